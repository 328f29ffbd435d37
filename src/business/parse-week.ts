import * as v from 'valibot';
import { WEEK_DAYS } from './days.ts';
import { nightSeed } from './seeds.ts';
import { WEEK_FORMAT, type WeekState } from './week.ts';
import { weekSchema } from './week-schema.ts';

/** What is the matter with a stored business: written by a newer program, or not what it should be. */
export type WeekFault = 'newer' | 'damaged';

/** A stored business that can't be used; the message names the path and what was expected there. */
export class WeekStateError extends Error {
  readonly fault: WeekFault;
  /** Where it is wrong: keys and indices with dots; empty for the whole. */
  readonly path: string;

  constructor(fault: WeekFault, path: string, reason: string) {
    super(`Week: at ${path === '' ? 'the top' : path}: ${reason}`);
    this.name = 'WeekStateError';
    this.fault = fault;
    this.path = path;
  }
}

/** Checks a stored business: parsed JSON, or whatever came out of a store. Throws a WeekStateError. */
export function parseWeekState(stored: unknown): WeekState {
  const format = formatOf(stored);
  if (format !== null && format > WEEK_FORMAT) {
    throw new WeekStateError('newer', 'format', `expected at most ${WEEK_FORMAT}, received ${format}`);
  }
  const result = v.safeParse(weekSchema, stored);
  if (!result.success) {
    const [issue, ...more] = result.issues;
    const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
    throw new WeekStateError('damaged', v.getDotPath(issue) ?? '', `${issue.message}${rest}`);
  }
  checkWhole(result.output);
  return result.output;
}

/** Throws where parts that are right by themselves can't belong to one business. */
function checkWhole({ seed, week, nights, past }: WeekState): void {
  const expect = (holds: boolean, path: string, expected: string | number | undefined): void => {
    if (!holds) throw new WeekStateError('damaged', path, `expected ${expected}`);
  };
  for (const [day, night] of nights.entries()) {
    expect(night.day === WEEK_DAYS[day], `nights.${day}.day`, WEEK_DAYS[day]);
    const own = nightSeed(seed, week, day);
    expect(night.seed === own, `nights.${day}.seed`, own);
  }
  expect(past.length === week - 1, 'past', `the books of ${week - 1} weeks`);
  for (const [index, books] of past.entries()) {
    expect(books.week === index + 1, `past.${index}.week`, index + 1);
  }
}

function formatOf(stored: unknown): number | null {
  if (typeof stored !== 'object' || stored === null || !('format' in stored)) return null;
  return typeof stored.format === 'number' ? stored.format : null;
}
