import type { ContractRole } from '../../protocol/board.ts';
import type { WeekDay } from '../../business/days.ts';
import type { Choice, WeekPlan } from '../../business/plan.ts';
import { Cure } from '../../protocol/words.ts';

/** The most bots of a role that the contracts on the page go up to; of LoopBot and HelperBot there is one. */
export const mostOf = (role: ContractRole): number => (role === 'loop' || role === 'helper' ? 1 : 9);

/** The plan with another number of bots of a role. */
export const withContract = (plan: WeekPlan, role: ContractRole, many: number): WeekPlan => ({
  ...plan,
  contracts: { ...plan.contracts, [role]: many },
});

/**
 * The plan with another choice for one night, or for every night (`day` null). `hiring`: who is needed for
 * it and has no contract gets one.
 */
export function withChoice(
  plan: WeekPlan,
  day: WeekDay | null,
  choice: Partial<Choice>,
  hiring: boolean,
): WeekPlan {
  const { usual, exceptions } = plan;
  const next: WeekPlan =
    day === null
      ? { ...plan, usual: { ...usual, ...choice } }
      : { ...plan, exceptions: { ...exceptions, [day]: { ...usual, ...exceptions[day], ...choice } } };
  if (!hiring) return next;
  const { mode, ways } = day === null ? next.usual : { ...usual, ...next.exceptions[day] };
  const { loop, helper } = plan.contracts;
  return {
    ...next,
    contracts: {
      ...plan.contracts,
      loop: mode === 'loop' ? 1 : loop,
      helper: mode === 'loop' && ways.cure === Cure.Helper ? 1 : helper,
    },
  };
}

/** The plan with a night that is again like every night. */
export function withoutException(plan: WeekPlan, day: WeekDay): WeekPlan {
  const { [day]: _, ...exceptions } = plan.exceptions;
  return { ...plan, exceptions };
}
