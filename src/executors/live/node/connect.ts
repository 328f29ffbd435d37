import { Worker } from 'node:worker_threads';
import { type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';

/** Starts a Worker that exposes a host. `died` is called if it ends by itself. */
export function connect<Host>(
  script: URL,
  died: (message: string) => void,
): { readonly remote: Remote<Host>; readonly end: () => void } {
  const worker = new Worker(script);
  let ended = false;
  worker.on('error', (error) => {
    if (!ended) died(error.message);
  });
  worker.on('exit', (code) => {
    if (!ended) died(`Its Worker has ended (code ${code}).`);
  });
  return {
    remote: wrap<Host>(nodeEndpoint(worker)),
    end: () => {
      ended = true;
      void worker.terminate();
    },
  };
}
