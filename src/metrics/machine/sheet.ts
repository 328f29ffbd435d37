import type { Experiment } from './experiments.ts';
import type { Outcome } from './outcome.ts';

/** What may have disturbed a measurement. */
export const DISTURBANCES = ['night', 'nights', 'hidden'] as const;
/** The night on the floor ran; the lab ran many nights; the tab was hidden. */
export type Disturbance = (typeof DISTURBANCES)[number];

/** On which machine something was measured. */
export interface Machine {
  /** Name and version of the browser, or of Node. */
  readonly name: string;
  /** Processors that it says it has; 0 where it doesn't say. */
  readonly cores: number;
  /** Whether threads can share memory. */
  readonly shares: boolean;
  /** The clock's smallest step, in nanoseconds, as it was seen. */
  readonly clockStep: number;
}

/** The measurements of one sitting. */
export interface Sheet {
  readonly id: string;
  /** When it was begun, as ISO 8601 in UTC. */
  readonly begun: string;
  /** Version of this program. */
  readonly version: string;
  readonly machine: Machine;
  readonly outcomes: Readonly<Partial<Record<Experiment, Outcome>>>;
  readonly disturbed: readonly Disturbance[];
}

/** So many sheets are kept. */
export const MOST_SHEETS = 20;

/** Adds sheets or takes newer versions of them over; the newest first, and no more than are kept. */
export function withSheets(sheets: readonly Sheet[], more: readonly Sheet[]): readonly Sheet[] {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of more) byId.set(sheet.id, sheet);
  return [...byId.values()]
    .sort((a, b) => (a.begun === b.begun ? (a.id < b.id ? 1 : -1) : a.begun < b.begun ? 1 : -1))
    .slice(0, MOST_SHEETS);
}

/** What two pages have made of the same sheets: all new ones, without those that either has thrown away. */
export function mergeSheets(
  mine: readonly Sheet[],
  theirs: readonly Sheet[],
  base: readonly Sheet[],
): readonly Sheet[] {
  const ids = (sheets: readonly Sheet[]): Set<string> => new Set(sheets.map(({ id }) => id));
  const [here, there, before] = [ids(mine), ids(theirs), ids(base)];
  const stays = ({ id }: Sheet): boolean => !before.has(id) || (here.has(id) && there.has(id));
  const size = ({ outcomes }: Sheet): number => Object.keys(outcomes).length;
  const fuller = theirs.map((sheet) => {
    const own = mine.find(({ id }) => id === sheet.id);
    return own && size(own) >= size(sheet) ? own : sheet;
  });
  return withSheets(mine.filter(stays), fuller.filter(stays));
}
