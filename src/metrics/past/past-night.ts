import type { Scenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { Checkpoints } from './checkpoints.ts';
import { NightFolds } from './night-folds.ts';

/**
 * Floor and figures at any moment of a night: at the last record, which `add` keeps up, and at any position
 * before it, by folding on from the nearest checkpoint or from where one looked last.
 */
export class PastNight {
  readonly #scenario: Scenario;
  readonly #checkpoints: Checkpoints<NightFolds>;
  readonly #present: NightFolds;
  #length = 0;
  /** Where one has looked last. */
  #looked: { position: number; readonly folds: NightFolds } | null = null;

  constructor(scenario: Scenario, checkpoints = new Checkpoints<NightFolds>()) {
    this.#scenario = scenario;
    this.#checkpoints = checkpoints;
    this.#present = NightFolds.of(scenario);
  }

  /** As it is after the last record. One object, which changes as records come. */
  get present(): NightFolds {
    return this.#present;
  }

  /** Takes in the next record. */
  record(words: Int32Array, at: number): void {
    this.#present.record(words, at);
    this.#length += 1;
    if (this.#length === this.#checkpoints.next) this.#checkpoints.offer(this.#length, this.#present);
  }

  /**
   * As it was after the first `position` of the records that have been taken in, which `words` holds. Valid
   * until the next call.
   */
  at(words: Int32Array, position: number): NightFolds {
    if (position >= this.#length) return this.#present;
    const looked = this.#nearest(position);
    while (looked.position < position) {
      looked.folds.record(words, looked.position * RECORD_WORDS);
      looked.position += 1;
    }
    return looked.folds;
  }

  #nearest(position: number): { position: number; readonly folds: NightFolds } {
    const checkpoint = this.#checkpoints.before(position);
    const looked = this.#looked;
    if (looked && looked.position <= position && looked.position >= (checkpoint?.position ?? 0))
      return looked;
    this.#looked = {
      position: checkpoint?.position ?? 0,
      folds: checkpoint ? checkpoint.fold.copy() : NightFolds.of(this.#scenario),
    };
    return this.#looked;
  }
}
