import type { WeekBooks } from '../business/books.ts';
import type { Contracts } from '../business/contracts.ts';
import { collectData } from '../business/data-collection.ts';
import type { BotHours } from '../business/night-ledger.ts';
import type { Choice } from '../business/plan.ts';
import { booksOf, type WeekState } from '../business/week.ts';
import { type RoleKey, roleKey } from '../protocol/board.ts';
import { VERSION } from '../protocol/version.ts';
import type { Role } from '../protocol/words.ts';
import type { NightReport } from './night-report.ts';

/** The books of a week with what it began with, its contracts, and the data-collection module. Money is in cents. */
export interface BusinessReport extends WeekBooks {
  readonly cashBefore: number;
  readonly reputationBefore: number;
  readonly contracts: Contracts;
  readonly bots: readonly (Omit<BotHours, 'role' | 'index'> & { readonly role: RoleKey })[];
}

/** One week: seven nights, and the books. */
export interface WeekPart {
  readonly days: readonly NightReport[];
  readonly business: BusinessReport;
}

/** The report of a business, as `--json` prints it: the last week, and those before it. */
export interface WeekReport extends WeekPart {
  readonly version: string;
  readonly staff: Choice['mode'];
  readonly locks: string;
  readonly seed: number;
  /** Oldest first. */
  readonly earlier: readonly WeekPart[];
}

/** Reports a week that is over. */
export function weekPart(state: WeekState, days: readonly NightReport[]): WeekPart {
  const bots = collectData(state.nights).map(({ role, index: _, ...hours }) => ({
    ...hours,
    role: roleKey(role as Role),
  }));
  return {
    days,
    business: {
      ...booksOf(state),
      cashBefore: state.cash,
      reputationBefore: state.reputation,
      contracts: state.plan.contracts,
      bots,
    },
  };
}

/** Puts the weeks of a business together; there is one at least. */
export function weekReport(usual: Choice, seed: number, weeks: readonly WeekPart[]): WeekReport {
  const last = weeks.at(-1);
  if (!last) throw new RangeError('There is no week to report.');
  const { mode: staff, locks } = usual;
  return { version: VERSION, staff, locks, seed, ...last, earlier: weeks.slice(0, -1) };
}
