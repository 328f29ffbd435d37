import { VirtualNight } from '../../executors/virtual/night.ts';
import { DownloadsMeasure } from '../../metrics/comparison/downloads-measure.ts';
import type { Measured } from '../../metrics/comparison/measures.ts';
import { RestaurantMeasure } from '../../metrics/comparison/restaurant-measure.ts';
import { foldOf } from '../../metrics/trace-record.ts';
import { type AnySetup, isDownloads, isRestaurantNight } from '../../protocol/night.ts';

/**
 * Runs a night (or a go at downloads) on the virtual machine; answers what it is compared by, the same for the same
 * setup. Throws a RangeError for a queue, and an Error if the night can't come to an end.
 */
export function compareNight(setup: AnySetup): Measured {
  if (isDownloads(setup)) {
    const measure = new DownloadsMeasure();
    new VirtualNight(setup, { sink: foldOf(measure) }).finish();
    return measure.measured();
  }
  if (!isRestaurantNight(setup)) throw new RangeError('A queue has one way of staffing only.');
  const measure = new RestaurantMeasure(setup.scenario);
  new VirtualNight(setup, { sink: measure }).finish();
  return measure.measured();
}
