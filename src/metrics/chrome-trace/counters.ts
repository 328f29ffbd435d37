import type { Board } from '../../protocol/board.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { ReadySince } from '../ready-since.ts';
import { changeInside } from '../series.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { written } from '../written.ts';
import { type Emit, Process, TICK_US } from './event.ts';

/** Curves: guests inside, dishes cooking, the till, and how an event loop keeps up. */
export class Counters implements Part {
  readonly #emit: Emit;
  readonly #board: Board;
  #inside = 0;
  #bot = 0;
  #ready = 0;
  #lag = new ReadySince();

  constructor(emit: Emit, board: Board) {
    this.#emit = emit;
    this.#board = board;
  }

  take(record: TraceRecord): void {
    const { code, a, b, c, tick } = record;
    if (code === RecordCode.Guest) {
      const change = changeInside(b, c);
      if (change === 0) return;
      this.#inside += change;
      this.#count(tick, 'Guests inside', { guests: this.#inside });
      return;
    }
    if (code === RecordCode.OnDuty && runsTasks(a)) {
      this.#bot = record.actor;
      this.#ready = 0;
      this.#lag = new ReadySince();
    }
    if (a === this.#board.cooking || a === this.#board.till) this.#cell(record);
    if (record.actor === this.#bot && this.#bot !== 0) this.#loop(record);
  }

  #cell(record: TraceRecord): void {
    const value = written(record);
    if (value === null) return;
    if (record.a === this.#board.cooking) this.#count(record.tick, 'Dishes cooking', { dishes: value });
    else this.#count(record.tick, 'Till', { money: value / 100 });
  }

  #loop(record: TraceRecord): void {
    const lag = this.#lag.take(record);
    if (lag !== null) this.#count(record.tick, 'Loop lag', { ms: lag });
    if (record.code === RecordCode.Ready) this.#ready += 1;
    else if (record.code === RecordCode.Resume) this.#ready = Math.max(0, this.#ready - 1);
    else return;
    this.#count(record.tick, 'Ready tasks', { tasks: this.#ready });
  }

  #count(tick: number, name: string, args: Readonly<Record<string, number>>): void {
    this.#emit({ ph: 'C', name, cat: 'figures', pid: Process.House, tid: 0, ts: tick * TICK_US, args });
  }
}
