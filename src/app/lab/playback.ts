import type { FloorState } from '../../metrics/floor-state.ts';
import { FloorFold } from '../../metrics/floor.ts';
import { NightFigures } from '../../metrics/night-figures.ts';
import { comparedFigures, type ComparedFigures } from '../../metrics/night-sample.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';

/** A night whose trace is complete, read up to any moment. */
export class Playback {
  readonly scenario: Scenario;
  readonly #records: Int32Array;
  #floor: FloorFold;
  #figures: NightFigures;
  #at = 0;
  #tick = 0;

  constructor(scenario: Scenario, records: Int32Array) {
    this.scenario = scenario;
    this.#records = records;
    this.#floor = new FloorFold(scenario);
    this.#figures = new NightFigures(scenario);
  }

  /** The last record's tick. */
  get end(): number {
    return this.#records[this.#records.length - RECORD_WORDS] ?? 0;
  }

  /** What is to be seen; another object after going back. */
  get floor(): FloorState {
    return this.#floor.state;
  }

  get figures(): ComparedFigures {
    return comparedFigures(this.#figures.dashboard(Math.min(this.#tick, this.end)));
  }

  /** Reads all records up to and including a tick. Going back means reading from the first: some 30 ms for a Friday. */
  seek(tick: number): void {
    if (tick < this.#tick) {
      this.#floor = new FloorFold(this.scenario);
      this.#figures = new NightFigures(this.scenario);
      this.#at = 0;
    }
    this.#tick = tick;
    const records = this.#records;
    let at = this.#at;
    for (; at < records.length && (records[at] as number) <= tick; at += RECORD_WORDS) {
      this.#floor.record(records, at);
      this.#figures.record(records, at);
    }
    this.#at = at;
  }
}
