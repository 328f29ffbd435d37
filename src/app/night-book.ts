import type { Dashboard } from '../metrics/dashboard.ts';
import { FloorFold } from '../metrics/floor.ts';
import type { FloorState, Mark } from '../metrics/floor-state.ts';
import { NightLog } from '../metrics/log.ts';
import type { LogEntry } from '../metrics/log-entry.ts';
import { raceBefore, type Race } from '../metrics/race.ts';
import { NightFigures } from '../metrics/night-figures.ts';
import { Timeline } from '../metrics/timeline/timeline.ts';
import { foldOf } from '../metrics/trace-record.ts';
import type { Glance } from '../panels/deck.ts';
import { type Board, layBoard } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';
import { FactBook, type Facts } from '../story/facts.ts';
import { TraceStore } from './trace-store.ts';

/** Steps that are shown of each side of a collision. */
const SHOWN_STEPS = 8;

/** What the owner writes down about one night: the trace, and everything that is read off it. */
export class NightBook {
  readonly #trace = new TraceStore();
  readonly #floor: FloorFold;
  readonly #figures: NightFigures;
  readonly #log: NightLog;
  readonly #facts = new FactBook();
  readonly #factFold = foldOf(this.#facts);
  readonly #board: Board;
  readonly #scenario: Scenario;
  #timeline: Timeline | null = null;

  /** `slow`: see NightLog. */
  constructor(scenario: Scenario, slow?: () => number) {
    this.#floor = new FloorFold(scenario);
    this.#figures = new NightFigures(scenario);
    this.#log = new NightLog(scenario, undefined, slow);
    this.#board = layBoard(scenario);
    this.#scenario = scenario;
  }

  /** Takes in new records. */
  add(batch: Int32Array): void {
    this.#trace.add(batch);
    for (let at = 0; at < batch.length; at += RECORD_WORDS) {
      this.#floor.record(batch, at);
      this.#figures.record(batch, at);
      this.#log.record(batch, at);
      this.#factFold.record(batch, at);
    }
  }

  /** The whole trace so far. */
  get words(): Int32Array {
    return this.#trace.words;
  }

  /** The trace so far as lanes. It is made when somebody first looks, and catches up whenever somebody does. */
  get timeline(): Timeline {
    this.#timeline ??= new Timeline(this.#scenario);
    this.#timeline.catchUp(this.#trace.words);
    return this.#timeline;
  }

  get floor(): FloorState {
    return this.#floor.state;
  }

  /** The last entries of the night's log, oldest first. */
  get log(): readonly LogEntry[] {
    return this.#log.entries;
  }

  /** What the story's goals ask about. */
  get facts(): Facts {
    return this.#facts.facts;
  }

  figures(tick: number): Dashboard {
    return this.#figures.dashboard(tick);
  }

  /** How a collision came about. */
  raceBefore(mark: Mark): Race {
    return raceBefore(this.words, mark, SHOWN_STEPS, this.#board);
  }

  /** A copy of what is to be seen now, for the panels. */
  glance(tick: number): Glance {
    const { bots, loop, marks } = this.#floor.state;
    return {
      tick,
      bots: [...bots.values()].map((bot) => ({ ...bot })),
      loop: loop && {
        bot: loop.bot,
        running: loop.running,
        ready: [...loop.ready],
        waiting: [...loop.waiting],
      },
      marks: [...marks],
    };
  }
}
