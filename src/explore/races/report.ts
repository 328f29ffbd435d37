import { Mode, type Place } from './history.ts';
import { pairsOf, type Race, type RaceBook } from './race-book.ts';
import { raceWords } from './words.ts';

/** One of the two accesses of a race. */
export interface AccessReport {
  /** Number of the event in the list, or of the record in the trace, from 0. */
  readonly event: number;
  readonly thread: string;
  readonly access: 'read' | 'write';
  readonly atomic: boolean;
  /** What was done, by the name that list or trace have for it. */
  readonly op: string;
  /** The locks that the thread held. */
  readonly locks: readonly string[];
  /** Lists: where in the program, if the list says so. */
  readonly site?: string;
  /** Traces: simulated milliseconds since opening, the time of day, the task of an event loop. */
  readonly tick?: number;
  readonly time?: string;
  readonly task?: number;
}

export interface RaceReport {
  readonly cell: string;
  /** The first pair of accesses that was found, in the order in which they happened to come. */
  readonly first: AccessReport;
  readonly second: AccessReport;
  /** How many pairs of events this stands for. */
  readonly pairs: number;
  /** What is missing: `second` comes after `event` of the first one's thread at most (null: after nothing), not after `first`. */
  readonly missing: { readonly thread: string; readonly event: number | null };
  /** The same in sentences. */
  readonly text: string;
}

export interface RacesReport {
  /** How many events, or records, there are. */
  readonly events: number;
  readonly threads: readonly string[];
  readonly racyCells: readonly string[];
  /** All pairs of accesses that race; `listed` of them stand behind `races`. */
  readonly pairs: number;
  readonly listed: number;
  readonly races: readonly RaceReport[];
}

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
