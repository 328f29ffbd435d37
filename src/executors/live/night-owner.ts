import { botName, layBoard } from '../../protocol/board.ts';
import type { NightControl, NightListener, NightSetup } from '../../protocol/night.ts';
import type { Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import { SharedNight } from '../../sync/shared-night.ts';
import type { Member } from '../crew.ts';
import type { BotStart, HouseEvents, HouseStart } from './control.ts';
import { sharedSize } from './live-port.ts';

/** A Worker with a bot in it, on any platform. */
export interface BotWorker {
  /** Resolves when the bot is ready to run. */
  prepare(start: BotStart): Promise<void>;
  /** Resolves when the bot is off duty; rejects if it dies. */
  run(): Promise<void>;
  end(): void;
}

/** The Worker with the house in it, on any platform. */
export interface HouseWorker {
  /** Resolves with the number of bots that have been hired. */
  open(start: HouseStart, events: HouseEvents): Promise<number>;
  start(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  setSpeed(speed: number): Promise<void>;
  step(): Promise<void>;
  setStaffing(staffing: Staffing): Promise<void>;
  sendIn(surprise: Surprise): Promise<void>;
  end(): void;
}

/** Makes Workers. `died` is called when a Worker ends by an error. */
export interface Workers {
  house(died: (message: string) => void): HouseWorker;
  bot(died: (message: string) => void): BotWorker;
}

/**
 * Starts a night on the live machine: a Worker for the house, and one for each bot. Rejects if one of them can't
 * be started; the listener hears of it too.
 */
export async function startLive(
  workers: Workers,
  setup: NightSetup,
  speed: number,
  listener: NightListener,
): Promise<NightControl> {
  const owner = new LiveNight(workers, setup, listener);
  try {
    await Promise.race([owner.open(speed), owner.failure]);
  } catch (error) {
    owner.dispose();
    throw error;
  }
  return owner;
}

class LiveNight implements NightControl {
  readonly #workers: Workers;
  readonly #setup: NightSetup;
  readonly #listener: NightListener;
  readonly #memory: SharedArrayBuffer;
  readonly #house: HouseWorker;
  readonly #bots = new Set<BotWorker>();
  readonly #preparing: Promise<void>[] = [];
  /** Rejects when a Worker fails; never resolves. */
  readonly failure: Promise<never>;
  #fails: (error: Error) => void = () => undefined;
  #disposed = false;
  #hired: () => void = () => undefined;

  constructor(workers: Workers, setup: NightSetup, listener: NightListener) {
    this.#workers = workers;
    this.#setup = setup;
    this.#listener = listener;
    this.failure = new Promise((_resolve, reject) => {
      this.#fails = reject;
    });
    // A failure in the middle of the night is the listener's business alone.
    this.failure.catch(() => undefined);
    this.#memory = SharedNight.allocate(sharedSize(layBoard(setup.scenario)));
    this.#house = workers.house((message) => {
      this.#fail(null, message);
    });
  }

  async open(speed: number): Promise<void> {
    const hired = await this.#house.open(
      { memory: this.#memory, setup: this.#setup, speed },
      {
        hire: (member) => {
          this.#preparing.push(this.#employ(member));
          this.#hired();
        },
        records: (batch) => {
          if (!this.#disposed) this.#listener.records(batch);
        },
        clock: (reading) => {
          if (!this.#disposed) this.#listener.clock(reading);
        },
        ended: (hash) => {
          if (this.#disposed) return;
          this.dispose();
          this.#listener.ended(hash);
        },
        failed: (message) => {
          this.#fail(null, message);
        },
      },
    );
    // The hires travel on a channel of their own and may come after the answer.
    while (this.#preparing.length < hired) await this.#oneMore();
    await Promise.all(this.#preparing);
    await this.#house.start();
  }

  pause(): Promise<void> {
    return this.#house.pause();
  }

  resume(): Promise<void> {
    return this.#house.resume();
  }

  setSpeed(speed: number): Promise<void> {
    return this.#house.setSpeed(speed);
  }

  step(): Promise<void> {
    return this.#house.step();
  }

  setStaffing(staffing: Staffing): Promise<void> {
    return this.#house.setStaffing(staffing);
  }

  sendIn(surprise: Surprise): Promise<void> {
    return this.#house.sendIn(surprise);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#house.end();
    for (const bot of this.#bots) bot.end();
    this.#bots.clear();
  }

  #oneMore(): Promise<void> {
    return new Promise((resolve) => {
      this.#hired = resolve;
    });
  }

  async #employ(member: Member): Promise<void> {
    if (this.#disposed) return;
    const name = botName(member.role, member.index);
    const bot = this.#workers.bot((message) => {
      this.#fail(name, message);
    });
    this.#bots.add(bot);
    const failed = (error: unknown): void => {
      this.#fail(name, error instanceof Error ? error.message : String(error));
    };
    try {
      await bot.prepare({ memory: this.#memory, setup: this.#setup, member });
    } catch (error) {
      failed(error);
      return;
    }
    bot.run().then(() => {
      bot.end();
      this.#bots.delete(bot);
    }, failed);
  }

  #fail(bot: string | null, message: string): void {
    if (this.#disposed) return;
    this.dispose();
    this.#fails(new Error(`${bot ?? 'The house'} has failed: ${message}`));
    this.#listener.failed({ bot, message });
  }
}
