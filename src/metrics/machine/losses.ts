import { type Proportion, proportionOf } from '../statistics/proportion.ts';
import { type Spread, spreadOf } from '../statistics/spread.ts';
import type { CutleryRow } from './outcome.ts';

/** What the rounds of one size have lost. */
export interface Losses {
  /** Rounds in which anything was lost, of either count. */
  readonly found: Proportion;
  /** Share of all tasks that were not counted. */
  readonly uncounted: Spread;
  /** How far the drawer was off, either way. */
  readonly off: Spread;
  /** Bots at work at once, over the rounds whose clock could tell; null if none could. */
  readonly atOnce: number | null;
}

/** Sums up the rounds of one size under one way. */
export function lossesOf({ tasks, rounds }: CutleryRow, bots: number): Losses {
  const hits = rounds.filter(({ off, uncounted }) => off !== 0 || uncounted !== 0).length;
  const known = rounds.map(({ atOnce }) => atOnce).filter((one) => one !== null);
  return {
    found: proportionOf(hits, rounds.length),
    uncounted: spreadOf(rounds.map(({ uncounted }) => uncounted / (tasks * bots))),
    off: spreadOf(rounds.map(({ off }) => Math.abs(off))),
    atOnce: known.length === 0 ? null : spreadOf(known).median,
  };
}
