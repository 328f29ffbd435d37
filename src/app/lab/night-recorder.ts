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
    this.#asked += 1;
    this.#resting = false;
    try {
      this.#worker ??= this.#start();
      const records = await (await this.#worker).record(setup);
      this.#last.push({ key, records });
      if (this.#last.length > 2) this.#last.shift();
      return records;
    } catch (error) {
      this.#end();
      throw error;
    } finally {
      this.#asked -= 1;
      this.#restIfIdle();
    }
  }

  /** Lets the Worker go as soon as all that was asked for is there. Asking again starts another. */
  rest(): void {
    this.#resting = true;
    this.#restIfIdle();
  }

  #restIfIdle(): void {
    if (this.#resting && this.#asked === 0) this.#end();
  }

  #end(): void {
    void this.#worker?.then((worker) => worker.end());
    this.#worker = null;
  }

  async #start(): Promise<NightWorker> {
    const { startNightWorker } = await import('../../executors/live/browser/start-night-worker.ts');
    return startNightWorker();
  }
}
