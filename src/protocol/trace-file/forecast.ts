import { EventList } from '../../kernel/event-list.ts';
import { Op } from '../operations.ts';
import { RecordCode } from '../trace.ts';

const CELLS = 4096;
const ACTORS = 1024;

/**
 * What the next record will probably say, from the records before it: when the next thing is due, which task
 * an actor is at, what a cell holds. A trace file keeps only the differences from the forecast, which are
 * mostly zero. A wrong forecast costs bytes, never truth; but writer and reader must make the same one, so
 * that any change here is a new format.
 */
export class Forecast {
  #tick = 0;
  readonly #due = new EventList();
  readonly #tasks = new Int32Array(ACTORS);
  readonly #cells = new Int32Array(CELLS);

  /**
   * The time from the last record to this one, written so that the usual ones are small: nothing stays 0, and
   * the time to the next thing due changes places with -1, which never occurs (time doesn't go back).
   */
  tickToStep(tick: number): number {
    return this.#swap((tick - this.#tick) | 0);
  }

  /** The inverse of `tickToStep`. */
  stepToTick(step: number): number {
    return (this.#tick + this.#swap(step)) | 0;
  }

  task(actor: number): number {
    return this.#tasks[actor & (ACTORS - 1)] as number;
  }

  /** Forecasts for the fields b, c and d, once code and cell (a) are known. */
  b(code: number, cell: number): number {
    return code === Op.Load || code === RecordCode.HouseStore ? this.#cell(cell) : 0;
  }

  c(code: number, cell: number): number {
    const writes = code === Op.Store || code === Op.Add || code === RecordCode.HouseStore;
    return writes ? this.#cell(cell) : 0;
  }

  d(code: number, cell: number): number {
    return code === Op.CompareExchange ? this.#cell(cell) : 0;
  }

  /** Learns from the record at `words[at]`. */
  learn(words: Int32Array, at: number): void {
    const code = words[at + 3] as number;
    const a = words[at + 4] as number;
    const b = words[at + 5] as number;
    const c = words[at + 6] as number;
    const d = words[at + 7] as number;
    this.#tick = words[at] as number;
    this.#tasks[(words[at + 1] as number) & (ACTORS - 1)] = words[at + 2] as number;
    switch (code) {
      case Op.Load:
      case Op.Store:
      case RecordCode.HouseStore:
        this.#keep(a, b);
        break;
      case Op.Add:
        this.#keep(a, b + c);
        break;
      case Op.CompareExchange:
        this.#keep(a, d === b ? c : d);
        break;
      case Op.Work:
      case Op.Await:
        this.#due.push(this.#tick + d, 0, 0);
        break;
      case Op.Sleep:
        this.#due.push(this.#tick + a, 0, 0);
        break;
    }
  }

  #swap(step: number): number {
    while (this.#due.nextTime <= this.#tick) this.#due.pop();
    const next = this.#due.nextTime - this.#tick;
    if (next > 0x7fff_ffff) return step;
    if (step === next) return -1;
    return step === -1 ? next : step;
  }

  #cell(cell: number): number {
    return this.#cells[cell] ?? 0;
  }

  #keep(cell: number, value: number): void {
    if (cell >= 0 && cell < CELLS) this.#cells[cell] = value;
  }
}
