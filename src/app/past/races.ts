import { effect, signal } from '@preact/signals';
import { pairsOf, type Race } from '../../explore/races/race-book.ts';
import { Mode, type Place } from '../../explore/races/place.ts';
import { TraceRaces } from '../../explore/races/trace/trace-races.ts';
import { firstAbove } from '../../kernel/sorted.ts';
import type { FloorSign } from '../../metrics/guards/floor-sign.ts';
import { GuardsBook } from '../../metrics/guards/guards-book.ts';
import type { Moment } from '../../metrics/moment.ts';
import type { PastDeck } from '../../panels/past/past-deck.ts';
import type { CellRaces, RacesDeck, RaceSeen, RaceSide, RacesNow } from '../../panels/races/races-deck.ts';
import { layBoard } from '../../protocol/board.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';

/** A night: another object for each. */
export interface RacesNight {
  readonly setup: { readonly scenario: Scenario };
}

/** Kinds of races that are kept; a night has some hundreds, with nine bots of each role some thousands. */
const MOST = 20_000;
/** So long the page's thread is busy at a stretch, and so many records are read between two looks at the clock. */
const SLICE_MS = 4;
const AT_ONCE = 128;

/** What has been read of one night. */
class NightRaces {
  readonly found: TraceRaces;
  readonly guards: GuardsBook;
  read = 0;

  constructor({ scenario }: RacesNight['setup']) {
    this.found = new TraceRaces(layBoard(scenario), MOST, { everything: false });
    this.guards = new GuardsBook(scenario);
  }

  record(words: Int32Array): void {
    const at = this.read * RECORD_WORDS;
    this.found.record(words, at);
    this.guards.record(words, at);
    this.read += 1;
  }
}

/** Finds the races of the night on the floor while somebody looks, in slices that no frame has to wait for. */
export class Races implements RacesDeck {
  readonly revision = signal(0);
  readonly signs = signal<readonly FloorSign[]>([]);
  readonly pointedPlace = signal<number | null>(null);
  readonly #past: Pick<PastDeck, 'revision' | 'records'>;
  readonly #current: () => RacesNight;
  #watchers = 0;
  #planned = false;
  #night: RacesNight | null = null;
  #races: NightRaces | null = null;

  constructor(past: Pick<PastDeck, 'revision' | 'records'>, current: () => RacesNight) {
    this.#past = past;
    this.#current = current;
    effect(() => {
      if (past.revision.value >= 0) this.#plan();
    });
  }

  watch(): () => void {
    this.#watchers += 1;
    this.#plan();
    return () => {
      this.#watchers -= 1;
    };
  }

  at(moment: Moment | null, tick: number): RacesNow | null {
    const races = this.#races;
    if (races === null || races.read === 0 || this.#night !== this.#current()) return null;
    const records = this.#past.records();
    const until = Math.min(moment?.sequence ?? races.read, races.read);
    const cells = cellsAt(races.found, until);
    const last = records[(until - 1) * RECORD_WORDS] ?? 0;
    return {
      cells,
      pairs: until === races.read ? races.found.book.pairs : cells.reduce((sum, { pairs }) => sum + pairs, 0),
      guards: races.guards.at(records, { sequence: until, tick: Math.max(moment?.tick ?? tick, last) }),
      behind: (moment?.sequence ?? records.length / RECORD_WORDS) - until,
    };
  }

  #plan(): void {
    if (this.#planned || this.#watchers === 0) return;
    this.#planned = true;
    setTimeout(() => {
      this.#planned = false;
      if (this.#readOn()) this.#plan();
    });
  }

  /** Reads for a slice. Answers whether there is more. */
  #readOn(): boolean {
    const night = this.#current();
    if (night !== this.#night || this.#races === null) {
      this.#night = night;
      this.#races = new NightRaces(night.setup);
    }
    const races = this.#races;
    const records = this.#past.records();
    const length = records.length / RECORD_WORDS;
    // Fewer than were read before: it is another record.
    if (length < races.read) {
      this.#races = null;
      return true;
    }
    if (length === races.read) return false;
    const end = performance.now() + SLICE_MS;
    do {
      for (let i = 0; i < AT_ONCE && races.read < length; i += 1) races.record(records);
    } while (races.read < length && performance.now() < end);
    this.revision.value += 1;
    return races.read < length;
  }
}

/** The races that were found by a record, by cell. */
function cellsAt(found: TraceRaces, until: number): CellRaces[] {
  const cells = new Map<number, { cell: number; pairs: number; races: RaceSeen[] }>();
  for (const race of found.book.races) {
    if (race.secondEvent >= until) continue;
    const pairs = pairsUntil(race, until);
    const { cell } = race.first;
    let known = cells.get(cell);
    if (!known) {
      known = { cell, pairs: 0, races: [] };
      cells.set(cell, known);
    }
    known.pairs += pairs;
    known.races.push({
      first: sideOf(found, race.first, race.firstEvent),
      second: sideOf(found, race.second, race.secondEvent),
      pairs,
      known: race.knownEvent,
    });
  }
  return [...cells.values()].sort((a, b) => a.cell - b.cell);
}

function pairsUntil(race: Race, until: number): number {
  const later = firstAbove(race.events, until - 1);
  return later === race.events.length ? pairsOf(race) : (race.counts[later - 1] ?? 0);
}

function sideOf(found: TraceRaces, { thread, mode, held }: Place, sequence: number): RaceSide {
  const bot = found.bots[thread] ?? 0;
  return {
    bot,
    name: found.names.get(bot) ?? `Bot ${bot}`,
    sequence,
    writes: mode === Mode.Write || mode === Mode.AtomicWrite,
    atomic: mode === Mode.AtomicRead || mode === Mode.AtomicWrite,
    guards: found.guards.sets[held] ?? [],
  };
}
