import type { NightSetup } from '../protocol/night.ts';
import type { QueueScenario } from '../protocol/scenario.ts';
import { Mode } from '../protocol/modes.ts';
import { Locks } from '../protocol/words.ts';
import { UsageError } from './usage-error.ts';

/** A night at a stand: its bots are WaitBots, as many as the scenario says. */
export const queueSetup = (scenario: QueueScenario, seed: number): NightSetup<QueueScenario> => ({
  scenario,
  seed,
  staffing: {
    mode: Mode.Threads,
    locks: Locks.None,
    crew: { greet: 0, wait: scenario.bots, chef: 0, wine: 0 },
  },
});

/** Throws a UsageError if flags were given that only a restaurant knows. */
export function refuseForQueue([flag]: readonly string[]): void {
  if (flag === undefined) return;
  throw new UsageError(`${flag} is for restaurants; a queue's bots and guests are all in its scenario.`);
}
