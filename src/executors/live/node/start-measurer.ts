import type { MeasureHost, Measurer } from '../../../lab/host.ts';
import { connect } from './connect.ts';

/**
 * Starts a Worker that measures one night after the other. `folder` is where the bundled `sweep.worker.js` lies;
 * `warmup`: see measureNight.
 */
export function startMeasurer(folder: URL, warmup: number): Measurer {
  let fail: (error: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => (fail = reject));
  // Whoever waits for a night hears of it; if nobody does, it is nobody's concern.
  death.catch(() => undefined);
  const { remote, end } = connect<MeasureHost>(new URL('sweep.worker.js', folder), (message) => {
    fail(new Error(message));
  });
  return {
    run: async (setup) => Promise.race([remote.measure(setup, warmup), death]),
    end,
  };
}
