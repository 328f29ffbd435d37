import type { IncidentKind } from './incident-kinds.ts';
import type { NightSample } from './night-sample.ts';
import { type Proportion, proportionOf, triesToSee } from './statistics/proportion.ts';
import { type Summary, summaryOf } from './statistics/summary.ts';

/** How a staffing fares in many nights. */
export interface Luck {
  /** Incidents in a night. */
  readonly incidents: Summary;
  /** Nights in which a test would have found nothing. */
  readonly passed: Proportion;
  /** How many such tests show it at least once with 95 % certainty: by the share found, and by the ends of its interval. */
  readonly tries: { readonly likely: number; readonly least: number; readonly most: number };
}

/** Whether a test of so many seconds from opening (null: the whole night) would have found nothing in a night. */
function passes({ first }: NightSample, kind: IncidentKind, seconds: number | null): boolean {
  const at = first[kind];
  return at === null || (seconds !== null && at > seconds);
}

/** Looks at many nights: how many incidents of a kind they bring, and how often a test would not have found any. */
export function luckOf(nights: readonly NightSample[], kind: IncidentKind, seconds: number | null): Luck {
  const passed = proportionOf(nights.filter((night) => passes(night, kind, seconds)).length, nights.length);
  return {
    incidents: summaryOf(nights.map(({ incidents }) => incidents[kind])),
    passed,
    tries: {
      likely: triesToSee(passed.share),
      least: triesToSee(passed.interval.low),
      most: triesToSee(passed.interval.high),
    },
  };
}
