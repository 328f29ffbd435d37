import { transfer } from 'comlink';
import type { NightSetup } from '../../../protocol/night.ts';
import type { SitePart } from '../../../protocol/site.ts';
import type { SiteHost } from '../site-host.ts';
import { connect } from './connect.ts';

/** Finds out, in a Worker, where the programs of a recorded night stood. Needs no shared memory. */
export interface SiteWorker {
  /** Begins with another night. Rejects if the Worker has died. */
  open(setup: NightSetup): Promise<void>;
  /** Takes the night's next records, which belong to the Worker from then on. Rejects if the Worker has died. */
  take(records: Int32Array<ArrayBuffer>): Promise<SitePart>;
}

export function startSiteWorker(): SiteWorker {
  let fail: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Nobody may be waiting for anything when it dies.
  died.catch(() => undefined);
  const worker = new Worker(new URL('./site.worker.ts', import.meta.url), { type: 'module', name: 'code' });
  const { remote } = connect<SiteHost>(worker, (message) => fail(new Error(message)));
  return {
    open: (setup) => Promise.race([remote.open(setup), died]),
    take: (records) => Promise.race([remote.take(transfer(records, [records.buffer])), died]),
  };
}
