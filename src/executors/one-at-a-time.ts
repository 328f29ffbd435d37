import { type Tick, ticks } from '../kernel/ticks.ts';
import type { Board } from '../protocol/board.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import type { Port } from './port.ts';
import { type Runner, RunnerState } from './runner.ts';
import type { Thread } from './thread.ts';

/**
 * A ThreadBot of a crew in which only one may act at a time: it carries out operations only while it holds the
 * global lock, gives that back before it waits for anything else (guests, a sleep, a bell, another lock), and asks
 * for it again before it goes on. After CPython's global interpreter lock as Antoine Pitrou wrote it for Python 3.2:
 *
 * - Who wants the lock lets the switch interval pass, counted anew whenever the lock changes hands; then its holder
 *   is asked to give it up (gil_drop_request) and does so between two operations. An operation takes as long as it
 *   takes: long work keeps the lock, as a C extension does that doesn't release it.
 * - Who gave it up because it was asked to lets another have it first (FORCE_SWITCHING).
 * - Which of those who wait gets it is up to the machine: there is no queue.
 *
 * All that the bots know of each other here lies in three cells of the board that no program reads. A replay learns
 * from a step's record when it was taken; but that of work is written only when the house takes it up. So a holder
 * that is about to work looks first whether it is asked, in a step of its own (RecordCode.Look).
 */
export class OneAtATime implements Runner {
  readonly #thread: Thread;
  readonly #port: Port;
  readonly #board: Board;
  readonly #interval: Tick;
  #holds = false;
  /** It waits for the global lock. */
  #waits = false;
  /** It waits, and may try again. */
  #tries = false;
  /** It gave the lock up for somebody else. */
  #gaveWay = false;
  /** It has looked whether it is asked to give the lock up. */
  #looked = false;
  #asked = false;

  /** `seconds`: the switch interval. */
  constructor(thread: Thread, port: Port, board: Board, seconds: number) {
    this.#thread = thread;
    this.#port = port;
    this.#board = board;
    this.#interval = ticks(seconds);
  }

  get bot(): number {
    return this.#thread.bot;
  }

  get state(): RunnerState {
    if (!this.#waits) return this.#thread.state;
    return this.#tries ? RunnerState.Runnable : RunnerState.Blocked;
  }

  get wakeTime(): Tick {
    return this.#thread.wakeTime;
  }

  step(now: Tick): void {
    const thread = this.#thread;
    if (this.#waits) {
      this.#take(now);
    } else if (thread.stepsAside) {
      if (this.#holds) this.#release();
      else thread.step(now);
    } else if (!this.#holds) {
      this.#take(now);
    } else if (this.#mustLook) {
      this.#look(now);
    } else if (this.#looked ? this.#asked : this.#isAsked(now)) {
      this.#gaveWay = true;
      this.#release();
    } else {
      this.#looked = false;
      thread.step(now);
    }
  }

  wake(now: Tick): void {
    this.#thread.wake(now);
  }

  complete(task: number, operation: number, detail: number, answer: number): void {
    this.#thread.complete(task, operation, detail, answer);
  }

  retry(): void {
    if (this.#waits) this.#tries = true;
    else this.#thread.retry();
  }

  cancel(): void {
    if (this.#waits)
      throw new Error(`Bot ${this.bot} waits for the global lock: whoever has it gives it back.`);
    this.#thread.cancel();
  }

  /** Work and calls leave their records later, or elsewhere. */
  get #mustLook(): boolean {
    const { next } = this.#thread;
    return !this.#looked && (next === Op.Work || next === Op.Call);
  }

  #look(now: Tick): void {
    this.#looked = true;
    this.#asked = this.#isAsked(now);
    this.#port.record(this.bot, 0, RecordCode.Look, this.#board.globalLock, this.#asked ? 1 : 0, 0, 0);
  }

  #isAsked(now: Tick): boolean {
    const asked = this.#port.cells[this.#board.globalAsked] as number;
    return asked > 0 && now >= asked;
  }

  #take(now: Tick): void {
    const { bot } = this;
    const { globalLock: lock, globalWaiting, globalAsked, globalTaker } = this.#board;
    const { cells, locks } = this.#port;
    const leavesIt = this.#gaveWay && cells[globalTaker] === bot;
    if (!leavesIt && locks.tryAcquire(lock, bot, this.#waits)) {
      if (this.#waits) {
        locks.unblock(bot);
        cells[globalWaiting] = (cells[globalWaiting] as number) - 1;
      }
      cells[globalTaker] = bot;
      cells[globalAsked] = cells[globalWaiting] === 0 ? 0 : now + this.#interval;
      this.#waits = false;
      this.#gaveWay = false;
      this.#holds = true;
      this.#port.record(bot, 0, Op.Acquire, lock, 0, 0, 0);
      return;
    }
    this.#tries = false;
    if (this.#waits) return;
    this.#waits = true;
    locks.block(lock, bot);
    if (cells[globalWaiting] === 0) cells[globalAsked] = now + this.#interval;
    cells[globalWaiting] = (cells[globalWaiting] as number) + 1;
    this.#port.record(bot, 0, RecordCode.Block, lock, locks.holder(lock), 0, 0);
  }

  #release(): void {
    const { globalLock } = this.#board;
    this.#holds = false;
    this.#looked = false;
    this.#port.locks.release(globalLock, this.bot);
    this.#port.record(this.bot, 0, Op.Release, globalLock, 0, 0, 0);
  }
}
