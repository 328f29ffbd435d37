import { VirtualNight } from '../src/executors/virtual/night.ts';
import { foldOf } from '../src/metrics/trace-record.ts';
import { Timeline } from '../src/metrics/timeline/timeline.ts';
import { heightOf, lanesOf } from '../src/panels/timeline/lanes.ts';
import { LanePainter } from '../src/panels/timeline/paint.ts';
import { Raster } from '../src/panels/timeline/raster.ts';
import { fitted, scaleOf } from '../src/panels/timeline/viewport.ts';
import { RECORD_WORDS } from '../src/protocol/trace.ts';
import { Mode } from '../src/protocol/modes.ts';
import { Locks } from '../src/protocol/words.ts';
import { builtInScenario } from '../src/restaurant/scenarios.ts';
import { busy, median } from './side-by-side.ts';

const MILLION = 1_000_000;
const ROUNDS = 9;
const WIDTH = 1100;
const HEIGHT = 400;

/** Nights one after the other, as one record of a million. The bots of each night are those of the one before. */
function manyNights(mode: number): Int32Array {
  const scenario = builtInScenario('friday');
  const staffing = { mode, locks: Locks.Each, crew: scenario.staff.crew };
  const records = new Int32Array(MILLION * RECORD_WORDS);
  let length = 0;
  let shift = 0;
  for (let seed = 1; length < records.length; seed += 1) {
    const night = new VirtualNight({ scenario, seed, staffing });
    night.finish();
    const words = night.log.slice().subarray(0, records.length - length);
    const last = words[words.length - RECORD_WORDS] ?? 0;
    for (let at = 0; at < words.length; at += RECORD_WORDS) words[at] = (words[at] as number) + shift;
    records.set(words, length);
    length += words.length;
    shift += last;
  }
  return records;
}

const medianOf = (run: () => void): number => median(Array.from({ length: ROUNDS }, () => busy(run)));

/** The timeline of a million records: what the fold costs beside just reading them, its bytes, and one picture of it. */
export function timelines(say: (text: string) => void): void {
  say('\n(f) the timeline of 10^6 records (processor time in ms, medians)');
  for (const [name, mode] of [
    ['threads with locks', Mode.Threads],
    ['the loop', Mode.Loop],
  ] as const) {
    const records = manyNights(mode);
    const reading = medianOf(() => {
      const fold = foldOf();
      for (let at = 0; at < records.length; at += RECORD_WORDS) fold.record(records, at);
    });
    let timeline = new Timeline(builtInScenario('friday'));
    const folding = medianOf(() => {
      timeline = new Timeline(builtInScenario('friday'));
      timeline.catchUp(records);
    });
    const lanes = lanesOf(timeline, { pinned: new Set(), folded: new Set() });
    const raster = new Raster(WIDTH, Math.min(HEIGHT, heightOf(lanes)));
    const painter = new LanePainter();
    const paint = (x0: number): number =>
      medianOf(() => {
        const strip = { x0, x1: WIDTH, end: timeline.end };
        const scale = scaleOf(fitted(timeline.end), WIDTH);
        for (let i = 0; i < 10; i += 1)
          painter.paint(timeline, lanes, { raster, scale, strip, top: 0, ratio: 1 });
      }) / 10;
    say(
      `${name.padEnd(20)} fold ${folding.toFixed(0)}, just reading ${reading.toFixed(0)};` +
        ` ${(timeline.bytes / timeline.count).toFixed(1)} bytes a record beside the trace's ${4 * RECORD_WORDS};` +
        ` a whole picture (${WIDTH} x ${raster.height}) ${paint(0).toFixed(2)}, its newest 20 columns ${paint(WIDTH - 20).toFixed(2)}`,
    );
  }
}
