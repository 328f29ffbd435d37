import type { Tick } from '../../kernel/ticks.ts';
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
  readonly lock: number;
  readonly since: Tick;
}

/** How often each lock was taken, and how long bots (or tasks of an event loop) have waited for it. */
export class LockUse {
  readonly #costs = new Map<number, LockCost>();
  readonly #waiting = new Map<string, Waiting>();

  take({ code, actor, task, a, tick }: TraceRecord): void {
    switch (code) {
      case Op.Acquire:
        this.#end(`${actor}/${task}`, tick);
        this.#cost(a).taken += 1;
        break;
      case RecordCode.Block:
        this.#waiting.set(`${actor}/${task}`, { lock: a, since: tick });
        this.#cost(a).waits += 1;
        break;
      case RecordCode.Cancel:
        this.#end(`${actor}/${task}`, tick);
        break;
      case RecordCode.OffDuty:
        for (const key of [...this.#waiting.keys()]) if (key.startsWith(`${actor}/`)) this.#end(key, tick);
        break;
    }
  }

  /** The locks that were taken or waited for, with what they have cost up to a tick. */
  at(tick: Tick): ReadonlyMap<number, LockCost> {
    const costs = new Map([...this.#costs].map(([lock, cost]) => [lock, { ...cost }]));
    for (const { lock, since } of this.#waiting.values()) {
      const cost = costs.get(lock);
      if (cost) cost.waited += Math.max(0, tick - since);
    }
    return costs;
  }

  copy(): LockUse {
    const copy = new LockUse();
    for (const [lock, cost] of this.#costs) copy.#costs.set(lock, { ...cost });
    for (const [key, waiting] of this.#waiting) copy.#waiting.set(key, waiting);
    return copy;
  }

  #end(key: string, tick: Tick): void {
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    this.#cost(waiting.lock).waited += tick - waiting.since;
    this.#waiting.delete(key);
  }

  #cost(lock: number): LockCost {
    let cost = this.#costs.get(lock);
    if (!cost) {
      cost = { taken: 0, waits: 0, waited: 0 };
      this.#costs.set(lock, cost);
    }
    return cost;
  }
}
