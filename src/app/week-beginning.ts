import type { WeekPlan } from '../business/plan.ts';
import { startWeek, type WeekState } from '../business/week.ts';
import { PLAIN_WAYS } from '../protocol/trace.ts';
import { DEFAULT_SEED } from './url-options.ts';

/** How the business begins: four ThreadBots, one of each kind, and no locks. */
const FIRST_PLAN: WeekPlan = {
  contracts: { greet: 1, wait: 1, chef: 1, wine: 1, loop: 0, helper: 0 },
  usual: { mode: 'threads', locks: 'none', ways: PLAIN_WAYS },
  exceptions: {},
};

/** The first week of a business; its guests come from the seed. */
export const beginBusiness = (seed: number): WeekState => startWeek(seed, FIRST_PLAN);

/** The week of somebody who has never been here. */
export const FIRST_WEEK = beginBusiness(DEFAULT_SEED);
