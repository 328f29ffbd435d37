import { Duty, IdleCause } from '../protocol/words.ts';
import type { BotState, TaskOnLoop } from './floor-state.ts';

const STATES: readonly (readonly [BotState, number])[] = [
  ['guest', IdleCause.Guest],
  ['oven', IdleCause.Oven],
  ['gateway', IdleCause.Gateway],
  ['lock', IdleCause.Lock],
];

/**
 * What a LoopBot that stands idle is said to wait for: what more than half of its waiting tasks wait for,
 * the lookout (which always waits for work) aside; else nothing in particular.
 */
export function prevailingState(waiting: readonly TaskOnLoop[]): BotState {
  const jobs = waiting.filter((task) => task.duty !== Duty.Lookout);
  for (const [state, cause] of STATES) {
    if (2 * jobs.filter((task) => task.cause === cause).length > jobs.length) return state;
  }
  return 'idle';
}
