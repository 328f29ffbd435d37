import type { Dashboard } from '../metrics/dashboard.ts';
import type { FloorState, Mark } from '../metrics/floor-state.ts';
import { NightLog } from '../metrics/log.ts';
import type { LogEntry } from '../metrics/log-entry.ts';
import { raceBefore, type Race } from '../metrics/race.ts';
import type { Moment } from '../metrics/moment.ts';
import { PastNight } from '../metrics/past/past-night.ts';
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
/** Entries of the log that the panels get. */
const MOST_ENTRIES = 500;

/** What the owner writes down about one night: the trace, and everything that is read off it. */
export class NightBook {
  readonly #trace = new TraceStore();
  readonly #past: PastNight;
  readonly #log: NightLog;
  readonly #facts = new FactBook();
  readonly #factFold = foldOf(this.#facts);
  /** Words of the trace that the facts know. */
  #factsUntil = 0;
  readonly #board: Board;
  readonly #scenario: Scenario;
  #timeline: Timeline | null = null;

  /** `slow`: see NightLog. */
  constructor(scenario: Scenario, slow?: () => number) {
    this.#past = new PastNight(scenario);
    this.#log = new NightLog(scenario, Infinity, slow);
    this.#board = layBoard(scenario);
    this.#scenario = scenario;
  }

  /** Takes in new records. */
  add(batch: Int32Array): void {
    this.#trace.add(batch);
    for (let at = 0; at < batch.length; at += RECORD_WORDS) {
      this.#past.record(batch, at);
      this.#log.record(batch, at);
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

  /** The floor after the last record. */
  get floor(): FloorState {
    return this.#past.present.floor.state;
  }

  /** The floor at a moment; null: after the last record. Valid until another moment is asked for. */
  floorAt(moment: Moment | null): FloorState {
    return moment ? this.#past.at(this.words, moment.sequence).floor.state : this.floor;
  }

  /** The last entries of the night's log before a moment (null: of all), oldest first. */
  logAt(moment: Moment | null): readonly LogEntry[] {
    const { entries } = this.#log;
    let end = entries.length;
    if (moment) while (end > 0 && (entries[end - 1] as LogEntry).sequence >= moment.sequence) end -= 1;
    return entries.slice(Math.max(0, end - MOST_ENTRIES), end);
  }

  /** What the story's goals ask about. Read off the trace when somebody asks. */
  get facts(): Facts {
    const words = this.#trace.words;
    for (; this.#factsUntil < words.length; this.#factsUntil += RECORD_WORDS) {
      this.#factFold.record(words, this.#factsUntil);
    }
    return this.#facts.facts;
  }

  figures(tick: number): Dashboard {
    return this.#past.present.figures.dashboard(tick);
  }

  /** The figures at a moment. */
  figuresAt(moment: Moment): Dashboard {
    return this.#past.at(this.words, moment.sequence).figures.dashboard(moment.tick);
  }

  /** How a collision came about. */
  raceBefore(mark: Mark): Race {
    return raceBefore(this.words, mark, SHOWN_STEPS, this.#board);
  }

  /** A copy of what is to be seen at a moment (null: now), for the panels. */
  glance(tick: number, moment: Moment | null = null): Glance {
    const { bots, loop, marks } = this.floorAt(moment);
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
