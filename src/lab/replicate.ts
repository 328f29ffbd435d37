import { VirtualNight } from '../executors/virtual/night.ts';
import { FirstTimes } from '../metrics/first-incidents.ts';
import { NightFigures } from '../metrics/night-figures.ts';
import { type NightSample, sampleOf } from '../metrics/night-sample.ts';
import { foldOf } from '../metrics/trace-record.ts';
import type { NightSetup } from '../protocol/night.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';

/** Runs a night on the virtual machine; answers its trace. Throws an Error if the night can't come to an end. */
export function recordNight(setup: NightSetup): Int32Array {
  const night = new VirtualNight(setup);
  night.finish();
  return night.log.slice();
}

/** Runs a night on the virtual machine; answers its figures, the same for the same setup. Throws as recordNight does. */
export function replicate(setup: NightSetup): NightSample {
  const records = recordNight(setup);
  const figures = new NightFigures(setup.scenario);
  const first = new FirstTimes();
  const firstFold = foldOf(first);
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    figures.record(records, at);
    firstFold.record(records, at);
  }
  return sampleOf(figures.dashboard(), first.figures());
}
