import { Mode, type Place } from './place.ts';
import { pairsOf, type Race, type RaceBook } from './race-book.ts';
import type { AccessReport, RaceReport, RacesReport } from './told.ts';
import { raceWords } from './words.ts';

/** What accesses, cells and locks are called. */
export interface Naming {
  readonly cell: (cell: number) => string;
  readonly thread: (thread: number) => string;
  readonly locks: (held: number) => readonly string[];
  /** What an event was: all that AccessReport has beside the place. */
  readonly event: (event: number) => Pick<AccessReport, 'op' | 'site' | 'tick' | 'time' | 'task'>;
}

/** The races of a book as data and in sentences. */
export function racesReport(
  book: RaceBook,
  naming: Naming,
  { events, threads }: Pick<RacesReport, 'events' | 'threads'>,
): RacesReport {
  return {
    events,
    threads,
    racyCells: [...book.racyCells].sort((a, b) => a - b).map(naming.cell),
    pairs: book.pairs,
    listed: book.pairs - book.unlisted,
    races: book.races.map((race) => raceReport(race, naming)),
  };
}

function raceReport(race: Race, naming: Naming): RaceReport {
  const told = {
    cell: naming.cell(race.first.cell),
    first: accessReport(race.first, race.firstEvent, naming),
    second: accessReport(race.second, race.secondEvent, naming),
    pairs: pairsOf(race),
    missing: { thread: naming.thread(race.first.thread), event: race.knownEvent },
  };
  return { ...told, text: raceWords(told) };
}

function accessReport(place: Place, event: number, naming: Naming): AccessReport {
  const { mode, thread, held } = place;
  return {
    event,
    thread: naming.thread(thread),
    access: mode === Mode.Read || mode === Mode.AtomicRead ? 'read' : 'write',
    atomic: mode === Mode.AtomicRead || mode === Mode.AtomicWrite,
    locks: naming.locks(held),
    ...naming.event(event),
  };
}
