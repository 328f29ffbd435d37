import type { Board } from '../protocol/board.ts';
import { Op } from '../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../protocol/trace.ts';
import { Act, Awaited, Duty, Incident, place, placeIndex, placeKind, PlaceKind } from '../protocol/words.ts';
import { placeOfAct } from './act-places.ts';
import type { Mark } from './floor-state.ts';
import { type BotStep, lastSteps, stepAt, type StepsOf } from './steps.ts';

/** One of the two that collided: a bot, or one of an event loop's tasks. */
export interface Contender {
  readonly bot: number;
  readonly name: string;
  /** Number of the task on an event loop, with its Duty and subject; null where the whole bot is meant. */
  readonly task: { readonly task: number; readonly duty: number; readonly subject: number } | null;
  /** Its last steps before the collision, oldest first. */
  readonly steps: readonly BotStep[];
  /** Where it acted on the thing, and where it had looked at it before; null where the trace doesn't tell. */
  readonly check: BotStep | null;
  readonly act: BotStep | null;
  /** Where it waited for somebody in between; null if it didn't. */
  readonly wait: BotStep | null;
  /** How many other tasks of its event loop ran during that wait. */
  readonly others: number;
}

/** How a collision came about: the one that acted last, and the other. */
export interface Race {
  readonly last: Contender;
  readonly other: Contender;
}

/** How far back a check is looked for, in steps. */
const FAR = 40;

/** What the two that collide do to the thing, by kind of incident: the one that acts last, and the other. */
const ACTS: Readonly<Record<number, readonly [readonly Act[], readonly Act[]]>> = {
  [Incident.SmashedPlate]: both(Act.PutPlate, Act.TakePlate),
  [Incident.SmashedGlass]: both(Act.PutGlass, Act.TakeGlass),
  [Incident.TwoHands]: both(Act.TakePlate, Act.TakeGlass),
  [Incident.SeatedWhileCleaning]: [[Act.Seat], [Act.Clear, Act.Wipe]],
  [Incident.TwoPartiesOneTable]: both(Act.Seat),
  [Incident.LostTakings]: both(Act.CountTill),
};

function both(...acts: Act[]): [Act[], Act[]] {
  return [acts, acts];
}

/**
 * Reads off the trace how a collision came about, with up to `count` steps of each side. Where both bots are
 * one, an event loop, the sides are two of its tasks.
 */
export function raceBefore(records: Int32Array, mark: Mark, count: number, board: Board): Race {
  const [first, second] = mark.bots;
  const [lastActs, otherActs] = ACTS[mark.kind] ?? [[], []];
  const lastAct = findAct(records, mark, mark.sequence, lastActs, (at) => records[at + 1] === first);
  const task = lastAct === null ? 0 : wordOf(records, lastAct, 2);
  const within = lastAct ?? mark.sequence;
  const otherAct = findAct(
    records,
    mark,
    first === second ? within : mark.sequence,
    otherActs,
    (at) => records[at + 1] === second && (first !== second || task === 0 || records[at + 2] !== task),
  );
  const tell = (side: 0 | 1, act: number | null): Contender =>
    contender(records, mark, { bot: mark.bots[side], name: mark.names[side], act, count }, board);
  return { last: tell(0, lastAct), other: tell(1, otherAct) };
}

/** Where the last fitting act on the mark's thing began before a record; null if there is none. */
function findAct(
  records: Int32Array,
  mark: Mark,
  before: number,
  acts: readonly Act[],
  fits: (at: number) => boolean,
): number | null {
  for (let sequence = before - 1; sequence >= 0; sequence -= 1) {
    const at = sequence * RECORD_WORDS;
    const [code, a = 0, b = 0, c = 0] = records.subarray(at + 3, at + 7);
    if (mark.kind === Incident.Deadlock) {
      // Each asks for a lock while it holds the other's.
      if (code !== RecordCode.Block) continue;
    } else if (code === Op.Work) {
      if (!acts.includes(a as Act) || placeOfAct(a, b, c) !== mark.place) continue;
    } else if (code !== Op.Await || mark.kind !== Incident.DoubleOrder || a !== Awaited.Order) continue;
    else if (place(PlaceKind.Table, b) !== mark.place) continue;
    if (fits(at)) return sequence;
  }
  return null;
}

function contender(
  records: Int32Array,
  mark: Mark,
  { bot, name, act, count }: { bot: number; name: string; act: number | null; count: number },
  board: Board,
): Contender {
  const task = act === null ? 0 : wordOf(records, act, 2);
  const who: StepsOf = task === 0 ? { bot } : { bot, task };
  const before = act === null ? [] : lastSteps(records, act, who, FAR, board);
  const cell = cellOf(board, mark.place);
  const looked = before.findLastIndex((step) =>
    mark.kind === Incident.Deadlock
      ? step.code === Op.Acquire && step.a !== board.globalLock
      : step.code === Op.Load && step.a === cell,
  );
  const wait = looked < 0 ? undefined : before.slice(looked).findLast((step) => step.code === Op.Await);
  const relevant = (step: BotStep): boolean => step.code !== Op.Load || step.a < board.duty;
  const last = lastSteps(records, mark.sequence, who, 2 * count, board)
    .filter(relevant)
    .slice(-count);
  const reaches = act === null || (last[0]?.sequence ?? 0) <= act;
  // Whoever has gone on to other things since is shown at what it did here.
  const near = act === null ? [] : lastSteps(records, act + 1, who, 2 * count, board).filter(relevant);
  const check = before[looked] ?? null;
  const done = act === null ? null : stepAt(records, act, board);
  return {
    bot,
    name,
    task: task === 0 ? null : { task, ...dutyOf(records, bot, task, mark.sequence) },
    steps: merged(reaches ? last : near.slice(-count), [check, wait ?? null, done]),
    check,
    act: done,
    wait: wait ?? null,
    others: wait && act !== null && task !== 0 ? tasksBetween(records, wait.sequence, act, bot, task) : 0,
  };
}

/** The steps, and those that matter if they are missing, in order. */
function merged(steps: readonly BotStep[], matter: readonly (BotStep | null)[]): BotStep[] {
  const known = new Set(steps.map(({ sequence }) => sequence));
  const missing = matter.filter((step) => step !== null).filter(({ sequence }) => !known.has(sequence));
  return [...steps, ...missing].sort((a, b) => a.sequence - b.sequence);
}

/** The cell that tells of a place. */
export function cellOf(board: Board, where: number): number {
  const index = placeIndex(where);
  switch (placeKind(where)) {
    case PlaceKind.Table:
      return board.table + index;
    case PlaceKind.PassSlot:
      return board.pass + index;
    case PlaceKind.BarPlace:
      return board.bar + index;
    case PlaceKind.Till:
      return board.till;
    default:
      return -1;
  }
}

function dutyOf(
  records: Int32Array,
  bot: number,
  task: number,
  before: number,
): { duty: number; subject: number } {
  for (let sequence = before - 1; sequence >= 0; sequence -= 1) {
    const at = sequence * RECORD_WORDS;
    if (records[at + 1] !== bot || records[at + 3] !== Op.Spawn || records[at + 6] !== task) continue;
    return { duty: records[at + 4] as number, subject: records[at + 5] as number };
  }
  return { duty: Duty.Lookout, subject: 0 };
}

/** How many other tasks an event loop took up between two records. */
function tasksBetween(records: Int32Array, from: number, to: number, bot: number, task: number): number {
  const seen = new Set<number>();
  for (let sequence = from; sequence < to; sequence += 1) {
    const at = sequence * RECORD_WORDS;
    if (records[at + 1] !== bot || records[at + 3] !== RecordCode.Resume) continue;
    const other = records[at + 2] as number;
    if (other !== task) seen.add(other);
  }
  return seen.size;
}

const wordOf = (records: Int32Array, sequence: number, field: number): number =>
  records[sequence * RECORD_WORDS + field] as number;
