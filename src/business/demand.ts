import type { Scenario } from '../protocol/scenario.ts';
import { STARTING_REPUTATION } from './terms.ts';

/** The most that a scenario may say (see restaurant/scenario-schema.ts). */
const MOST_AT_OPENING = 100;
const MOST_PER_HOUR = 3600;

/**
 * How many parties come, as a multiple of those that come at STARTING_REPUTATION: from half as many at a
 * reputation of 0 to half as many again at 1.
 */
export const demandAt = (reputation: number): number => 1 + (reputation - STARTING_REPUTATION);

/**
 * An evening as a reputation brings it about: more or fewer parties, at the same hours. At
 * STARTING_REPUTATION it is the scenario itself.
 */
export function withDemand(scenario: Scenario, reputation: number): Scenario {
  const factor = demandAt(reputation);
  if (factor === 1) return scenario;
  const { atOpening, perHour } = scenario.arrivals;
  return {
    ...scenario,
    arrivals: {
      atOpening: Math.min(MOST_AT_OPENING, Math.round(atOpening * factor)),
      perHour: perHour.map((rate) => Math.min(MOST_PER_HOUR, Math.round(rate * factor * 100) / 100)),
    },
  };
}
