import { seconds } from '../kernel/ticks.ts';
import { RecordCode } from '../protocol/trace.ts';
import { INCIDENT_KEYS, type IncidentKind, incidentKeyOf } from './incident-kinds.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** Seconds from opening to the first incident of each kind, and of any; null where there was none. */
export type FirstIncidents = Readonly<Record<IncidentKind, number | null>>;

/** Notes when each kind of incident happens for the first time. */
export class FirstTimes implements Part {
  readonly #first = new Map<IncidentKind, number>();

  take(record: TraceRecord): void {
    if (record.code !== RecordCode.Incident) return;
    const key = incidentKeyOf(record.a);
    if (key) this.#note(key, record.tick);
    this.#note('total', record.tick);
  }

  figures(): FirstIncidents {
    const all: readonly IncidentKind[] = [...INCIDENT_KEYS, 'total'];
    return Object.fromEntries(all.map((kind) => [kind, this.#first.get(kind) ?? null])) as FirstIncidents;
  }

  #note(kind: IncidentKind, tick: number): void {
    if (!this.#first.has(kind)) this.#first.set(kind, seconds(tick));
  }
}
