import type { Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import type { HouseEvents, HouseHost, HouseStart } from './control.ts';
import { HouseKeeper } from './house-keeper.ts';
import { SharedNight } from '../../sync/shared-night.ts';
import { layBoard } from '../../protocol/board.ts';
import { sharedSize } from './live-port.ts';

/** What a house's Worker needs from its platform. */
export interface Platform {
  /** Milliseconds on a clock that all Workers share. */
  readonly wall: () => number;
  /** Lets messages in; comes back soon. */
  readonly breathe: () => Promise<void>;
}

/** How long the house may sleep or work at a stretch before it looks for messages, in milliseconds. */
const SLICE = 8;
/** How often the trace goes out, in milliseconds. */
const SEND_EVERY = 30;

/** Runs the house in this Worker: works, sleeps on its doorbell, and lets commands in a hundred times a second. */
export class LiveHouseHost implements HouseHost {
  readonly #platform: Platform;
  #events: HouseEvents | null = null;
  #keeper: HouseKeeper | null = null;
  #shared: SharedNight | null = null;
  #speed = 1;
  #paused = true;
  #stepping = false;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  open({ memory, setup, speed }: HouseStart, events: HouseEvents): number {
    let hired = 0;
    const board = layBoard(setup.scenario);
    this.#events = events;
    this.#speed = speed;
    this.#shared = new SharedNight(memory, sharedSize(board));
    this.#keeper = new HouseKeeper(memory, setup, this.#platform.wall, (member) => {
      hired += 1;
      events.hire(member);
    });
    this.#keeper.setStaffing(setup.staffing);
    return hired;
  }

  start(): void {
    this.#setClock(this.#speed, true);
    void this.#run().catch((error: unknown) => {
      this.#events?.failed(error instanceof Error ? error.message : String(error));
    });
  }

  pause(): void {
    this.#setClock(this.#speed, false);
  }

  resume(): void {
    this.#setClock(this.#speed, true);
  }

  setSpeed(speed: number): void {
    if (!(speed >= 1 && speed <= 1_000_000)) {
      throw new RangeError(`The speed must be from 1 to 1,000,000, not ${speed}.`);
    }
    this.#setClock(speed, !this.#paused);
  }

  step(): void {
    if (!this.#keeper || this.#keeper.over) return;
    this.#stepping = true;
    this.#keeper.stepToEvent();
  }

  setStaffing(staffing: Staffing): void {
    this.#keeper?.setStaffing(staffing);
  }

  sendIn(surprise: Surprise): void {
    this.#keeper?.sendIn(surprise);
  }

  #setClock(speed: number, running: boolean): void {
    this.#speed = speed;
    this.#paused = !running;
    this.#stepping = false;
    this.#keeper?.setClock(speed, running);
    this.#tellClock();
  }

  #tellClock(): void {
    if (this.#keeper) this.#events?.clock(this.#keeper.reading);
  }

  async #run(): Promise<void> {
    const keeper = this.#keeper;
    const shared = this.#shared;
    if (!keeper || !shared) throw new Error('The house has not been opened.');
    const { wall, breathe } = this.#platform;
    let sent = wall();
    while (!keeper.over) {
      const sliceEnd = wall() + SLICE;
      for (let left = SLICE; left > 0; left = sliceEnd - wall()) {
        const seen = shared.house.count;
        const due = keeper.work();
        if (due === null) break;
        if (due > 0) shared.house.sleep(seen, Math.min(due, left));
      }
      if (this.#stepping && keeper.reading.paused) {
        this.#stepping = false;
        this.#paused = true;
      }
      if (wall() - sent >= SEND_EVERY) {
        sent = wall();
        this.#send(keeper);
      }
      await breathe();
    }
    this.#send(keeper);
    this.#events?.ended(keeper.hash);
  }

  #send(keeper: HouseKeeper): void {
    const batch = keeper.takeRecords();
    if (batch) this.#events?.records(batch);
    this.#tellClock();
  }
}
