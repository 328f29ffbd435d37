import type { Tick } from '../kernel/ticks.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { asksRound, runsTasks } from '../protocol/modes.ts';
import { IdleCause } from '../protocol/words.ts';
import { UNSETTLED, WORKING } from './duty-time.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** Hears what each bot does from when on. `sequence` is the record's that says so. */
export interface ActivityListener {
  comeOn(bot: number, role: number, index: number, tick: Tick, sequence: number): void;
  /** WORKING, UNSETTLED or an IdleCause, from now on. */
  turnTo(bot: number, activity: number, tick: Tick, sequence: number): void;
  /** What the bot has been waiting for while it was UNSETTLED, up to now. */
  settle(bot: number, cause: number, tick: Tick): void;
  goOff(bot: number, tick: Tick, sequence: number): void;
}

/**
 * What each bot does, read off the trace. A ThreadBot works unless it waits, and its own operations say for
 * what. A LoopBot works while a task runs or could run; when nothing can, it stands idle until its bell board
 * shows something, and what the first task of that look had been waiting for is what the bot has been waiting
 * for. A PollBot works all the time: it asks when it has nothing better to do, and what it does so in vain is a
 * figure of its own (`Asking`).
 */
export class Activities implements Part {
  readonly #listener: ActivityListener;
  readonly #onDuty = new Set<number>();
  /** How many tasks of each LoopBot on duty can go on, the running one included. */
  readonly #loops = new Map<number, number>();
  /** PollBots on duty. */
  readonly #askers = new Set<number>();

  constructor(listener: ActivityListener) {
    this.#listener = listener;
  }

  /** A copy that tells another listener. */
  copy(listener: ActivityListener): Activities {
    const copy = new Activities(listener);
    for (const bot of this.#onDuty) copy.#onDuty.add(bot);
    for (const [bot, tasks] of this.#loops) copy.#loops.set(bot, tasks);
    for (const bot of this.#askers) copy.#askers.add(bot);
    return copy;
  }

  take(record: TraceRecord): void {
    switch (record.code) {
      case RecordCode.OnDuty:
        this.#comeOn(record);
        break;
      case RecordCode.OffDuty:
        this.#goOff(record);
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

  #comeOn(record: TraceRecord): void {
    const { actor, a: role, b: index, tick, sequence } = record;
    this.#goOff(record);
    this.#onDuty.add(actor);
    this.#listener.comeOn(actor, role, index, tick, sequence);
    const rests = runsTasks(role) && !asksRound(role);
    if (rests) this.#loops.set(actor, 0);
    else if (asksRound(role)) this.#askers.add(actor);
    this.#listener.turnTo(actor, rests ? UNSETTLED : WORKING, tick, sequence);
  }

  #goOff({ actor, tick, sequence }: TraceRecord): void {
    this.#loops.delete(actor);
    this.#askers.delete(actor);
    if (this.#onDuty.delete(actor)) this.#listener.goOff(actor, tick, sequence);
  }

  /** A ThreadBot does something else from now on. What a LoopBot's task does says nothing about the bot. */
  #turn({ actor, tick, sequence }: TraceRecord, activity: number): void {
    if (this.#loops.has(actor) || this.#askers.has(actor) || !this.#onDuty.has(actor)) return;
    this.#listener.turnTo(actor, activity, tick, sequence);
  }

  #follow({ actor, code, a, tick, sequence }: TraceRecord): void {
    const tasks = this.#loops.get(actor);
    if (tasks === undefined) return;
    if (code === RecordCode.Ready) {
      this.#loops.set(actor, tasks + 1);
      if (tasks > 0) return;
      this.#listener.settle(actor, a, tick);
      this.#listener.turnTo(actor, WORKING, tick, sequence);
    } else if (tasks > 0) {
      this.#loops.set(actor, tasks - 1);
      if (tasks === 1) this.#listener.turnTo(actor, UNSETTLED, tick, sequence);
    }
  }
}
