import type { Fault } from '../panels/deck.ts';
import type { MachineKind, NightControl, NightSetup } from '../protocol/night.ts';
import type { Staffing } from '../protocol/trace.ts';
import type { Surprise } from '../protocol/words.ts';
import { DisplayClock } from './display-clock.ts';
import type { StartNight } from './machines.ts';
import { NightBook } from './night-book.ts';

/** What a night tells its owner as it goes. */
export interface NightOwner {
  heard(batch: Int32Array): void;
  /** The machine runs. Called again and again. */
  clock(): void;
  ended(): void;
  failed(fault: Fault): void;
  /** Seconds for which a task may hold the event loop before the log says so. */
  slow(): number;
  /** The machine can't take this staff up: it would be too many bots for one night. It keeps the other one. */
  refused(staffing: Staffing, kept: Staffing): void;
}

/** One night on a machine, from opening to closing, with everything that is written down about it. */
export class NightRun {
  readonly setup: NightSetup;
  readonly machine: MachineKind;
  readonly book: NightBook;
  readonly display = new DisplayClock();
  readonly #owner: NightOwner;
  #control: NightControl | null = null;
  #gone = false;
  /** The owner has heard that a Worker failed. */
  #told = false;
  /** The staff that the machine has taken up last. */
  #staffing: Staffing;
  /** Commands that came before the machine was there. */
  #early: ((control: NightControl) => Promise<void>)[] = [];

  /** `book`: what is written down about the night already. */
  constructor(
    setup: NightSetup,
    owner: NightOwner,
    machine: MachineKind = 'live',
    book: NightBook | null = null,
  ) {
    this.setup = setup;
    this.machine = machine;
    this.#staffing = setup.staffing;
    this.book = book ?? new NightBook(setup.scenario, () => owner.slow());
    this.#owner = owner;
  }

  /** Starts the machine. Never throws: what goes wrong is told to the owner. */
  async start(start: StartNight, speed: number): Promise<void> {
    const whileHere = (act: () => void): void => {
      if (!this.#gone) act();
    };
    try {
      const control = await start(this.setup, speed, {
        records: (batch) =>
          whileHere(() => {
            this.book.add(batch);
            this.#owner.heard(batch);
          }),
        clock: (reading) =>
          whileHere(() => {
            this.display.read(reading, performance.now());
            this.#owner.clock();
          }),
        ended: () => whileHere(() => this.#owner.ended()),
        failed: (fault) => {
          this.#told = true;
          whileHere(() => this.#owner.failed({ ...fault, start: false }));
        },
      });
      if (this.#gone) {
        control.dispose();
        return;
      }
      this.#control = control;
      for (const command of this.#early.splice(0)) await command(control);
    } catch (error) {
      // A Worker that dies while the night opens is told of by name already.
      if (this.#told) return;
      whileHere(() => this.#owner.failed({ bot: null, message: messageOf(error), start: true }));
    }
  }

  pause(): void {
    this.#tell((control) => control.pause());
  }

  resume(): void {
    this.#tell((control) => control.resume());
  }

  step(): void {
    this.#tell((control) => control.step());
  }

  setSpeed(speed: number): void {
    this.#tell((control) => control.setSpeed(speed));
  }

  setStaffing(staffing: Staffing): void {
    this.#tell(async (control) => {
      try {
        await control.setStaffing(staffing);
        this.#staffing = staffing;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        if (!this.#gone) this.#owner.refused(staffing, this.#staffing);
      }
    });
  }

  sendIn(surprise: Surprise): void {
    this.#tell((control) => control.sendIn(surprise));
  }

  /** The clock that is shown stands at the last record. */
  stopClock(): void {
    this.display.stop(this.book.floor.tick);
  }

  /** Stops the machine at once; nothing more is heard of this night. */
  dispose(): void {
    this.#gone = true;
    this.#control?.dispose();
    this.#control = null;
  }

  #tell(command: (control: NightControl) => Promise<void>): void {
    if (this.#gone) return;
    if (!this.#control) {
      this.#early.push(command);
      return;
    }
    command(this.#control).catch((error: unknown) => {
      if (!this.#gone) this.#owner.failed({ bot: null, message: messageOf(error), start: false });
    });
  }
}

/** Whether a machine says no and goes on; of an error that comes from a Worker only the name tells. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'RangeError';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
