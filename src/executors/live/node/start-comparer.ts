import type { Comparer, MeasureHost } from '../../../lab/host.ts';
import { connect } from './connect.ts';
import { mortal } from './mortal.ts';

/** Starts a Worker that runs one night after the other for a comparison. `folder` is where the bundled `sweep.worker.js` lies. */
export function startComparer(folder: URL): Comparer {
  const { death, fail } = mortal();
  const { remote, end } = connect<MeasureHost>(new URL('sweep.worker.js', folder), fail);
  return { run: async (setup) => Promise.race([remote.compare(setup), death]), end };
}
