import { type Endpoint, proxy, type ProxyMarked, type Remote, wrap } from 'comlink';

/** A Worker's far end, and how to end it. `died` is called if it ends by an error. */
export interface Connection<Host> {
  readonly remote: Remote<Host>;
  /** Functions that the far end may call, as it is to be given them. They are let go of at the end. */
  readonly callable: <Functions extends object>(functions: Functions) => Functions & ProxyMarked;
  readonly end: () => void;
}

/** Connects to a Worker that exposes a host. What is asked of `remote` after the end is never answered. */
export function connect<Host>(worker: Worker, died: (message: string) => void): Connection<Host> {
  const line = new Line(worker);
  line.addEventListener('error', (event) => {
    event.preventDefault();
    died((event as ErrorEvent).message || 'Its Worker could not be started.');
  });
  line.addEventListener('messageerror', () => died('Its Worker sent something that could not be read.'));
  // Nobody tells a port that the Worker at its other end has gone: it stays, with what it was to call.
  const given: object[] = [];
  return {
    remote: wrap<Host>(line),
    callable: (functions) => {
      const copy = { ...functions };
      given.push(copy);
      return proxy(copy);
    },
    end: () => {
      for (const copy of given) for (const name of Object.keys(copy)) Reflect.deleteProperty(copy, name);
      line.end();
    },
  };
}

/**
 * What Comlink has of a Worker. Comlink holds on to it for as long as the far end is in use, and listeners and
 * open questions hold on to the far end: a line that is not cut would keep the Worker of every night.
 */
class Line implements Endpoint {
  readonly #listening = new AbortController();
  #worker: Worker | null;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#worker?.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.#worker?.addEventListener(type, listener, { signal: this.#listening.signal });
  }

  removeEventListener(type: string, listener: (event: Event) => void): void {
    this.#worker?.removeEventListener(type, listener);
  }

  end(): void {
    this.#listening.abort();
    this.#worker?.terminate();
    this.#worker = null;
  }
}
