import { signal } from '@preact/signals';
import { Pool, type Job } from '../../lab/pool.ts';
import type { NightSample } from '../../metrics/night-sample.ts';
import type { Progress } from '../../panels/lab/progress.ts';

const TELL_EVERY_MS = 200;
/** So many nights have to be done before anybody guesses how long the rest takes. */
const GUESS_AFTER = 4;

/** Workers that the page leaves to many nights: all the computer has but one, which draws. */
export const workersFor = (cores: number): number => Math.max(1, cores - 1);

/**
 * Runs many nights in Workers, one run at a time: another run cancels the one before. A tab that is left goes
 * on: Workers are not slowed down there. The page hears of it a few times a second.
 */
export class ManyNights {
  /** Whether nights are being run. */
  readonly running = signal(false);
  #pool: Pool | null = null;
  #cancelled: () => void = () => undefined;

  /** `tell` hears how far the nights are; `done` gets each sample with its place. Never throws. */
  async run(
    jobs: Iterable<Job>,
    total: number,
    done: (at: number, sample: NightSample) => void,
    tell: (progress: Progress) => void,
  ): Promise<void> {
    this.cancel();
    const pool = new Pool();
    const began = performance.now();
    let many = 0;
    let stage: Progress['stage'] = 'running';
    const report = (message = ''): void => {
      const passed = (performance.now() - began) / 1000;
      const secondsLeft = many < GUESS_AFTER ? null : (passed / many) * (total - many);
      tell({ stage, done: many, total, secondsLeft: stage === 'running' ? secondsLeft : null, message });
    };
    this.#pool = pool;
    this.running.value = true;
    this.#cancelled = () => {
      stage = 'cancelled';
    };
    report();
    const beats = setInterval(report, TELL_EVERY_MS);
    let message = '';
    try {
      const { startNightWorker } = await import('../../executors/live/browser/start-night-worker.ts');
      await pool.run(jobs, startNightWorker, workersFor(navigator.hardwareConcurrency), ({ at }, sample) => {
        many += 1;
        done(at, sample);
      });
      if (many === total) stage = 'done';
    } catch (error) {
      stage = 'failed';
      message = error instanceof Error ? error.message : String(error);
    }
    clearInterval(beats);
    if (this.#pool === pool) this.#pool = null;
    this.running.value = this.#pool !== null;
    report(message);
  }

  /** Stops at once; what is done stays. */
  cancel(): void {
    if (!this.#pool) return;
    this.#cancelled();
    this.#pool.cancel();
    this.#pool = null;
    this.running.value = false;
  }
}
