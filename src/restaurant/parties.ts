import { ln } from '../kernel/math.ts';
import { RandomStream } from '../kernel/random.ts';
import { type Tick, ticks } from '../kernel/ticks.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Stream } from '../protocol/streams.ts';
import { draw, drawIndex } from './durations.ts';

/**
 * All that a party will want and how long it takes over things, drawn before anyone works: the same seed
 * brings the same guests, whoever runs the restaurant.
 */
export interface PartyPlan {
  readonly size: number;
  /** 0 by the window, 1 by the bar */
  readonly preference: number;
  /** Menu indices, dishes before drinks, each with the time that it takes in the oven (drinks: to pour). */
  readonly dishes: readonly PlannedItem[];
  readonly drinks: readonly PlannedItem[];
  readonly durations: {
    readonly preference: Tick;
    readonly decide: Tick;
    readonly order: Tick;
    readonly eat: Tick;
    readonly gateway: Tick;
  };
  readonly patience: {
    readonly desk: Tick;
    readonly order: Tick;
    readonly food: Tick;
    readonly bill: Tick;
  };
  /** Per cent of the bill that it would leave if it lacked nothing; 0 if it doesn't tip. */
  readonly tip: number;
}

export interface PlannedItem {
  readonly menu: number;
  readonly duration: Tick;
}

/** Draws party number `party` (from 1). */
export function planParty(scenario: Scenario, seed: number, party: number): PartyPlan {
  const stream = new RandomStream(seed, Stream.Party, party);
  const size = 1 + drawIndex(scenario.partySizes, stream);
  const preference = stream.unit() < scenario.window ? 0 : 1;
  const { durations, patience } = scenario;
  return {
    size,
    preference,
    dishes: planItems(scenario, 'kitchen', scenario.order.dishes, size, stream),
    drinks: planItems(scenario, 'bar', scenario.order.drinks, size, stream),
    durations: {
      preference: draw(durations.preference, stream),
      decide: draw(durations.decide, stream),
      order: draw(durations.order, stream),
      eat: draw(durations.eat, stream),
      gateway: draw(durations.gateway, stream),
    },
    patience: {
      desk: draw(patience.desk, stream),
      order: draw(patience.order, stream),
      food: draw(patience.food, stream),
      bill: draw(patience.bill, stream),
    },
    tip: planTip(scenario, stream),
  };
}

function planTip({ tips: { share, least, most } }: Scenario, stream: RandomStream): number {
  const tips = stream.unit() < share;
  const percent = least + (most - least) * stream.unit();
  return tips ? percent : 0;
}

function planItems(
  scenario: Scenario,
  station: 'kitchen' | 'bar',
  countWeights: readonly number[],
  guests: number,
  stream: RandomStream,
): PlannedItem[] {
  const weights = scenario.menu.map((item) => (item.station === station ? item.weight : 0));
  const items: PlannedItem[] = [];
  for (let guest = 0; guest < guests; guest += 1) {
    for (let count = drawIndex(countWeights, stream); count > 0; count -= 1) {
      const menu = drawIndex(weights, stream);
      const entry = scenario.menu[menu];
      if (entry) items.push({ menu, duration: draw(entry.duration, stream) });
    }
  }
  return items;
}

/** Time between two parties that come in from before the door. */
const AT_THE_DOOR: Tick = 2000;

/**
 * When parties come: those that stand at the door at opening, then a Poisson process whose rate changes
 * by the hour (thinning: Lewis and Shedler 1979), until the last entry.
 */
export function planArrivals(scenario: Scenario, seed: number): Tick[] {
  const { atOpening, perHour } = scenario.arrivals;
  const end = ticks((scenario.lastEntry - scenario.opens) * 60);
  const times: Tick[] = [];
  for (let i = 0; i < atOpening && i * AT_THE_DOOR < end; i += 1) times.push(i * AT_THE_DOOR);
  const highest = Math.max(0, ...perHour);
  if (highest <= 0) return times;
  const stream = new RandomStream(seed, Stream.Arrivals);
  let hours = 0;
  for (;;) {
    hours -= ln(stream.unit()) / highest;
    const tick = ticks(hours * 3600);
    if (tick >= end) return times.sort((a, b) => a - b);
    const rate = perHour[Math.min(Math.floor(hours), perHour.length - 1)] ?? 0;
    if (stream.unit() * highest < rate) times.push(tick);
  }
}
