import type { Crew } from '../protocol/trace.ts';
import { Cure } from '../protocol/words.ts';
import { builtInScenario } from '../restaurant/scenarios.ts';
import type { Contracts } from './contracts.ts';
import { WEEK_DAYS } from './days.ts';
import { type Choice, choiceOf, type WeekPlan } from './plan.ts';

const NOBODY: Crew = { greet: 0, wait: 0, chef: 0, wine: 0 };

/**
 * A plan with contracts for just those who are needed: as many ThreadBots as on a Friday if they run any
 * night, LoopBot if it does, HelperBot if LoopBot is to be helped. `crew` says otherwise for single roles.
 */
export function planFor(
  usual: Choice,
  exceptions: WeekPlan['exceptions'] = {},
  crew: Partial<Crew> = {},
): WeekPlan {
  return { contracts: contractsFor(usual, exceptions, crew), usual, exceptions };
}

function contractsFor(usual: Choice, exceptions: WeekPlan['exceptions'], crew: Partial<Crew>): Contracts {
  const choices = WEEK_DAYS.map((_, day) => choiceOf({ usual, exceptions }, day));
  const loops = choices.filter(({ mode }) => mode === 'loop');
  const full = loops.length < choices.length ? builtInScenario('friday').staff.crew : NOBODY;
  return {
    ...full,
    ...crew,
    loop: loops.length > 0 ? 1 : 0,
    helper: loops.some(({ ways }) => ways.cure === Cure.Helper) ? 1 : 0,
  };
}
