import type { NightWorker } from '../../executors/live/browser/start-night-worker.ts';
import type { NightSetup } from '../../protocol/night.ts';

/** Runs single nights in a Worker of its own, one after the other, and remembers the last few. */
export class NightRecorder {
  #worker: Promise<NightWorker> | null = null;
  /** A side that stays as it is need not be run again because the other has changed. */
  readonly #last: { readonly key: string; readonly records: Int32Array }[] = [];

  /** The trace of a night. Rejects if the night can't come to its end. */
  async record(setup: NightSetup): Promise<Int32Array> {
    const key = JSON.stringify(setup);
    const known = this.#last.find((one) => one.key === key);
    if (known) return known.records;
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    try {
      const records = await worker.record(setup);
      this.#last.push({ key, records });
      if (this.#last.length > 2) this.#last.shift();
      return records;
    } catch (error) {
      worker.end();
      this.#worker = null;
      throw error;
    }
  }

  async #start(): Promise<NightWorker> {
    const { startNightWorker } = await import('../../executors/live/browser/start-night-worker.ts');
    return startNightWorker();
  }
}
