import type { Scenario } from '../../protocol/scenario.ts';

const MINUTES_PER_HOUR = 60;

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
