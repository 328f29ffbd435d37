import { type Tick, ticks } from '../kernel/ticks.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { IdleCause, Role } from '../protocol/words.ts';
import type { BotFigures } from './dashboard.ts';
import { DutyTime, UNSETTLED, WORKING } from './duty-time.ts';
import { nameOf } from './roster.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/**
 * How each bot's time on duty splits into working and waiting. A ThreadBot works unless it waits, and its
 * own operations say for what. A LoopBot works while a task runs or could run; when nothing can, it stands
 * idle until its bell board shows something, and what the first task of that look had been waiting for is
 * what the bot has been waiting for.
 */
export class IdleTimes implements Part {
  readonly #binTicks: Tick;
  readonly #rows: DutyTime[] = [];
  readonly #onDuty = new Map<number, DutyTime>();
  /** How many tasks of each LoopBot on duty can go on, the running one included. */
  readonly #loops = new Map<number, Busy>();

  constructor(binSeconds: number) {
    this.#binTicks = ticks(binSeconds);
  }

  take(record: TraceRecord): void {
    switch (record.code) {
      case RecordCode.OnDuty:
        this.#comeOn(record);
        break;
      case RecordCode.OffDuty:
        this.#onDuty.get(record.actor)?.goOff(record.tick);
        this.#onDuty.delete(record.actor);
        this.#loops.delete(record.actor);
        break;
      case Op.Await:
        this.#turn(record, record.c);
        break;
      case Op.Sleep:
        this.#turn(record, record.b);
        break;
      case Op.Wait:
        if (record.d === 0) this.#turn(record, record.c);
        break;
      case Op.Down:
        if (record.c === 0) this.#turn(record, IdleCause.Lock);
        break;
      case RecordCode.Wake:
      case RecordCode.Complete:
      case RecordCode.Cancel:
      case Op.Acquire:
        this.#turn(record, WORKING);
        break;
      case RecordCode.Block:
        this.#turn(record, IdleCause.Lock);
        break;
      case RecordCode.Ready:
      case RecordCode.Suspend:
      case RecordCode.Finish:
        this.#follow(record);
        break;
    }
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

  #comeOn({ actor, a: role, b: index, tick }: TraceRecord): void {
    this.#onDuty.get(actor)?.goOff(tick);
    let row = this.#rows.find((other) => other.role === role && other.index === index);
    if (!row) {
      row = new DutyTime(nameOf(actor, role, index), role, index, this.#binTicks);
      this.#rows.push(row);
    }
    this.#onDuty.set(actor, row);
    if (role === Role.Loop) {
      this.#loops.set(actor, { tasks: 0 });
      row.turnTo(UNSETTLED, tick);
    } else {
      row.turnTo(WORKING, tick);
    }
  }

  /** A ThreadBot does something else from now on. What a LoopBot's task does says nothing about the bot. */
  #turn({ actor, tick }: TraceRecord, activity: number): void {
    if (!this.#loops.has(actor)) this.#onDuty.get(actor)?.turnTo(activity, tick);
  }

  #follow({ actor, code, a, tick }: TraceRecord): void {
    const loop = this.#loops.get(actor);
    const row = this.#onDuty.get(actor);
    if (!loop || !row) return;
    if (code === RecordCode.Ready) {
      if (loop.tasks === 0) {
        row.settle(a, tick);
        row.turnTo(WORKING, tick);
      }
      loop.tasks += 1;
    } else if (loop.tasks > 0) {
      loop.tasks -= 1;
      if (loop.tasks === 0) row.turnTo(UNSETTLED, tick);
    }
  }
}

interface Busy {
  tasks: number;
}
