import { type Tick, ticks } from '../kernel/ticks.ts';
import { Activities, type ActivityListener } from './activities.ts';
import type { BotFigures } from './dashboard.ts';
import { DutyTime } from './duty-time.ts';
import { nameOf } from './roster.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** How each bot's time on duty splits into working and waiting: sums, and shares in bins. */
export class IdleTimes implements Part {
  readonly #binSeconds: number;
  readonly #binTicks: Tick;
  readonly #rows: DutyTime[] = [];
  readonly #onDuty = new Map<number, DutyTime>();
  readonly #listener: ActivityListener;
  #activities: Activities;

  constructor(binSeconds: number) {
    this.#binSeconds = binSeconds;
    this.#binTicks = ticks(binSeconds);
    this.#listener = {
      comeOn: (bot, role, index) => {
        this.#onDuty.set(bot, this.#rowOf(bot, role, index));
      },
      turnTo: (bot, activity, tick) => this.#onDuty.get(bot)?.turnTo(activity, tick),
      settle: (bot, cause, tick) => this.#onDuty.get(bot)?.settle(cause, tick),
      goOff: (bot, tick) => {
        this.#onDuty.get(bot)?.goOff(tick);
        this.#onDuty.delete(bot);
      },
    };
    this.#activities = new Activities(this.#listener);
  }

  copy(): IdleTimes {
    const copy = new IdleTimes(this.#binSeconds);
    const copied = new Map(this.#rows.map((row) => [row, row.copy()]));
    copy.#rows.push(...copied.values());
    for (const [bot, row] of this.#onDuty) copy.#onDuty.set(bot, copied.get(row) as DutyTime);
    copy.#activities = this.#activities.copy(copy.#listener);
    return copy;
  }

  take(record: TraceRecord): void {
    this.#activities.take(record);
  }

  /** Figures of every bot that has been on duty, in the order in which they first came. */
  figures(now: Tick): BotFigures[] {
    return this.#rows.map((row) => row.figures(now));
  }

  /** Idle share of each bot in each bin up to the one with `now`. */
  idleShares(now: Tick): (number | null)[][] {
    const bins = Math.floor(now / this.#binTicks) + 1;
    return this.#rows.map((row) => row.idleShares(bins, now));
  }

  /** The book of a bot, which it shares with those who had its place before it. */
  #rowOf(bot: number, role: number, index: number): DutyTime {
    const found = this.#rows.find((row) => row.role === role && row.index === index);
    if (found) return found;
    const row = new DutyTime(nameOf(bot, role, index), role, index, this.#binTicks);
    this.#rows.push(row);
    return row;
  }
}
