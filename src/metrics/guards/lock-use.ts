import type { Tick } from '../../kernel/ticks.ts';
import { type Board, sectionOfPermits } from '../../protocol/board.ts';
import { type Guard, permitGuard } from '../../protocol/guard.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { TraceRecord } from '../trace-record.ts';

/** What a lock has cost so far. */
export interface LockCost {
  /** How often it was taken. */
  taken: number;
  /** Waits for it, and their sum up to those that have ended. */
  waits: number;
  waited: Tick;
}

interface Waiting {
  readonly guard: Guard;
  readonly since: Tick;
}

/** How often each lock, and a permit of each section, was taken, and how long bots (or tasks of an event loop) have waited for it. */
export class LockUse {
  readonly #board: Board;
  readonly #costs = new Map<Guard, LockCost>();
  readonly #waiting = new Map<string, Waiting>();

  constructor(board: Board) {
    this.#board = board;
  }

  take({ code, actor, task, a, b, c, tick }: TraceRecord): void {
    const key = `${actor}/${task}`;
    switch (code) {
      case Op.Acquire:
        this.#end(key, tick);
        this.#cost(a).taken += 1;
        break;
      case RecordCode.Block:
        this.#begin(key, a, tick);
        break;
      case Op.Down:
        if (c === 1) this.#permit(key, a, tick);
        else this.#begin(key, permitGuard(a - this.#board.permits), tick);
        break;
      case RecordCode.Complete:
        if (b === Op.Wait) this.#permit(key, c, tick);
        break;
      case RecordCode.Cancel:
        this.#end(key, tick);
        break;
      case RecordCode.OffDuty:
        for (const one of [...this.#waiting.keys()]) if (one.startsWith(`${actor}/`)) this.#end(one, tick);
        break;
    }
  }

  /** What was taken or waited for, with what that has cost up to a tick. */
  at(tick: Tick): ReadonlyMap<Guard, LockCost> {
    const costs = new Map([...this.#costs].map(([guard, cost]) => [guard, { ...cost }]));
    for (const { guard, since } of this.#waiting.values()) {
      const cost = costs.get(guard);
      if (cost) cost.waited += Math.max(0, tick - since);
    }
    return costs;
  }

  copy(): LockUse {
    const copy = new LockUse(this.#board);
    for (const [guard, cost] of this.#costs) copy.#costs.set(guard, { ...cost });
    for (const [key, waiting] of this.#waiting) copy.#waiting.set(key, waiting);
    return copy;
  }

  /** Somebody has what is in a cell, at once or after a wait: a permit, if it is a cell of permits. */
  #permit(key: string, cell: number, tick: Tick): void {
    const section = sectionOfPermits(this.#board, cell);
    if (section === null) return;
    this.#end(key, tick);
    this.#cost(permitGuard(section)).taken += 1;
  }

  #begin(key: string, guard: Guard, tick: Tick): void {
    this.#waiting.set(key, { guard, since: tick });
    this.#cost(guard).waits += 1;
  }

  #end(key: string, tick: Tick): void {
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    this.#cost(waiting.guard).waited += tick - waiting.since;
    this.#waiting.delete(key);
  }

  #cost(guard: Guard): LockCost {
    let cost = this.#costs.get(guard);
    if (!cost) {
      cost = { taken: 0, waits: 0, waited: 0 };
      this.#costs.set(guard, cost);
    }
    return cost;
  }
}
