import type { Tick } from '../../kernel/ticks.ts';
import { type Board, layBoard } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RecordCode, unpackWays } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Act, placeKind, PlaceKind, Role } from '../../protocol/words.ts';
import { Activities } from '../activities.ts';
import { UNSETTLED, WORKING } from '../duty-time.ts';
import type { Fold } from '../fold.ts';
import { nameOf } from '../roster.ts';
import { TraceRecord } from '../trace-record.ts';
import { kindOfWait, WaitKind } from './wait-kind.ts';
import { WaitRow } from './wait-row.ts';

/** A task of an event loop: number of its loop and its own, its Duty and subject. */
export interface TaskOf {
  readonly bot: number;
  readonly task: number;
  readonly duty: number;
  readonly subject: number;
}

/** A bot on duty, as far as what it waits for hangs on it. */
interface OnDuty {
  readonly row: WaitRow;
  readonly loop: boolean;
  readonly helper: boolean;
  /** Ticks that it lets pass before it cleans a table. */
  readonly cleanDelay: Tick;
  /** It has gone to its post, or has not left it yet. */
  atPost: boolean;
  /** Its last record has found a table, a plate or the like. */
  found: boolean;
  /** What each task of a loop waits for: its kind, and the record that says so. */
  readonly tasks: Map<number, { readonly kind: number; readonly what: number }>;
}

/**
 * Every wait of every bot, with its cause and the record that it began with. The time of a bot's waits and of
 * its work sum to its time on duty as IdleTimes has it, to the tick.
 */
export class WaitBook implements Fold {
  readonly #places: Pick<Board, 'bell' | 'barrier'>;
  readonly #record = new TraceRecord();
  readonly #rows: WaitRow[] = [];
  readonly #onDuty = new Map<number, OnDuty>();
  readonly #spawned = new Map<string, TaskOf>();
  readonly #names = new Map<number, string>();
  readonly #activities: Activities;

  constructor(scenario: Scenario) {
    this.#places = layBoard(scenario);
    this.#activities = new Activities({
      comeOn: (bot, role, index) => this.#comeOn(bot, role, index),
      turnTo: (bot, activity, tick, sequence) => {
        const kind = activity === WORKING || activity === UNSETTLED ? WaitKind.Open : this.#kind(bot);
        this.#onDuty.get(bot)?.row.turnTo(activity, kind, tick, sequence);
      },
      settle: (bot, cause) => {
        const found = this.#onDuty.get(bot);
        const waited = found?.tasks.get(this.#record.task);
        found?.row.settle(cause, waited?.kind ?? WaitKind.Open, waited?.what ?? -1);
      },
      goOff: (bot, tick) => {
        this.#onDuty.get(bot)?.row.goOff(tick);
        this.#onDuty.delete(bot);
      },
    });
  }

  record(words: Int32Array, at: number): void {
    const record = this.#record;
    record.read(words, at);
    this.#activities.take(record);
    if (record.actor === 0) return;
    const bot = this.#onDuty.get(record.actor);
    if (bot) this.#follow(bot);
  }

  /** Bots that have been on duty, in the order in which they first came. */
  get rows(): readonly WaitRow[] {
    return this.#rows;
  }

  rowOf(name: string): WaitRow | null {
    return this.#rows.find((row) => row.name === name) ?? null;
  }

  /** Name of the bot with a number; null for one that has never been on duty. */
  nameOf(bot: number): string | null {
    return this.#names.get(bot) ?? null;
  }

  /** What a task of an event loop is there for; null for the lookout, which nobody has spawned. */
  taskOf(bot: number, task: number): TaskOf | null {
    return this.#spawned.get(`${bot}/${task}`) ?? null;
  }

  #comeOn(bot: number, role: number, index: number): void {
    const row = this.#rowOf(bot, role, index);
    this.#names.set(bot, row.name);
    this.#onDuty.set(bot, {
      row,
      loop: runsTasks(role),
      helper: role === Role.Helper,
      cleanDelay: unpackWays(this.#record.c).cleanDelay * 1000,
      atPost: true,
      found: false,
      tasks: new Map(),
    });
  }

  /** What the wait is for that the last record begins. */
  #kind(bot: number): number {
    const found = this.#onDuty.get(bot);
    if (!found) return WaitKind.Open;
    const { loop, helper, atPost, cleanDelay } = found;
    // The one pause that begins before the bot has left its post: that before cleaning a table it has seen.
    const lingers = found.found && cleanDelay > 0 && this.#record.a === cleanDelay;
    const resting = !loop && !helper && atPost && !lingers;
    return kindOfWait(this.#record, { resting, ...this.#places }) ?? WaitKind.Open;
  }

  #follow(bot: OnDuty): void {
    const { code, actor, task, a, b, c, d, sequence } = this.#record;
    bot.found = code === Op.Find && d >= 0;
    if (code === Op.Work) {
      bot.atPost = a === Act.Walk && placeKind(b) === PlaceKind.Post;
    } else if (bot.loop) {
      if (code === Op.Spawn) this.#spawned.set(`${actor}/${c}`, { bot: actor, task: c, duty: a, subject: b });
      else if (code === RecordCode.Finish) bot.tasks.delete(task);
      else {
        const kind = kindOfWait(this.#record, { resting: false, ...this.#places });
        if (kind !== null) bot.tasks.set(task, { kind, what: sequence });
      }
    }
  }

  #rowOf(bot: number, role: number, index: number): WaitRow {
    const found = this.#rows.find((row) => row.role === role && row.index === index);
    if (found) return found;
    const row = new WaitRow(nameOf(bot, role, index), role, index);
    this.#rows.push(row);
    return row;
  }
}
