import type { ClockReading, NightSetup } from '../../protocol/night.ts';
import type { Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import type { Member } from '../crew.ts';

/** What a bot's Worker is told before it starts. All types on this page cross Worker boundaries. */
export interface BotStart {
  readonly memory: SharedArrayBuffer;
  readonly setup: NightSetup;
  readonly member: Member;
}

/** A bot's Worker, as its owner sees it. */
export interface BotHost {
  prepare(start: BotStart): void;
  /** Blocks the Worker until the bot is off duty. */
  run(): void;
}

export interface HouseStart {
  readonly memory: SharedArrayBuffer;
  readonly setup: NightSetup;
  readonly speed: number;
}

/** The house's Worker, as its owner sees it. */
export interface HouseHost {
  /** Lays everything out and hires the first crew; answers how many bots that are. The clock stands. */
  open(start: HouseStart, events: HouseEvents): number;
  /** Starts the clock, once the crew is in place. */
  start(): void;
  pause(): void;
  resume(): void;
  setSpeed(speed: number): void;
  step(): void;
  setStaffing(staffing: Staffing): void;
  sendIn(surprise: Surprise): void;
}

/** What the house tells its owner. */
export interface HouseEvents {
  hire(member: Member): void;
  records(batch: Int32Array): void;
  clock(reading: ClockReading): void;
  ended(hash: string): void;
  failed(message: string): void;
}
