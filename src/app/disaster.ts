import { computed, effect, signal } from '@preact/signals';
import { startDisasterSearch, type DisasterSearch } from '../executors/live/browser/start-disaster-worker.ts';
import { readOff } from '../lab/disaster/read-off.ts';
import { LIMITS, type Disaster, type Result } from '../lab/disaster/search.ts';
import { incidentFacts } from '../metrics/past/incident-facts.ts';
import { raceBefore } from '../metrics/race.ts';
import { type BotStep, stepAt } from '../metrics/steps.ts';
import type { DisasterDeck, FoundDisaster, SearchState } from '../panels/disaster/disaster-deck.ts';
import type { Day } from '../panels/deck.ts';
import type { MachineKind, NightSetup } from '../protocol/night.ts';
import { type Board, layBoard } from '../protocol/board.ts';
import { isOperation, RECORD_WORDS } from '../protocol/trace.ts';
import { smallCrew, smallRestaurant } from '../restaurant/small.ts';
import type { Session } from './session.ts';

/** Steps of each side that are looked at. */
const STEPS = 8;

/** Looks for the shortest disaster of the staffing on the page, and plays it. */
export class Disasters implements DisasterDeck {
  readonly open = signal(false);
  readonly search = signal<SearchState | null>(null);
  readonly staffing;
  readonly searching = computed(() => this.search.value?.stage === 'running');
  readonly playing = signal(false);
  /** Seeds the bots' rhythms: nothing else is drawn in the small restaurant. */
  readonly rhythm = signal(1);
  readonly #session: Session;
  readonly #searched = signal<NightSetup | null>(null);
  #run: DisasterSearch | null = null;
  #before: { readonly day: Day; readonly machine: MachineKind; readonly setup: NightSetup } | null = null;

  constructor(session: Session) {
    this.#session = session;
    const { staffing, phase } = session.state;
    this.staffing = computed(() => {
      const searched = this.search.value === null ? null : this.#searched.value;
      return searched?.staffing ?? { ...staffing.value, crew: smallCrew(staffing.value.crew) };
    });
    effect(() => {
      if (phase.value !== 'saved') this.playing.value = false;
    });
  }

  start(): void {
    this.cancel();
    const { scenario, staffing } = this.#session.state;
    const from = this.playing.value && this.#before ? this.#before.setup : null;
    const asked = from ?? { scenario: scenario.value, staffing: staffing.value };
    const small = {
      scenario: smallRestaurant(asked.scenario),
      staffing: { ...asked.staffing, crew: smallCrew(asked.staffing.crew) },
    };
    this.rhythm.value = this.#nextRhythm(small);
    const setup: NightSetup = { ...small, seed: this.rhythm.value };
    this.#searched.value = setup;
    this.search.value = { stage: 'running', progress: { holdUps: 0, nights: 0, share: 0, found: false } };
    const run = startDisasterSearch(setup, LIMITS, (progress) => {
      if (this.#run === run) this.search.value = { stage: 'running', progress };
    });
    this.#run = run;
    void this.#await(run, setup);
  }

  /** The same again if it was stopped; the next if there is nothing more to find out in this one. */
  #nextRhythm(asked: Omit<NightSetup, 'seed'>): number {
    const before = this.#searched.value;
    if (before === null) return 1;
    const { seed, ...same } = before;
    if (JSON.stringify(same) !== JSON.stringify(asked)) return 1;
    const stage = this.search.value?.stage;
    return stage === 'found' || stage === 'none' ? seed + 1 : seed;
  }

  async #await(run: DisasterSearch, setup: NightSetup): Promise<void> {
    let state: SearchState;
    try {
      state = told(setup, await run.result);
    } catch (error) {
      state = { stage: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    if (this.#run !== run) return;
    this.#run = null;
    this.search.value = state;
  }

  cancel(): void {
    this.#run?.end();
    this.#run = null;
    const state = this.search.value;
    if (state?.stage === 'running') this.search.value = { ...state, stage: 'cancelled' };
  }

  play(): void {
    const found = this.search.value;
    const setup = this.#searched.value;
    if (found?.stage !== 'found' || !setup) return;
    const { state } = this.#session;
    if (!this.playing.value) {
      this.#before = {
        ...{ day: state.day.value, machine: state.machine.value },
        setup: { scenario: state.scenario.value, seed: state.seed.value, staffing: state.staffing.value },
      };
    }
    const { records, mark } = found.disaster;
    const sequence = mark.sequence + 1;
    this.open.value = false;
    state.place.value = 'tonight';
    this.#session.show(
      { setup, machine: 'virtual', speed: 1, records, book: null },
      { sequence, tick: mark.tick },
    );
    this.playing.value = true;
    state.openMark.value = mark;
  }

  back(): void {
    const before = this.#before;
    this.playing.value = false;
    if (before) this.#session.put(before.day, before.setup, before.machine);
  }
}

/** What was found, with all that it takes to tell it. */
function told(setup: NightSetup, { disaster, ...covered }: Result): SearchState {
  return disaster === null
    ? { stage: 'none', covered }
    : { stage: 'found', covered, disaster: tellable(setup, disaster) };
}

function tellable({ scenario }: NightSetup, disaster: Disaster): FoundDisaster {
  const board = layBoard(scenario);
  const { roster, mark } = readOff(board, disaster);
  const { holdUps, records } = disaster;
  const race = raceBefore(records, mark, STEPS, board);
  return {
    holdUps: holdUps.map(({ bot, until, steps, begun, lasted }) => ({
      ...{ bot, steps, begun, lasted },
      name: roster.nameOf(bot),
      next: nextStep(records, until, bot, board),
    })),
    ...{ mark, race, board, records },
    facts: incidentFacts(records, mark, race, board),
  };
}

function nextStep(records: Int32Array, from: number, bot: number, board: Board): BotStep | null {
  for (let sequence = from; sequence < records.length / RECORD_WORDS; sequence += 1) {
    const at = sequence * RECORD_WORDS;
    if (records[at + 1] === bot && isOperation(records[at + 3] as number))
      return stepAt(records, sequence, board);
  }
  return null;
}
