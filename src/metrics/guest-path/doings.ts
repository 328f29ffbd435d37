import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Duty } from '../../protocol/words.ts';
import { IntRows } from '../int-rows.ts';
import { nameOf } from '../roster.ts';
import type { Part, TraceRecord } from '../trace-record.ts';

/** What somebody did over time: ticks, and the records that tell what began then. Each goes on until the next. */
export type Pieces = IntRows;
export const TICK = 0;
export const SEQUENCE = 1;

/** A task of an event loop. */
export interface TaskDoings {
  readonly task: number;
  readonly duty: number;
  readonly subject: number;
  /** The record that spawned it. */
  readonly spawned: number;
  readonly pieces: Pieces;
}

/** A bot. With many tasks the pieces tell which task runs (Resume), that it asks round (Work), or that neither is so. */
export interface BotDoings {
  readonly bot: number;
  readonly role: number;
  readonly name: string;
  readonly pieces: Pieces;
  /** By number. Empty for a ThreadBot. */
  readonly tasks: ReadonlyMap<number, TaskDoings>;
}

interface Doer extends BotDoings {
  readonly tasks: Map<number, TaskDoings>;
}

const FEW = 6;

/** Whether the record begins something else for a ThreadBot, or for the task of an event loop. */
function turns({ code, c, d }: TraceRecord): boolean {
  switch (code) {
    case Op.Work:
    case Op.Await:
    case Op.Sleep:
    case Op.Acquire:
    case RecordCode.Block:
    case RecordCode.Complete:
    case RecordCode.Wake:
    case RecordCode.Cancel:
    case RecordCode.OnDuty:
    case RecordCode.OffDuty:
      return true;
    case Op.Wait:
      return d === 0;
    case Op.Down:
      return c === 0;
    default:
      return false;
  }
}

const turnsTask = (record: TraceRecord): boolean =>
  record.code === RecordCode.Resume ||
  record.code === RecordCode.Ready ||
  record.code === RecordCode.Finish ||
  record.code === RecordCode.Submit ||
  turns(record);

/** What each bot did, and each task of an event loop, piece by piece. */
export class Doings implements Part {
  readonly #bots = new Map<number, Doer>();
  readonly #byJob = new Map<string, TaskDoings[]>();

  take(record: TraceRecord): void {
    const { code, actor, task } = record;
    if (actor === 0) return;
    if (code === RecordCode.OnDuty) this.#comeOn(record);
    const bot = this.#bots.get(actor);
    if (!bot) return;
    if (!runsTasks(bot.role)) {
      if (turns(record)) note(bot.pieces, record);
      return;
    }
    if (code === Op.Spawn) this.#spawn(bot, record);
    if (
      code === RecordCode.Resume ||
      code === RecordCode.Suspend ||
      code === RecordCode.Finish ||
      code === RecordCode.OnDuty ||
      code === RecordCode.OffDuty ||
      (code === Op.Work && task === 0)
    ) {
      note(bot.pieces, record);
    }
    const own = task === 0 ? undefined : bot.tasks.get(task);
    if (own && turnsTask(record)) note(own.pieces, record);
  }

  /** All bots that have come on duty, in that order. */
  get bots(): ReadonlyMap<number, BotDoings> {
    return this.#bots;
  }

  /** The last task that was spawned for one of the duties about a subject before a record. */
  taskFor(bot: number, duties: readonly number[], subject: number, before: number): TaskDoings | null {
    let found: TaskDoings | null = null;
    for (const duty of duties) {
      for (const task of this.#byJob.get(jobOf(bot, duty, subject)) ?? []) {
        if (task.spawned < before && (!found || task.spawned > found.spawned)) found = task;
      }
    }
    return found;
  }

  #comeOn({ actor, a: role, b: index }: TraceRecord): void {
    this.#bots.set(actor, {
      bot: actor,
      role,
      name: nameOf(actor, role, index),
      pieces: new IntRows(2),
      tasks: new Map(),
    });
  }

  #spawn(bot: Doer, { a: duty, b: subject, c: number, sequence, tick }: TraceRecord): void {
    const task = { task: number, duty, subject, spawned: sequence, pieces: new IntRows(2, FEW) };
    task.pieces.add(tick, sequence);
    bot.tasks.set(number, task);
    if (duty === Duty.Lookout) return;
    const job = jobOf(bot.bot, duty, subject);
    const others = this.#byJob.get(job);
    if (others) others.push(task);
    else this.#byJob.set(job, [task]);
  }
}

const jobOf = (bot: number, duty: number, subject: number): string => `${bot}/${duty}/${subject}`;

/** Of several records at one tick the last one tells what goes on. */
function note(pieces: Pieces, { tick, sequence }: TraceRecord): void {
  const last = pieces.length - 1;
  if (last >= 0 && pieces.at(last, TICK) === tick) pieces.set(last, SEQUENCE, sequence);
  else pieces.add(tick, sequence);
}
