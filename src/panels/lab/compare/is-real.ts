import type { Measure } from '../../../metrics/comparison/measures.ts';
import type { TableRow } from '../../../metrics/comparison/table.ts';
import type { CompareRun } from '../compare-deck.ts';

/**
 * Whether a way differs from the base by more than chance. Not told while nights still come in: who looks again and
 * again would find something by chance too often.
 */
export const isReal = ({ progress }: CompareRun, { against }: TableRow, measure: Measure): boolean =>
  progress.stage !== 'running' && against?.[measure]?.real === true;
