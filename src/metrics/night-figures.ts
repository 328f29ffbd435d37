import type { Tick } from '../kernel/ticks.ts';
import { layBoard } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Asking } from './asking.ts';
import type { Dashboard } from './dashboard.ts';
import type { CopyableFold } from './fold.ts';
import { GuestCounts } from './guests.ts';
import { IdleTimes } from './idle.ts';
import { IncidentCounts } from './incidents.ts';
import { Ledger } from './ledger.ts';
import { LoopLag } from './loop.ts';
import { EveningCurves } from './series.ts';
import { Souffles } from './souffles.ts';
import { TillBook } from './till.ts';
import { TraceRecord } from './trace-record.ts';

/** Length of the bins of EveningSeries. */
export const BIN_SECONDS = 300;

/** All figures of a night, kept up record by record. */
export class NightFigures implements CopyableFold<NightFigures> {
  #record = new TraceRecord();
  #idle = new IdleTimes(BIN_SECONDS);
  #guests = new GuestCounts();
  #incidents = new IncidentCounts();
  #till: TillBook;
  #ledger: Ledger;
  #loop = new LoopLag();
  #asking = new Asking();
  #souffles: Souffles;
  #curves = new EveningCurves(BIN_SECONDS);
  readonly #scenario: Scenario;
  #operations = 0;
  #closed = false;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#souffles = new Souffles(scenario);
    this.#till = new TillBook(layBoard(scenario).till);
    this.#ledger = new Ledger(scenario);
  }

  record(words: Int32Array, at: number): void {
    const record = this.#record;
    record.read(words, at);
    if (record.code < RecordCode.Block) this.#operations += 1;
    else if (record.code === RecordCode.Close) this.#closed = true;
    if (record.onlyRead) return;
    this.#idle.take(record);
    this.#guests.take(record);
    this.#incidents.take(record);
    this.#till.take(record);
    this.#ledger.take(record);
    this.#loop.take(record);
    this.#asking.take(record);
    this.#souffles.take(record);
    this.#curves.take(record);
  }

  copy(): NightFigures {
    const copy = new NightFigures(this.#scenario);
    copy.#record = this.#record.copy();
    copy.#idle = this.#idle.copy();
    copy.#guests = this.#guests.copy();
    copy.#incidents = this.#incidents.copy();
    copy.#till = this.#till.copy();
    copy.#ledger = this.#ledger.copy();
    copy.#loop = this.#loop.copy();
    copy.#asking = this.#asking.copy();
    copy.#souffles = this.#souffles.copy();
    copy.#curves = this.#curves.copy();
    copy.#operations = this.#operations;
    copy.#closed = this.#closed;
    return copy;
  }

  /** The figures at the last record or, for a display between two records, at the later tick `now`. */
  dashboard(now: Tick = 0): Dashboard {
    const tick = Math.max(this.#record.tick, now);
    return {
      tick,
      bots: this.#idle.figures(tick),
      guests: this.#guests.figures(),
      incidents: this.#incidents.figures(),
      till: this.#till.figures(),
      ledger: this.#ledger.figures(tick),
      loop: this.#loop.figures(tick),
      asking: this.#asking.figures(tick),
      souffles: this.#souffles.figures(),
      series: {
        binSeconds: BIN_SECONDS,
        idle: this.#idle.idleShares(tick),
        inside: this.#curves.inside(tick),
        incidents: this.#curves.incidents(tick),
      },
      operations: this.#operations,
      closed: this.#closed,
    };
  }
}
