import type { Tick } from '../kernel/ticks.ts';
import type { PartyPlan } from './parties.ts';

/**
 * What a party leaves, in cents: its share of the bill, less what its time was wasted of its patience, less
 * what it lacked in comfort. `stay` is the time from coming to going.
 */
export function tipOf(plan: PartyPlan, amount: number, stay: Tick, comfort: number): number {
  const { durations, patience } = plan;
  const own = durations.preference + durations.decide + durations.order + durations.eat + durations.gateway;
  const borne = patience.desk + patience.order + patience.food + patience.bill;
  const mood = borne > 0 ? Math.max(0, 1 - (stay - own) / borne) : 0;
  return Math.floor((amount * plan.tip * Math.min(1, mood) * comfort) / 100);
}
