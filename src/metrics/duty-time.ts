import { seconds, type Tick } from '../kernel/ticks.ts';
import { IdleCause } from '../protocol/words.ts';
import { TickBins } from './bins.ts';
import type { BotFigures } from './dashboard.ts';

/** What a bot's time goes into: working, waiting for an IdleCause, or waiting for what only the end of the wait will tell. */
export const WORKING = 0;
export const UNSETTLED = 6;
const OFF = -1;

/**
 * Where the time of one bot on duty has gone, to the tick: each tick goes into exactly one activity. A bot
 * that goes off and comes on again goes on in the same book.
 */
export class DutyTime {
  readonly name: string;
  readonly role: number;
  readonly index: number;
  readonly #binTicks: Tick;
  #ticks = [0, 0, 0, 0, 0, 0, 0];
  #duty: TickBins;
  #idle: TickBins;
  #activity = OFF;
  #since: Tick = 0;

  constructor(name: string, role: number, index: number, binTicks: Tick) {
    this.name = name;
    this.role = role;
    this.index = index;
    this.#binTicks = binTicks;
    this.#duty = new TickBins(binTicks);
    this.#idle = new TickBins(binTicks);
  }

  copy(): DutyTime {
    const copy = new DutyTime(this.name, this.role, this.index, this.#binTicks);
    copy.#ticks = [...this.#ticks];
    copy.#duty = this.#duty.copy();
    copy.#idle = this.#idle.copy();
    copy.#activity = this.#activity;
    copy.#since = this.#since;
    return copy;
  }

  get onDuty(): boolean {
    return this.#activity !== OFF;
  }

  /** Comes on duty if it isn't, and does something else from now on: WORKING, UNSETTLED or an IdleCause (anything else counts as Work). */
  turnTo(activity: number, tick: Tick): void {
    this.#book(tick);
    this.#activity = activity >= WORKING && activity <= UNSETTLED ? activity : IdleCause.Work;
  }

  /** Tells what the bot has been waiting for in the time that is UNSETTLED, up to `tick`. */
  settle(cause: number, tick: Tick): void {
    this.#book(tick);
    const known = cause >= IdleCause.Guest && cause <= IdleCause.Work ? cause : IdleCause.Work;
    this.#ticks[known] = this.#spent(known) + this.#spent(UNSETTLED);
    this.#ticks[UNSETTLED] = 0;
  }

  goOff(tick: Tick): void {
    this.#book(tick);
    this.settle(IdleCause.Work, tick);
    this.#activity = OFF;
  }

  /** The figures at tick `now`; an open stretch counts up to there, and as time without work while it is UNSETTLED. */
  figures(now: Tick): BotFigures {
    const spent = [...this.#ticks];
    const open = Math.max(0, now - this.#since);
    if (this.onDuty) spent[this.#activity] = (spent[this.#activity] as number) + open;
    const all = spent.reduce((sum, ticks) => sum + ticks, 0);
    const share = (...activities: readonly number[]): number =>
      all === 0 ? 0 : activities.reduce((sum, activity) => sum + (spent[activity] as number), 0) / all;
    return {
      name: this.name,
      role: this.role,
      index: this.index,
      onDuty: this.onDuty,
      secondsOnDuty: seconds(all),
      working: share(WORKING),
      waitingGuest: share(IdleCause.Guest),
      waitingOven: share(IdleCause.Oven),
      waitingGateway: share(IdleCause.Gateway),
      waitingLock: share(IdleCause.Lock),
      starved: share(IdleCause.Work, UNSETTLED),
      idle: share(1, 2, 3, 4, 5, UNSETTLED),
    };
  }

  /** The idle share in each of the first `count` bins, at tick `now`; null where the bot was not on duty. */
  idleShares(count: number, now: Tick): (number | null)[] {
    const duty = this.#duty.copy();
    const idle = this.#idle.copy();
    if (this.onDuty) {
      duty.add(this.#since, now);
      if (this.#activity !== WORKING) idle.add(this.#since, now);
    }
    return Array.from({ length: count }, (_, bin) =>
      duty.at(bin) === 0 ? null : idle.at(bin) / duty.at(bin),
    );
  }

  #book(tick: Tick): void {
    const activity = this.#activity;
    if (activity !== OFF && tick > this.#since) {
      this.#ticks[activity] = this.#spent(activity) + tick - this.#since;
      this.#duty.add(this.#since, tick);
      if (activity !== WORKING) this.#idle.add(this.#since, tick);
    }
    this.#since = tick;
  }

  #spent(activity: number): number {
    return this.#ticks[activity] as number;
  }
}
