import type { Measured } from '../metrics/comparison/measures.ts';
import type { NightSample } from '../metrics/night-sample.ts';
import type { QueueFigures } from '../metrics/queue/figures.ts';
import type { Replicator } from './pool.ts';
import type { AnySetup, NightSetup } from '../protocol/night.ts';

/** A Worker that runs whole nights, as its owner sees it. Calls are answered one after the other. */
export interface NightHost {
  /** See replicate. */
  sample(setup: NightSetup): NightSample;
  /** See recordNight. The array is the caller's. */
  record(setup: NightSetup): Int32Array;
  /** See compareNight. */
  compare(setup: AnySetup): Measured;
}

/** Somebody who measures one night at a time. */
export type Measurer = Replicator<AnySetup, QueueFigures>;

/** Somebody who runs one night at a time for a comparison. */
export type Comparer = Replicator<AnySetup, Measured>;

/** A Worker that measures whole nights: as queues, or for a comparison. */
export interface MeasureHost {
  /** See measureNight. */
  measure(setup: AnySetup, warmup: number): QueueFigures;
  /** See compareNight. */
  compare(setup: AnySetup): Measured;
}
