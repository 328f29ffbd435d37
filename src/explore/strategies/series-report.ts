import type { Program } from '../program/program.ts';
import { shrink } from '../shrink.ts';
import type { Bound, Report } from '../report.ts';
import type { Series } from './executions.ts';

/** The bound at which a series of executions ended, if not everything was tried. */
export function boundOf(series: Series): { bound?: Bound } {
  const { tally, end } = series;
  if (end === 'executions') return { bound: { of: 'executions', at: tally.executions } };
  if (end === 'time') return { bound: { of: 'time' } };
  if (tally.cut > 0) return { bound: { of: 'depth', at: series.depth } };
  return {};
}

/** What every series of executions can tell; the schedule to a bug is shrunk. */
export function bugFieldsOf(
  program: Program,
  { tally, depth }: Series,
): Pick<Report, 'kinds' | 'witness' | 'executions'> {
  return {
    kinds: [...tally.kinds].sort(),
    ...(tally.witness === null ? {} : { witness: shrink(program, tally.witness, depth) }),
    executions: tally.executions,
  };
}

/** Counts as a list without gaps, of a length. */
export function listed(counts: readonly number[], length: number): readonly bigint[] {
  return Array.from({ length }, (_, at) => BigInt(counts[at] ?? 0));
}
