import { RecordCode } from '../protocol/trace.ts';
import type { TillFigures } from './dashboard.ts';
import type { Part, TraceRecord } from './trace-record.ts';
import { written } from './written.ts';

/** What should be in the till, and what is. */
export class TillBook implements Part {
  /** The till's cell. */
  readonly #cell: number;
  #rung = 0;
  #counted = 0;

  constructor(cell: number) {
    this.#cell = cell;
  }

  take(record: TraceRecord): void {
    if (record.code === RecordCode.Money) this.#rung += record.b;
    else if (record.a === this.#cell) this.#counted = written(record) ?? this.#counted;
  }

  copy(): TillBook {
    const copy = new TillBook(this.#cell);
    copy.#rung = this.#rung;
    copy.#counted = this.#counted;
    return copy;
  }

  figures(): TillFigures {
    return { rung: this.#rung, counted: this.#counted };
  }
}
