import type { Board } from '../protocol/board.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { asksRound, runsTasks } from '../protocol/modes.ts';
import { Act, IdleCause, place, PlaceKind } from '../protocol/words.ts';
import { hasPlace, placeOfAct } from './act-places.ts';
import type { BotOnFloor, BotState, FloorState } from './floor-state.ts';
import { LoopLists } from './loop-lists.ts';
import { prevailingState } from './prevailing.ts';
import { nameOf } from './roster.ts';
import type { Part, TraceRecord } from './trace-record.ts';
import { written } from './written.ts';

/** Keeps `bots` and `loop` of the floor's state. */
export class BotsOnFloor implements Part {
  readonly #state: FloorState;
  readonly #board: Board;
  readonly #loops = new Map<number, LoopLists>();
  /** Bots whose duty cell says that they shall go; they may not have come yet. */
  readonly #leaving = new Set<number>();

  constructor(state: FloorState, board: Board) {
    this.#state = state;
    this.#board = board;
  }

  /** A copy that keeps a copied state. */
  copy(state: FloorState): BotsOnFloor {
    const copy = new BotsOnFloor(state, this.#board);
    for (const bot of this.#leaving) copy.#leaving.add(bot);
    for (const [bot, lists] of this.#loops) {
      const copied = lists.copy();
      copy.#loops.set(bot, copied);
      if (this.#state.loop === lists.state) state.loop = copied.state;
    }
    return copy;
  }

  take(record: TraceRecord): void {
    if (record.code === RecordCode.OnDuty) this.#comeOn(record);
    this.#watchDutyCells(record);
    const bot = this.#state.bots.get(record.actor);
    if (!bot) return;
    const lists = this.#loops.get(record.actor);
    if (record.code === RecordCode.OffDuty) {
      this.#goOff(bot.bot);
    } else if (record.code === Op.Work) {
      this.#work(bot, record);
    } else if (lists) {
      if (record.code === RecordCode.Complete && record.b === Op.Work) think(bot, record.tick);
      lists.take(record);
      const state = lists.idle && !asksRound(bot.role) ? prevailingState(lists.state.waiting) : 'working';
      if (state !== bot.state) turnTo(bot, state, record.tick);
    } else {
      threadStep(bot, record);
    }
  }

  #comeOn({ actor: bot, a: role, b: index, tick }: TraceRecord): void {
    const post = place(PlaceKind.Post, role);
    const at = hasPlace(this.#board, post) ? post : place(PlaceKind.Door);
    this.#state.bots.set(bot, {
      bot,
      role,
      index,
      name: nameOf(bot, role, index),
      state: 'working',
      since: tick,
      act: 0,
      subject: 0,
      object: 0,
      until: 0,
      from: at,
      at,
      awaited: 0,
      awaitedSubject: 0,
      carrying: 0,
      lock: -1,
      holder: 0,
      leaving: this.#leaving.has(bot),
    });
    if (!runsTasks(role)) return;
    const lists = new LoopLists(bot);
    this.#loops.set(bot, lists);
    this.#state.loop = lists.state;
  }

  #goOff(bot: number): void {
    this.#state.bots.delete(bot);
    this.#loops.delete(bot);
    this.#leaving.delete(bot);
    if (this.#state.loop?.bot === bot) this.#state.loop = null;
  }

  #watchDutyCells(record: TraceRecord): void {
    const number = record.a - this.#board.duty;
    if (number < 0 || record.a >= this.#board.cells) return;
    const value = written(record);
    if (value === null) return;
    if (value === 1) this.#leaving.delete(number);
    else this.#leaving.add(number);
    const bot = this.#state.bots.get(number);
    if (bot) bot.leaving = value !== 1;
  }

  #work(bot: BotOnFloor, { a: act, b: subject, c: object, d, tick }: TraceRecord): void {
    turnTo(bot, 'working', tick);
    bot.act = act;
    bot.subject = subject;
    bot.object = object;
    bot.until = tick + d;
    bot.from = bot.at;
    const where = placeOfAct(act, subject, object);
    if (where === null || !hasPlace(this.#board, where)) return;
    bot.at = where;
    if (act !== Act.Walk && act !== Act.Seat) bot.from = where;
  }
}

/** What a ThreadBot's own records say about its state. */
function threadStep(bot: BotOnFloor, record: TraceRecord): void {
  const { tick, a, b, c, d } = record;
  switch (record.code) {
    case Op.Await:
      turnTo(bot, stateFor(c), tick);
      bot.awaited = a;
      bot.awaitedSubject = b;
      bot.until = tick + d;
      break;
    case Op.Sleep:
      turnTo(bot, stateFor(b), tick);
      bot.until = tick + a;
      break;
    case Op.Wait:
      if (d === 0) turnTo(bot, stateFor(c), tick);
      break;
    case Op.Down:
      if (c === 0) turnTo(bot, 'lock', tick);
      break;
    case RecordCode.Block:
      turnTo(bot, 'lock', tick);
      bot.lock = a;
      bot.holder = b;
      break;
    case RecordCode.Complete:
      think(bot, tick);
      break;
    case RecordCode.Wake:
    case RecordCode.Cancel:
    case Op.Acquire:
      if (bot.state !== 'working') think(bot, tick);
      break;
  }
}

const think = (bot: BotOnFloor, tick: number): void => {
  turnTo(bot, 'working', tick);
};

function turnTo(bot: BotOnFloor, state: BotState, tick: number): void {
  bot.state = state;
  bot.since = tick;
  bot.act = 0;
  bot.subject = 0;
  bot.object = 0;
  bot.until = 0;
  bot.from = bot.at;
  bot.awaited = 0;
  bot.awaitedSubject = 0;
  bot.lock = -1;
  bot.holder = 0;
}

/** How a wait for an IdleCause looks. */
function stateFor(cause: number): BotState {
  switch (cause) {
    case IdleCause.Guest:
      return 'guest';
    case IdleCause.Oven:
      return 'oven';
    case IdleCause.Gateway:
      return 'gateway';
    case IdleCause.Lock:
      return 'lock';
    default:
      return 'idle';
  }
}
