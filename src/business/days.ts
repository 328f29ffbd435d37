import type { BuiltIn } from '../restaurant/scenarios.ts';

/** The nights of a week, in their order: each is a built-in scenario. */
export const WEEK_DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly BuiltIn[];
export type WeekDay = (typeof WEEK_DAYS)[number];

/** The name of a day by its number, 0 (Monday) to 6. Throws a RangeError. */
export function dayAt(day: number): WeekDay {
  const name = WEEK_DAYS[day];
  if (name === undefined) throw new RangeError(`A week has no day ${day}; they count from 0 to 6.`);
  return name;
}
