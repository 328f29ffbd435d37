import { LOCK_KEYS, type LocksKey } from '../protocol/board.ts';
import type { Staffing, Ways } from '../protocol/trace.ts';
import { Mode } from '../protocol/modes.ts';
import { Cure } from '../protocol/words.ts';
import { type Contracts, crewOf } from './contracts.ts';
import { dayAt, WEEK_DAYS, type WeekDay } from './days.ts';

/** Who runs the restaurant on a night, and how they go about it. */
export interface Choice {
  readonly mode: 'threads' | 'loop';
  readonly locks: LocksKey;
  readonly ways: Ways;
}

/** What the owner decides for a week: contracts for all of it, a usual choice, and nights that differ from it. */
export interface WeekPlan {
  readonly contracts: Contracts;
  readonly usual: Choice;
  readonly exceptions: Readonly<Partial<Record<WeekDay, Partial<Choice>>>>;
}

/** Why a plan can't be carried out: on `day` somebody is needed who has no contract. */
export interface PlanFault {
  readonly day: WeekDay;
  readonly lacks: 'threads' | 'loop' | 'helper';
}

/** A plan that can't be carried out. */
export class PlanError extends Error {
  readonly fault: PlanFault;

  constructor(fault: PlanFault) {
    super(`On ${fault.day} the restaurant needs ${NEEDED[fault.lacks]} under contract.`);
    this.name = 'PlanError';
    this.fault = fault;
  }
}

const NEEDED = { threads: 'at least one ThreadBot', loop: 'a LoopBot', helper: 'a HelperBot' } as const;

/** What is chosen for a day, 0 (Monday) to 6. */
export function choiceOf({ usual, exceptions }: Pick<WeekPlan, 'usual' | 'exceptions'>, day: number): Choice {
  return { ...usual, ...exceptions[dayAt(day)] };
}

/** The first night that can't be staffed as planned; null if all can. */
export function planFault(plan: WeekPlan): PlanFault | null {
  for (const [index, day] of WEEK_DAYS.entries()) {
    const lacks = lacking(plan.contracts, choiceOf(plan, index));
    if (lacks !== null) return { day, lacks };
  }
  return null;
}

/** Throws a PlanError if a night can't be staffed as planned. */
export function checkPlan(plan: WeekPlan): void {
  const fault = planFault(plan);
  if (fault) throw new PlanError(fault);
}

function lacking(contracts: Contracts, { mode, ways }: Choice): PlanFault['lacks'] | null {
  if (mode === 'threads') {
    const { greet, wait, chef, wine } = contracts;
    return greet + wait + chef + wine > 0 ? null : 'threads';
  }
  if (contracts.loop === 0) return 'loop';
  return ways.cure === Cure.Helper && contracts.helper === 0 ? 'helper' : null;
}

/** A choice as a machine takes it. The whole crew under contract comes to work. */
export const staffingOf = (contracts: Contracts, { mode, locks, ways }: Choice): Staffing => ({
  mode: mode === 'loop' ? Mode.Loop : Mode.Threads,
  locks: LOCK_KEYS.indexOf(locks),
  crew: crewOf(contracts),
  ways,
});
