import type { Scenario } from '../../protocol/scenario.ts';

const MINUTES_PER_HOUR = 60;

/** Parties expected in each hour from opening to the last entry, on average. */
export function arrivalsByHour({ opens, lastEntry, arrivals: { perHour } }: Scenario): readonly number[] {
  const hours = Math.max(1, Math.ceil((lastEntry - opens) / MINUTES_PER_HOUR));
  return Array.from({ length: hours }, (_, hour) => perHour[Math.min(hour, perHour.length - 1)] ?? 0);
}

/** How many guests an evening brings on average. */
export function expectedGuests({ opens, lastEntry, arrivals, partySizes }: Scenario): number {
  const { atOpening, perHour } = arrivals;
  const hours = (lastEntry - opens) / MINUTES_PER_HOUR;
  let parties = atOpening;
  for (let hour = 0; hour < hours; hour += 1) {
    const rate = perHour[Math.min(hour, perHour.length - 1)] ?? 0;
    parties += rate * Math.min(1, hours - hour);
  }
  const weights = partySizes.reduce((sum, weight) => sum + weight, 0);
  const guests = partySizes.reduce((sum, weight, index) => sum + weight * (index + 1), 0);
  return weights === 0 ? 0 : (parties * guests) / weights;
}
