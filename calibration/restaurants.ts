import type { NightSetup } from '../src/protocol/night.ts';
import type { Scenario } from '../src/protocol/scenario.ts';
import { type Crew, PLAIN_WAYS, type Staffing, type Ways } from '../src/protocol/trace.ts';
import { Mode } from '../src/protocol/modes.ts';
import { Locks, Surprise } from '../src/protocol/words.ts';
import { builtInScenario } from '../src/restaurant/scenarios.ts';

/** All of a night but its seed. */
export type Restaurant = Omit<NightSetup, 'seed'>;

export const friday = builtInScenario('friday');
const monday = builtInScenario('monday');

/** One GreetBot, WaitBot, ChefBot and WineBot. */
export const FOUR: Crew = { greet: 1, wait: 1, chef: 1, wine: 1 };
/** Two GreetBots, three WaitBots, a ChefBot and a WineBot. */
export const SEVEN: Crew = { greet: 2, wait: 3, chef: 1, wine: 1 };

const threads = (crew: Crew, locks: number = Locks.None): Staffing => ({ mode: Mode.Threads, locks, crew });
const loop: Staffing = { mode: Mode.Loop, locks: Locks.None, crew: SEVEN };

export const FRIDAY_SEVEN: Restaurant = { scenario: friday, staffing: threads(SEVEN) };
export const FRIDAY_LOOP: Restaurant = { scenario: friday, staffing: loop };
export const MONDAY_FOUR: Restaurant = { scenario: monday, staffing: threads(FOUR) };
export const MONDAY_LOOP: Restaurant = { scenario: monday, staffing: loop };
/** Locks that are taken one by one and kept. */
export const FRIDAY_CARELESS: Restaurant = { scenario: friday, staffing: threads(SEVEN, Locks.Careless) };

export const withCrew = (restaurant: Restaurant, crew: Crew): Restaurant => ({
  ...restaurant,
  staffing: { ...restaurant.staffing, crew },
});

export const withWays = (restaurant: Restaurant, ways: Partial<Ways>): Restaurant => ({
  ...restaurant,
  staffing: { ...restaurant.staffing, ways: { ...PLAIN_WAYS, ...ways } },
});

/** The same with so many times the guests. */
export function withGuests(restaurant: Restaurant, times: number): Restaurant {
  const { atOpening, perHour } = restaurant.scenario.arrivals;
  const arrivals = {
    atOpening: Math.round(atOpening * times),
    perHour: perHour.map((parties) => parties * times),
  };
  const scenario: Scenario = { ...restaurant.scenario, arrivals };
  return { ...restaurant, scenario };
}

/** The same with a chatty guest, so many minutes after midnight. */
export function withChatty(restaurant: Restaurant, minute: number): Restaurant {
  const tick = (minute - restaurant.scenario.opens) * 60_000;
  return { ...restaurant, surprises: [{ kind: Surprise.Chatty, tick }] };
}
