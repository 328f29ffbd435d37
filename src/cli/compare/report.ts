import type { ComparedScenario, Comparison } from '../../lab/compare/plan.ts';
import { type Measure, MEASURES, type Unit } from '../../metrics/comparison/measures.ts';
import type { TableRow } from '../../metrics/comparison/table.ts';
import { LEVEL } from '../../metrics/statistics/interval.ts';
import { MEASURED_IN_TEXTS } from '../../protocol/downloads-texts.ts';
import type { Client } from '../../protocol/scenario.ts';
import { VERSION } from '../../protocol/version.ts';
import { tenDownloads } from '../../restaurant/scenarios.ts';

/** The table of `compare`, as `--json` prints it: the same however many threads there were. */
export interface CompareReport {
  readonly version: string;
  readonly scenario: string;
  readonly kind: 'restaurant' | 'downloads';
  /** Each seed is one night in each mode: the same guests, or pages. */
  readonly seeds: { readonly first: number; readonly count: number };
  /** The mode that the others are compared with. */
  readonly base: string;
  /** How sure intervals and verdicts are. */
  readonly level: number;
  readonly measures: readonly { readonly key: Measure; readonly unit: Unit }[];
  readonly modes: readonly TableRow[];
  /** For the ten downloads that are built in: seconds until all was there, as measured in the texts. */
  readonly texts?: Readonly<Record<Client, number | null>>;
}

/** Whether these are the downloads that are calibrated to the texts; who fetches them doesn't matter. */
function areTheTen(scenario: ComparedScenario): boolean {
  if (scenario.kind !== 'downloads') return false;
  const ten = tenDownloads();
  return JSON.stringify({ ...scenario, client: ten.client }) === JSON.stringify(ten);
}

/** What has come of a comparison. */
export function compareReport(scenario: ComparedScenario, comparison: Comparison): CompareReport {
  const { base, measures, rows } = comparison.table();
  return {
    version: VERSION,
    scenario: scenario.name,
    kind: scenario.kind ?? 'restaurant',
    seeds: { first: comparison.firstSeed, count: comparison.seeds },
    base,
    level: LEVEL,
    measures: measures.map((key) => ({ key, unit: MEASURES[key] })),
    modes: rows,
    ...(areTheTen(scenario) && { texts: MEASURED_IN_TEXTS }),
  };
}
