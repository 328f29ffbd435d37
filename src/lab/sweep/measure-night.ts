import { VirtualNight } from '../../executors/virtual/night.ts';
import type { RecordSink } from '../../executors/record-log.ts';
import { ticks } from '../../kernel/ticks.ts';
import type { Fold } from '../../metrics/fold.ts';
import type { QueueFigures } from '../../metrics/queue/figures.ts';
import { QueueMeasure } from '../../metrics/queue/queue-measure.ts';
import { foldOf } from '../../metrics/trace-record.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { GuestStage } from '../../protocol/words.ts';

/** Hands each record to a fold and keeps none: a night of any length takes no memory. */
export class FoldSink implements RecordSink {
  readonly #fold: Fold;
  readonly #words = new Int32Array(RECORD_WORDS);

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  append(
    tick: number,
    actor: number,
    task: number,
    code: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): void {
    const words = this.#words;
    words[0] = tick;
    words[1] = actor;
    words[2] = task;
    words[3] = code;
    words[4] = a;
    words[5] = b;
    words[6] = c;
    words[7] = d;
    this.#fold.record(words, 0);
  }
}

/**
 * The measure for a night. At a stand it is on from the end of the warm-up until the doors close, in a restaurant
 * from the end of the warm-up until the last bot goes.
 */
export function measureOf({ scenario }: AnySetup, warmup: number): QueueMeasure {
  const from = ticks(warmup);
  return scenario.kind === 'queue'
    ? new QueueMeasure({ from, to: ticks(scenario.seconds) }, GuestStage.Greeted)
    : new QueueMeasure({ from, to: Infinity }, GuestStage.Seated);
}

/**
 * Runs a night on the virtual machine; answers its figures as a queue, the same for the same setup. `warmup`: seconds
 * from opening that are left out. Throws an Error if the night can't come to an end.
 */
export function measureNight(setup: AnySetup, warmup: number): QueueFigures {
  const measure = measureOf(setup, warmup);
  new VirtualNight(setup, { sink: new FoldSink(foldOf(measure)) }).finish();
  return measure.figures();
}
