import { racesReport } from '../report.ts';
import type { GuardsTold, RacesReport } from '../told.ts';
import { ListRaces } from './list-races.ts';
import { parseEvents } from './parse.ts';

/** The races in a list of events, and which lock guards what. */
export type ListReport = RacesReport & { readonly guards: GuardsTold };

/**
 * The races in a list of events, parsed from JSON (docs/race-format.md); `most` are listed. Throws an
 * EventListError for a list that is malformed, or that can't have happened.
 */
export function racesInList(json: unknown, most: number): ListReport {
  const events = parseEvents(json);
  const found = new ListRaces(most);
  for (const event of events) found.take(event);
  const naming = {
    cell: (cell: number) => found.cells.names[cell] ?? '',
    thread: (thread: number) => found.threads.names[thread] ?? '',
    locks: (held: number) => found.locks.sets.sets[held] ?? [],
    event: (number: number) => {
      const { op, site } = events[number] ?? { op: '', site: null };
      return { op, ...(site === null ? {} : { site }) };
    },
  };
  return {
    guards: found.guards.report(naming.cell, found.book.racyCells, found.locks.taken),
    ...racesReport(found.book, naming, { events: events.length, threads: found.threads.names }),
  };
}
