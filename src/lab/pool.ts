import type { NightSample } from '../metrics/night-sample.ts';
import type { NightSetup } from '../protocol/night.ts';

/** Somebody who runs one night at a time: a Worker, or a thread's own hands. */
export interface Replicator<Setup = NightSetup, Sample = NightSample> {
  run(setup: Setup): Promise<Sample>;
  /** Stops at once, in the middle of a night too. */
  end(): void;
}

/** One night among many. `at` is its place in the result, whenever it comes. */
export interface Job<Setup = NightSetup> {
  readonly at: number;
  readonly setup: Setup;
}

/**
 * Runs many nights on a few replicators. Nights come back in any order; since each has a place of its own, what
 * is made of them doesn't depend on it.
 */
export class Pool<Setup = NightSetup, Sample = NightSample> {
  readonly #workers: Replicator<Setup, Sample>[] = [];
  #over = false;
  #finish: () => void = () => undefined;

  /**
   * Runs all jobs, of which the next is fetched only when somebody is free. Resolves when all are done or
   * `cancel` is called, at once if it has been called before; rejects with the first error, and then stops too. A pool runs once.
   */
  run(
    jobs: Iterable<Job<Setup>>,
    start: () => Replicator<Setup, Sample>,
    many: number,
    done: (job: Job<Setup>, sample: Sample) => void,
  ): Promise<void> {
    const queue = jobs[Symbol.iterator]();
    return new Promise((resolve, reject) => {
      this.#finish = resolve;
      if (this.#over) resolve();
      let busy = 0;
      const work = async (worker: Replicator<Setup, Sample>): Promise<void> => {
        busy += 1;
        for (let next = queue.next(); !this.#over && !next.done; next = queue.next()) {
          const sample = await worker.run(next.value.setup);
          if (this.#cancelled()) return;
          done(next.value, sample);
        }
        busy -= 1;
        if (busy === 0) this.cancel();
      };
      for (let index = 0; index < Math.max(1, many) && !this.#over; index += 1) {
        const worker = start();
        this.#workers.push(worker);
        work(worker).catch((error: unknown) => {
          if (this.#over) return;
          this.#end();
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      }
    });
  }

  /** Stops at once; what has been done stays. */
  cancel(): void {
    if (this.#over) return;
    this.#end();
    this.#finish();
  }

  #cancelled(): boolean {
    return this.#over;
  }

  #end(): void {
    this.#over = true;
    for (const worker of this.#workers) worker.end();
  }
}
