import { type Tick, ticks } from '../kernel/ticks.ts';
import { RecordCode } from '../protocol/trace.ts';
import { GuestStage } from '../protocol/words.ts';
import { PeakBins } from './bins.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** How full the house was, and how many incidents there were, over the evening. */
export class EveningCurves implements Part {
  readonly #binTicks: Tick;
  readonly #binSeconds: number;
  #inside: PeakBins;
  #incidents: number[] = [];

  constructor(binSeconds: number) {
    this.#binSeconds = binSeconds;
    this.#binTicks = ticks(binSeconds);
    this.#inside = new PeakBins(this.#binTicks);
  }

  copy(): EveningCurves {
    const copy = new EveningCurves(this.#binSeconds);
    copy.#inside = this.#inside.copy();
    copy.#incidents = [...this.#incidents];
    return copy;
  }

  take(record: TraceRecord): void {
    if (record.code === RecordCode.Guest) {
      const change = changeInside(record.b, record.c);
      if (change !== 0) this.#inside.set(record.tick, Math.max(0, this.#inside.value + change));
    } else if (record.code === RecordCode.Incident) {
      const bin = Math.floor(record.tick / this.#binTicks);
      while (this.#incidents.length <= bin) this.#incidents.push(0);
      this.#incidents[bin] = (this.#incidents[bin] as number) + 1;
    }
  }

  /** Most guests inside at a time, in each bin up to the one with `now`. */
  inside(now: Tick): number[] {
    return this.#inside.upTo(now);
  }

  /** Incidents in each bin up to the one with `now`. */
  incidents(now: Tick): number[] {
    const bins = Math.floor(now / this.#binTicks) + 1;
    return Array.from({ length: bins }, (_, bin) => this.#incidents[bin] ?? 0);
  }
}

/** By how many guests the house gets fuller when a party of that size comes to a stage. */
export function changeInside(stage: number, size: number): number {
  switch (stage) {
    case GuestStage.Arrived:
      return size;
    case GuestStage.Balked:
    case GuestStage.Served:
    case GuestStage.Reneged:
      return -size;
    default:
      return 0;
  }
}
