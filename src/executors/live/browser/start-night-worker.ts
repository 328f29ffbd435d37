import type { NightHost } from '../../../lab/host.ts';
import type { Replicator } from '../../../lab/pool.ts';
import type { AnySetup, NightSetup } from '../../../protocol/night.ts';
import { connect } from './connect.ts';

/** A Worker that runs whole nights at full speed. */
export interface NightWorker extends Replicator {
  /** The trace of a night that is run to its end. Rejects if it can't come to one. */
  record(setup: NightSetup): Promise<Int32Array>;
  /** What a night is compared by. Rejects if it can't come to an end. */
  readonly compare: (setup: AnySetup) => Promise<ReturnType<NightHost['compare']>>;
}

/** Starts a Worker that runs whole nights, one after the other. Needs no shared memory. */
export function startNightWorker(): NightWorker {
  let fail: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Nobody may be waiting for anything when it dies.
  died.catch(() => undefined);
  const worker = new Worker(new URL('./replication.worker.ts', import.meta.url), {
    type: 'module',
    name: 'nights',
  });
  const { remote, end } = connect<NightHost>(worker, (message) => fail(new Error(message)));
  return {
    run: (setup) => Promise.race([remote.sample(setup), died]),
    record: (setup) => Promise.race([remote.record(setup), died]),
    compare: (setup) => Promise.race([remote.compare(setup), died]),
    end,
  };
}
