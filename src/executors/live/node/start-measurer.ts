import type { MeasureHost, Measurer } from '../../../lab/host.ts';
import { connect } from './connect.ts';
import { mortal } from './mortal.ts';

/**
 * Starts a Worker that measures one night after the other. `folder` is where the bundled `sweep.worker.js` lies;
 * `warmup`: see measureNight.
 */
export function startMeasurer(folder: URL, warmup: number): Measurer {
  const { death, fail } = mortal();
  const { remote, end } = connect<MeasureHost>(new URL('sweep.worker.js', folder), fail);
  return { run: async (setup) => Promise.race([remote.measure(setup, warmup), death]), end };
}
