import { seconds, type Tick } from '../../kernel/ticks.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { GuestStage, WebAct } from '../../protocol/words.ts';
import { IdleTimes } from '../idle.ts';
import { BIN_SECONDS } from '../night-figures.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import type { Measured } from './measures.ts';
import { crewMeasures } from './restaurant-measure.ts';
import { Wakeups } from './wakeups.ts';

/** Measures how pages were fetched: see DOWNLOADS_MEASURES. */
export class DownloadsMeasure implements Part {
  readonly #idle = new IdleTimes(BIN_SECONDS);
  readonly #wakeups = new Wakeups();
  #pages = 0;
  #sum = 0;
  #last: Tick = 0;
  #inVain = 0;

  take(record: TraceRecord): void {
    this.#idle.take(record);
    this.#wakeups.take(record);
    const { code, tick, a, b, c } = record;
    if (code === RecordCode.Guest && b === GuestStage.Served) {
      this.#pages += 1;
      this.#sum += tick;
      this.#last = tick;
    } else if (code === RecordCode.Complete && b === Op.Work && c === WebAct.Ask && a === 0) {
      this.#inVain += 1;
    }
  }

  /** The figures when all is there. */
  measured(): Measured {
    const bots = this.#idle.figures(this.#last);
    return {
      whole: seconds(this.#last),
      page: this.#pages === 0 ? null : seconds(this.#sum / this.#pages),
      ...crewMeasures(bots),
      wakeups: this.#wakeups.count,
      asksInVain: this.#inVain,
    };
  }
}
