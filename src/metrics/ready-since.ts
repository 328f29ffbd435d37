import type { Tick } from '../kernel/ticks.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import type { TraceRecord } from './trace-record.ts';

/**
 * Since when each task of an event loop can go on: from the moment when what it waited for was there, its
 * timer was due, or it had been spawned, also while the loop was held and had not noticed. Take only the
 * loop's own records.
 */
export class ReadySince {
  readonly #since = new Map<number, Tick>();

  /** Ticks that the task of a Resume record had to wait, where that is known; null for all other records. */
  take(record: TraceRecord): Tick | null {
    const { task, tick } = record;
    switch (record.code) {
      case Op.Sleep:
        this.#since.set(task, tick + record.a);
        return null;
      case RecordCode.Complete:
        if (record.b !== Op.Work) this.#since.set(task, tick);
        return null;
      case RecordCode.Asked:
        // It waited for a cell or a lock that nobody rings for: since when it could have gone on, nobody knows.
        if (record.a === 1 && !this.#since.has(task)) this.#since.set(task, NaN);
        return null;
      case RecordCode.Ready:
        if (!this.#since.has(task)) this.#since.set(task, tick);
        return null;
      case RecordCode.Resume: {
        const since = this.#since.get(task);
        this.#since.delete(task);
        return since === undefined || Number.isNaN(since) ? null : Math.max(0, tick - since);
      }
      default:
        return null;
    }
  }

  copy(): ReadySince {
    const copy = new ReadySince();
    for (const [task, since] of this.#since) copy.#since.set(task, since);
    return copy;
  }

  /** Tasks that could have gone on before a tick and haven't, longest first. */
  waitingBefore(tick: Tick): number[] {
    const waiting = [...this.#since].filter(([, since]) => since < tick);
    return waiting.sort(([a, from], [b, to]) => from - to || a - b).map(([task]) => task);
  }
}
