import type { NightWorker } from '../../executors/live/browser/start-night-worker.ts';
import type { NightSetup } from '../../protocol/night.ts';

/** Runs single nights in a Worker of its own, one after the other, and remembers the last few. */
export class NightRecorder {
  #worker: Promise<NightWorker> | null = null;
  #asked = 0;
  #resting = false;
  /** A side that stays as it is need not be run again because the other has changed. */
  readonly #last: { readonly key: string; readonly records: Int32Array }[] = [];

  /** The trace of a night. Rejects if the night can't come to its end. */
  async record(setup: NightSetup): Promise<Int32Array> {
    const key = JSON.stringify(setup);
    const known = this.#last.find((one) => one.key === key);
    if (known) return known.records;
    this.#resting = false;
    const worker = (this.#worker ??= this.#start());
    this.#asked += 1;
    try {
      const records = await (await worker).record(setup);
      this.#last.push({ key, records });
      if (this.#last.length > 2) this.#last.shift();
      return records;
    } catch (error) {
      if (this.#worker === worker) this.stop();
      throw error;
    } finally {
      if (this.#worker === worker) {
        this.#asked -= 1;
        this.#restIfIdle();
      }
    }
  }

  /** Lets the Worker go as soon as all that was asked for is there. Asking again starts another. */
  rest(): void {
    this.#resting = true;
    this.#restIfIdle();
  }

  /** Ends the Worker in the middle of a night. What was asked of it is never answered. */
  stop(): void {
    this.#worker?.then(
      (worker) => worker.end(),
      () => undefined,
    );
    this.#worker = null;
    this.#asked = 0;
  }

  #restIfIdle(): void {
    if (this.#resting && this.#asked === 0) this.stop();
  }

  async #start(): Promise<NightWorker> {
    const { startNightWorker } = await import('../../executors/live/browser/start-night-worker.ts');
    return startNightWorker();
  }
}
