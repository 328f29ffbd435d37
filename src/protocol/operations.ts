/**
 * Operations: what a program yields. Each is the smallest indivisible step there is; between two of them
 * anything may happen. Operations are plain integers, so that they cross any boundary and go into the
 * trace as they are. Every operation answers the program with one integer.
 *
 * All operations share one shape (one hidden class) because the executors look at nothing else.
 */
export interface Operation {
  readonly code: OperationCode;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** Only for `spawn`: the program that the new task runs. It never crosses a boundary. */
  readonly body: Program | null;
}

/** A running program: yields operations, is answered with integers, returns nothing. */
export type Program<Result = void> = Generator<Operation, Result, number>;

export const Op = {
  Load: 1,
  Store: 2,
  CompareExchange: 3,
  Add: 4,
  Find: 5,
  Acquire: 8,
  Release: 9,
  Wait: 10,
  Notify: 11,
  Down: 12,
  Up: 13,
  Work: 16,
  Await: 17,
  Call: 18,
  Sleep: 19,
  Spawn: 24,
} as const;
export type OperationCode = (typeof Op)[keyof typeof Op];

function operation(code: OperationCode, a: number, b: number, c: number, d: number): Operation {
  return { code, a, b, c, d, body: null };
}

/** Reads a cell. Answers its value. */
export const load = (cell: number): Operation => operation(Op.Load, cell, 0, 0, 0);

/** Writes a cell. Answers 0. */
export const store = (cell: number, value: number): Operation => operation(Op.Store, cell, value, 0, 0);

/** Writes `value` if the cell holds `expected`. Answers what the cell held before. */
export const compareExchange = (cell: number, expected: number, value: number): Operation =>
  operation(Op.CompareExchange, cell, expected, value, 0);

/** Adds to a cell. Answers what the cell held before. */
export const add = (cell: number, delta: number): Operation => operation(Op.Add, cell, delta, 0, 0);

/**
 * One glance over `count` neighbouring cells, beginning at offset `from` and going round: answers the
 * offset of the first cell with (value & mask) === match, or with mask 0 the first that is not zero;
 * -1 when there is none. `count` and `from` are below 2^15.
 */
export const find = (cell: number, count: number, from: number, mask: number, match: number): Operation =>
  operation(Op.Find, cell, count | (from << 15), mask, match);

/** Takes a lock, waiting for it if need be. Answers 0. A program that is pulled off a lock gets `Cancelled` thrown. */
export const acquire = (lock: number): Operation => operation(Op.Acquire, lock, 0, 0, 0);

/** Gives a lock back. Only its holder may. Answers 0. */
export const release = (lock: number): Operation => operation(Op.Release, lock, 0, 0, 0);

/** Sleeps until the cell is notified, unless it no longer holds `expected`. Answers 0 if it slept, 1 if not. `cause` is the IdleCause. */
export const wait = (cell: number, expected: number, cause: number): Operation =>
  operation(Op.Wait, cell, expected, cause, 0);

/** Wakes up to `count` waiters of the cell, the longest-waiting first. Answers how many. */
export const notify = (cell: number, count: number): Operation => operation(Op.Notify, cell, count, 0, 0);

/**
 * Semaphore, P (Dijkstra 1965): takes one off the cell, sleeping until there is one to take. Woken in the order
 * of arrival. Answers 0. `cause` is the IdleCause.
 */
export const down = (cell: number, cause: number): Operation => operation(Op.Down, cell, cause, 0, 0);

/** Semaphore, V: hands one to the longest-waiting `down` of the cell, or adds one to it if nobody waits. Answers 0. */
export const up = (cell: number): Operation => operation(Op.Up, cell, 0, 0, 0);

/** Uses the bot's hands (see Act) until the house says it is done. Answers what came of it. An event loop is held meanwhile. */
export const work = (act: number, subject: number, object: number): Operation =>
  operation(Op.Work, act, subject, object, 0);

/** Waits for the world (see Awaited). Answers what it said. An event loop goes on with other tasks meanwhile. */
export const awaits = (awaited: number, subject: number): Operation =>
  operation(Op.Await, awaited, subject, 0, 0);

/** Asks the house something that takes no time (see Call). Answers at once. */
export const call = (question: number, subject: number): Operation =>
  operation(Op.Call, question, subject, 0, 0);

/**
 * Sleeps for `mean` ticks, give or take up to `spread` (uniform, from the bot's own random stream), with
 * the IdleCause that a chart shall name. Answers 0.
 */
export const sleep = (mean: number, spread: number, cause: number): Operation =>
  operation(Op.Sleep, mean, spread, cause, 0);

/** Starts a task on the same event loop. `duty` and `subject` name it in lists. Answers the task's number. */
export const spawn = (body: Program, duty: number, subject: number): Operation => ({
  code: Op.Spawn,
  a: duty,
  b: subject,
  c: 0,
  d: 0,
  body,
});

/** What a Work or an Await is answered with at first: the real answer comes later. No operation answers this. */
export const LATER = -0x8000_0000;

/** Thrown into a program whose wait for a lock is called off (a deadlock that the owner ends). */
export class Cancelled extends Error {
  constructor() {
    super('The wait for a lock was called off.');
    this.name = 'Cancelled';
  }
}
