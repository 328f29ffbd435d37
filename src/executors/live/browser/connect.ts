import { type Remote, wrap } from 'comlink';

/** A Worker's far end, and how to end it. `died` is called if it ends by an error. */
export interface Connection<Host> {
  readonly remote: Remote<Host>;
  readonly end: () => void;
}

/** Connects to a Worker that exposes a host. */
export function connect<Host>(worker: Worker, died: (message: string) => void): Connection<Host> {
  let ended = false;
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    if (!ended) died(event.message || 'Its Worker could not be started.');
  });
  worker.addEventListener('messageerror', () => {
    if (!ended) died('Its Worker sent something that could not be read.');
  });
  return {
    remote: wrap<Host>(worker),
    end: () => {
      ended = true;
      worker.terminate();
    },
  };
}
