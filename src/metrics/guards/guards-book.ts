import type { AnyScenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import type { Fold } from '../fold.ts';
import type { Moment } from '../moment.ts';
import { Checkpoints } from '../past/checkpoints.ts';
import { Guards, type GuardsNow } from './guards.ts';

/** The guards at the last record of a night, and at any moment before it. */
export class GuardsBook implements Fold {
  readonly #scenario: AnyScenario;
  readonly #present: Guards;
  readonly #checkpoints = new Checkpoints<Guards>();
  #length = 0;

  constructor(scenario: AnyScenario) {
    this.#scenario = scenario;
    this.#present = Guards.of(scenario);
  }

  record(words: Int32Array, at: number): void {
    this.#present.record(words, at);
    this.#length += 1;
    this.#checkpoints.offer(this.#length, this.#present);
  }

  /** How things stand after all records, at a tick not before the last. */
  now(tick: number): GuardsNow {
    return this.#present.at(tick);
  }

  /** How things stood at a moment of the records that it has read. */
  at(records: Int32Array, { sequence, tick }: Moment): GuardsNow {
    if (sequence === this.#length) return this.now(tick);
    const near = this.#checkpoints.before(sequence);
    const guards = near?.fold.copy() ?? Guards.of(this.#scenario);
    for (let at = near?.position ?? 0; at < sequence; at += 1) guards.record(records, at * RECORD_WORDS);
    return guards.at(tick);
  }
}
