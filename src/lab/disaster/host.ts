import type { NightSetup } from '../../protocol/night.ts';
import type { Limits, Progress, Result } from './search.ts';

/** A Worker that looks for the shortest disaster, as its owner sees it. */
export interface DisasterHost {
  /** See searchDisaster. `tell` is called now and then. */
  search(setup: NightSetup, limits: Limits, tell: (progress: Progress) => void): Result;
}
