import { seconds, type Tick } from '../kernel/ticks.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { runsTasks } from '../protocol/modes.ts';
import { Duty, ItemStage } from '../protocol/words.ts';
import type { LoopHold, TaskName } from './dashboard.ts';
import { ReadySince } from './ready-since.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** Stretches shorter than this, in seconds, are not kept: nobody would call them long. */
const LEAST_HOLD = 1;
/** What counts as too long, in seconds, where nobody says otherwise. asyncio's debug mode takes 0.1 of real time. */
export const SLOW_SECONDS = 10;

/** Duties whose subject is an item. */
export const ABOUT_ITEMS: ReadonlySet<number> = new Set([
  Duty.ServePlate,
  Duty.ServeGlass,
  Duty.StartDish,
  Duty.PlateDish,
  Duty.PourDrink,
  Duty.WatchDish,
]);

const LOOKOUT: TaskName = { task: 1, duty: Duty.Lookout, subject: 0, menu: -1 };

/**
 * How long tasks held the event loop: from each moment when one went on to its next wait. Only the loop's own
 * tasks count; a HelperBot may block as long as it likes.
 */
export class HeldLoop implements Part {
  /** The LoopBot that is or was on duty last; 0 before the first. */
  #bot = 0;
  #ready = new ReadySince();
  #holds: LoopHold[] = [];
  readonly #names = new Map<number, TaskName>();
  /** Menu index of every item that was ordered. */
  readonly #menu = new Map<number, number>();
  /** The task that runs; 0 for none. */
  #running = 0;
  #from: Tick = 0;
  #act = 0;
  #longest: Tick = 0;

  /** Answers the lag of the task that a Resume record takes up (see ReadySince); null for all other records. */
  take(record: TraceRecord): Tick | null {
    if (record.code === RecordCode.Item && record.b === ItemStage.Ordered) {
      this.#menu.set(record.a, record.d);
      return null;
    }
    if (record.code === RecordCode.OnDuty && runsTasks(record.a)) this.#begin(record.actor);
    if (record.actor !== this.#bot) return null;
    const lag = this.#ready.take(record);
    switch (record.code) {
      case Op.Spawn:
        this.#names.set(record.c, this.#nameOf(record.c, record.a, record.b));
        break;
      case RecordCode.Resume:
        this.#running = record.task;
        this.#from = record.tick;
        this.#act = 0;
        this.#longest = 0;
        break;
      case Op.Work:
        if (record.d > this.#longest) {
          this.#longest = record.d;
          this.#act = record.a;
        }
        break;
      case RecordCode.Suspend:
        this.#end(record);
        break;
      case RecordCode.Finish:
        this.#end(record);
        this.#names.delete(record.task);
        break;
    }
    return lag;
  }

  /** All that took LEAST_HOLD or longer, in order of time. The list grows; what is in it doesn't change. */
  get holds(): readonly LoopHold[] {
    return this.#holds;
  }

  /** The stretch under way at a tick; null if it is shorter than LEAST_HOLD. */
  underWay(now: Tick): LoopHold | null {
    return this.#running === 0 ? null : this.#stretch(this.#running, now);
  }

  copy(): HeldLoop {
    const copy = new HeldLoop();
    copy.#bot = this.#bot;
    copy.#ready = this.#ready.copy();
    copy.#holds = [...this.#holds];
    for (const [task, name] of this.#names) copy.#names.set(task, name);
    for (const [item, menu] of this.#menu) copy.#menu.set(item, menu);
    copy.#running = this.#running;
    copy.#from = this.#from;
    copy.#act = this.#act;
    copy.#longest = this.#longest;
    return copy;
  }

  #begin(bot: number): void {
    this.#bot = bot;
    this.#running = 0;
    this.#ready = new ReadySince();
    this.#names.clear();
  }

  #end({ task, tick }: TraceRecord): void {
    this.#running = 0;
    const hold = this.#stretch(task, tick);
    if (hold) this.#holds.push(hold);
  }

  #stretch(task: number, to: Tick): LoopHold | null {
    const length = seconds(to - this.#from);
    if (length < LEAST_HOLD) return null;
    return {
      from: this.#from,
      seconds: length,
      task: this.#find(task),
      act: this.#act,
      waiting: this.#ready.waitingBefore(to).map((number) => this.#find(number)),
    };
  }

  #find(task: number): TaskName {
    return this.#names.get(task) ?? { ...LOOKOUT, task };
  }

  #nameOf(task: number, duty: number, subject: number): TaskName {
    const menu = ABOUT_ITEMS.has(duty) ? (this.#menu.get(subject) ?? -1) : -1;
    return { task, duty, subject, menu };
  }
}

/** Those of the holds that took longer than so many seconds. */
export const longerThan = (holds: readonly LoopHold[], limit: number): LoopHold[] =>
  holds.filter((hold) => hold.seconds > limit);
