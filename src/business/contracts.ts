import type { ContractRole } from '../protocol/board.ts';
import type { Crew } from '../protocol/trace.ts';
import { WEEK_DAYS } from './days.ts';
import { WEEKLY_WAGES } from './terms.ts';

/**
 * Bots that are hired for a whole week, by role. All ThreadBots under contract are on the floor whenever
 * ThreadBots run the restaurant; who is not needed on a night is paid all the same. One LoopBot and one
 * HelperBot at most.
 */
export type Contracts = Readonly<Record<ContractRole, number>>;

export const ROLES: readonly ContractRole[] = ['greet', 'wait', 'chef', 'wine', 'loop', 'helper'];

/** The ThreadBots among them. */
export const crewOf = ({ greet, wait, chef, wine }: Contracts): Crew => ({ greet, wait, chef, wine });

/** Wages of one of the seven nights, in cents. */
export const nightlyWages = (contracts: Contracts): number =>
  ROLES.reduce((sum, role) => sum + contracts[role] * WEEKLY_WAGES[role], 0) / WEEK_DAYS.length;
