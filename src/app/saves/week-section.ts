import { parseWeekState, WeekStateError } from '../../business/parse-week.ts';
import type { WeekState } from '../../business/week.ts';
import { FIRST_WEEK } from '../week-beginning.ts';
import type { Reading, Section } from './section.ts';

function parse(data: unknown): Reading<WeekState> {
  try {
    return { value: parseWeekState(data) };
  } catch (error) {
    return { fault: error instanceof WeekStateError ? error.fault : 'damaged' };
  }
}

/** The one that is further on; if neither is, the one at hand. */
function merge(mine: WeekState, theirs: WeekState): WeekState {
  const ahead = theirs.week - mine.week || theirs.nights.length - mine.nights.length;
  return ahead > 0 ? theirs : mine;
}

/** The owner's week. Its own `format` says by itself when it is too new. */
export const weekSection: Section<WeekState> = {
  version: 1,
  empty: FIRST_WEEK,
  migrations: {},
  parse,
  merge,
};
