import { proxy } from 'comlink';
import type { DisasterHost } from '../../../lab/disaster/host.ts';
import type { Limits, Progress, Result } from '../../../lab/disaster/search.ts';
import type { NightSetup } from '../../../protocol/night.ts';
import { connect } from './connect.ts';

/** A search that is under way in a Worker. */
export interface DisasterSearch {
  /** Rejects if the search fails or its Worker dies; never resolves after `end`. */
  readonly result: Promise<Result>;
  /** Stops at once. */
  end(): void;
}

/** Looks for the shortest disaster in a Worker of its own. Needs no shared memory. */
export function startDisasterSearch(
  setup: NightSetup,
  limits: Limits,
  tell: (progress: Progress) => void,
): DisasterSearch {
  let fail: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const worker = new Worker(new URL('./disaster.worker.ts', import.meta.url), {
    type: 'module',
    name: 'disaster',
  });
  const { remote, end } = connect<DisasterHost>(worker, (message) => fail(new Error(message)));
  const found = Promise.resolve(remote.search(setup, limits, proxy(tell)));
  return { result: Promise.race([found, died]).finally(end), end };
}
