import { RecordCode } from '../protocol/trace.ts';
import { Incident } from '../protocol/words.ts';
import type { IncidentFigures } from './dashboard.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** Counts the incidents by kind. */
export class IncidentCounts implements Part {
  readonly #counts = new Map<number, number>();
  #total = 0;

  take(record: TraceRecord): void {
    if (record.code !== RecordCode.Incident) return;
    this.#counts.set(record.a, this.#of(record.a) + 1);
    this.#total += 1;
  }

  copy(): IncidentCounts {
    const copy = new IncidentCounts();
    for (const [kind, count] of this.#counts) copy.#counts.set(kind, count);
    copy.#total = this.#total;
    return copy;
  }

  figures(): IncidentFigures {
    return {
      smashedPlate: this.#of(Incident.SmashedPlate),
      smashedGlass: this.#of(Incident.SmashedGlass),
      twoHands: this.#of(Incident.TwoHands),
      doubleOrder: this.#of(Incident.DoubleOrder),
      seatedWhileCleaning: this.#of(Incident.SeatedWhileCleaning),
      twoPartiesOneTable: this.#of(Incident.TwoPartiesOneTable),
      lostTakings: this.#of(Incident.LostTakings),
      deadlock: this.#of(Incident.Deadlock),
      total: this.#total,
    };
  }

  #of(kind: number): number {
    return this.#counts.get(kind) ?? 0;
  }
}
