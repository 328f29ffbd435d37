import type { Dashboard } from '../metrics/dashboard.ts';
import { NightFigures } from '../metrics/night-figures.ts';
import type { NightControl, NightSetup } from '../protocol/night.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';
import type { StartNight } from './machines.ts';

/** As fast as the virtual machine goes. */
const FULL_SPEED = 1_000_000;
/** So many records are read off at a time; between two times the page may do what else it has to. */
const SLICE = 8192 * RECORD_WORDS;
/** A night that is still not over so long after its opening never will be. Ticks. */
const MOST_TICKS = 48 * 3_600_000;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What a stopped run rejects with. */
export class RunStopped extends Error {
  constructor() {
    super('The run has been stopped.');
    this.name = 'RunStopped';
  }
}

/** A night that is run to its end in a Worker, without being shown. */
export class QuickNight {
  readonly #setup: NightSetup;
  readonly #figures: NightFigures;
  readonly #progress: (tick: number) => void;
  readonly #batches: Int32Array[] = [];
  #control: NightControl | null = null;
  #reading = false;
  #machineOver = false;
  #done = false;
  #resolve: (figures: Dashboard) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;

  /** `progress` hears the tick that has been reached, now and then. */
  constructor(setup: NightSetup, progress: (tick: number) => void) {
    this.#setup = setup;
    this.#figures = new NightFigures(setup.scenario);
    this.#progress = progress;
  }

  /** The figures of the night. Rejects with RunStopped, or with what the machine says if it fails. */
  run(start: StartNight): Promise<Dashboard> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      start(this.#setup, FULL_SPEED, {
        records: (batch) => {
          this.#batches.push(batch);
          void this.#read();
        },
        clock: ({ tick }) => {
          this.#progress(tick);
          if (tick > MOST_TICKS) this.#fail(new Error('The night never ends.'));
        },
        ended: () => {
          this.#machineOver = true;
          void this.#read();
        },
        failed: ({ message }) => this.#fail(new Error(message)),
      }).then(
        (control) => {
          this.#control = control;
          if (this.#done) control.dispose();
        },
        (error: unknown) => this.#fail(error instanceof Error ? error : new Error(String(error))),
      );
    });
  }

  stop(): void {
    this.#fail(new RunStopped());
  }

  #over(): boolean {
    return this.#done;
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    for (let batch = this.#batches.shift(); batch && !this.#over(); batch = this.#batches.shift()) {
      for (let from = 0; from < batch.length && !this.#over(); from += SLICE) {
        const to = Math.min(batch.length, from + SLICE);
        for (let at = from; at < to; at += RECORD_WORDS) this.#figures.record(batch, at);
        await breathe();
      }
    }
    this.#reading = false;
    if (!this.#machineOver || this.#over()) return;
    this.#end();
    this.#resolve(this.#figures.dashboard());
  }

  #fail(error: Error): void {
    if (this.#over()) return;
    this.#end();
    this.#reject(error);
  }

  #end(): void {
    this.#done = true;
    this.#control?.dispose();
  }
}
