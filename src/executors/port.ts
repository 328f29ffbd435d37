import { Op, type Operation } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';

/**
 * What a runner needs from its machine to take a step. The machine guarantees that a step is indivisible:
 * from its first call here to its last, no other bot and not the house does anything.
 */
export interface Port {
  /** The shared cells. */
  readonly cells: Int32Array;
  readonly locks: Locks;
  record(actor: number, task: number, code: number, a: number, b: number, c: number, d: number): void;
  /** Hands a Work, Await or Call to the house. Answers a Call, or LATER. */
  submit(bot: number, task: number, operation: Operation): number;
  /** Registers a task that waits for a cell. It is woken through `Runner.complete`. */
  await(bot: number, task: number, cell: number): void;
  /** How many wait for a cell. */
  waiting(cell: number): number;
  /** Wakes the longest-waiting of those who wait for a cell, through `Runner.complete`. False if there is none. */
  wakeOne(cell: number): boolean;
}

/** The locks of the restaurant, as bots see them. */
export interface Locks {
  /** Takes the lock if it is free. `again`: this bot has been blocked on it already. */
  tryAcquire(lock: number, bot: number, again: boolean): boolean;
  /** Gives the lock back and wakes a waiter. Throws if the bot doesn't hold it. */
  release(lock: number, bot: number): void;
  /** Who holds the lock; 0 nobody. */
  holder(lock: number): number;
  /** The bot waits for the lock from now on. */
  block(lock: number, bot: number): void;
  /** The bot doesn't wait any more. */
  unblock(bot: number): void;
  /** The lock that a bot waits for, or -1. */
  waitsFor(bot: number): number;
}

/**
 * The bots of the cycle in the wait-for graph that goes through `bot`, beginning with it; empty if there is
 * none. Each bot waits for at most one lock and each lock has one holder, so following the edges is enough.
 */
export function waitCycle(locks: Locks, bot: number): number[] {
  const cycle = [bot];
  for (let at = bot; ;) {
    const lock = locks.waitsFor(at);
    if (lock < 0) return [];
    at = locks.holder(lock);
    if (at === bot) return cycle;
    if (at === 0 || cycle.includes(at)) return [];
    cycle.push(at);
  }
}

/** The Notify operation: wakes up to `count` who wait for a cell. Answers how many. */
export function notifyStep(port: Port, bot: number, task: number, cell: number, count: number): number {
  const woken = Math.min(count, port.waiting(cell));
  port.record(bot, task, Op.Notify, cell, count, woken, 0);
  for (let i = 0; i < woken; i += 1) port.wakeOne(cell);
  return woken;
}

/** The Wait operation on a machine that wakes who waits. True if there is nothing to wait for. */
export function waitStep(
  port: Port,
  bot: number,
  task: number,
  cell: number,
  expected: number,
  cause: number,
): boolean {
  const differs = port.cells[cell] !== expected;
  port.record(bot, task, Op.Wait, cell, expected, cause, differs ? 1 : 0);
  if (!differs) port.await(bot, task, cell);
  return differs;
}

/** The Up operation. */
export function upStep(port: Port, bot: number, task: number, cell: number): void {
  const woken = port.waiting(cell) > 0;
  port.record(bot, task, Op.Up, cell, woken ? 1 : 0, 0, 0);
  if (woken) port.wakeOne(cell);
  else port.cells[cell] = (port.cells[cell] as number) + 1;
}

/** The Down operation. False if the task has to wait. */
export function downStep(port: Port, bot: number, task: number, cell: number, cause: number): boolean {
  const value = port.cells[cell] as number;
  const there = value > 0;
  port.record(bot, task, Op.Down, cell, cause, there ? 1 : 0, 0);
  if (there) port.cells[cell] = value - 1;
  else port.await(bot, task, cell);
  return there;
}

/** The house wakes everybody who waits for a cell. */
export function houseNotify(port: Port, cell: number): void {
  const woken = port.waiting(cell);
  port.record(0, 0, RecordCode.HouseNotify, cell, 0, woken, 0);
  for (let i = 0; i < woken; i += 1) port.wakeOne(cell);
}
