import type { FloorState } from '../../metrics/floor-state.ts';
import { comparedFigures, type ComparedFigures } from '../../metrics/night-sample.ts';
import { NightFolds } from '../../metrics/past/night-folds.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';

/** A night whose trace is complete, read up to any moment. */
export class Playback {
  readonly scenario: Scenario;
  readonly #records: Int32Array;
  #folds: NightFolds;
  #at = 0;
  #tick = 0;

  constructor(scenario: Scenario, records: Int32Array) {
    this.scenario = scenario;
    this.#records = records;
    this.#folds = NightFolds.of(scenario);
  }

  /** The last record's tick. */
  get end(): number {
    return this.#records[this.#records.length - RECORD_WORDS] ?? 0;
  }

  /** What is to be seen; another object after going back. */
  get floor(): FloorState {
    return this.#folds.floor.state;
  }

  get figures(): ComparedFigures {
    return comparedFigures(this.#folds.figures.dashboard(Math.min(this.#tick, this.end)));
  }

  /** Reads all records up to and including a tick. Going back means reading from the first: some 30 ms for a Friday. */
  seek(tick: number): void {
    if (tick < this.#tick) {
      this.#folds = NightFolds.of(this.scenario);
      this.#at = 0;
    }
    this.#tick = tick;
    const records = this.#records;
    let at = this.#at;
    for (; at < records.length && (records[at] as number) <= tick; at += RECORD_WORDS) {
      this.#folds.record(records, at);
    }
    this.#at = at;
  }
}
