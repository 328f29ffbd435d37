import type { Scenario } from './scenario.ts';

/** How comfortable guests are among so many bots, from 0 to 1. */
export const comfortAmong = (bots: number, { comfort }: Pick<Scenario, 'comfort'>): number =>
  Math.max(0, 1 - comfort.perBot * Math.max(0, bots - 1));
