import { VirtualNight } from '../../executors/virtual/night.ts';
import { ticks } from '../../kernel/ticks.ts';
import type { QueueFigures } from '../../metrics/queue/figures.ts';
import { QueueMeasure } from '../../metrics/queue/queue-measure.ts';
import { foldOf } from '../../metrics/trace-record.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { GuestStage } from '../../protocol/words.ts';

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
 * Runs a night on the virtual machine; answers its figures as a queue, the same for the same setup. No record is kept,
 * so a night of any length takes no memory. `warmup`: seconds from opening that are left out. Throws an Error if the night can't come to an end.
 */
export function measureNight(setup: AnySetup, warmup: number): QueueFigures {
  const measure = measureOf(setup, warmup);
  new VirtualNight(setup, { sink: foldOf(measure) }).finish();
  return measure.figures();
}
