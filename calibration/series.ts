import {
  FRIDAY_LOOP,
  FRIDAY_SEVEN,
  FOUR,
  MONDAY_FOUR,
  type Restaurant,
  SEVEN,
  withChatty,
  withCrew,
  withGuests,
  withWays,
} from './restaurants.ts';
import { Cure } from '../src/protocol/words.ts';
import type { Crew } from '../src/protocol/trace.ts';

/** One restaurant of a series in which one thing changes. */
export interface Step {
  readonly name: string;
  readonly restaurant: Restaurant;
}

const CREWS: readonly Crew[] = [
  FOUR,
  { greet: 1, wait: 2, chef: 1, wine: 1 },
  SEVEN,
  { greet: 2, wait: 4, chef: 2, wine: 1 },
  { greet: 3, wait: 5, chef: 2, wine: 2 },
];

const byCrew = (restaurant: Restaurant): readonly Step[] =>
  CREWS.map((crew) => {
    const { greet, wait, chef, wine } = crew;
    const name = `${greet + wait + chef + wine} (${greet} + ${wait} + ${chef} + ${wine})`;
    return { name, restaurant: withCrew(restaurant, crew) };
  });

/** More and more bots, for the guests of a Friday and of a Monday. */
export const FRIDAY_BY_CREW = byCrew(FRIDAY_SEVEN);
export const MONDAY_BY_CREW = byCrew(MONDAY_FOUR);

const byGuests = (restaurant: Restaurant): readonly Step[] =>
  [0.5, 1, 1.5, 2].map((times) => ({ name: `× ${times}`, restaurant: withGuests(restaurant, times) }));

/** More and more guests, for seven bots and for four. */
export const FRIDAY_BY_GUESTS = byGuests(FRIDAY_SEVEN);
export const MONDAY_BY_GUESTS = byGuests(MONDAY_FOUR);

const DELAYS: readonly (readonly [clean: number, seat: number])[] = [
  [0, 0],
  ...[2, 5, 15].map((seconds) => [seconds, 0] as const),
  ...[2, 5, 15].map((seconds) => [0, seconds] as const),
  ...[2, 5, 15].map((seconds) => [seconds, seconds] as const),
];

/** A Friday of seven bots that pause before they clean or seat; the first of them don't. */
export const BY_DELAY: readonly Step[] = DELAYS.map(([cleanDelay, seatDelay]) => ({
  name: `${cleanDelay} s, ${seatDelay} s`,
  restaurant: withWays(FRIDAY_SEVEN, { cleanDelay, seatDelay }),
}));

/** Half past seven, when the house is full. */
const CHATTY_AT = 19 * 60 + 30;
const chatty = (cure: number): Restaurant => withWays(withChatty(FRIDAY_LOOP, CHATTY_AT), { cure });

/** A Friday of LoopBot's with a chatty guest, for each cure. */
export const CHATTY_NO_CURE = chatty(Cure.None);
export const CHATTY_SPLIT = chatty(Cure.Split);
export const CHATTY_HELPER = chatty(Cure.Helper);
/** The same guest at seven ThreadBots. */
export const CHATTY_SEVEN = withChatty(FRIDAY_SEVEN, CHATTY_AT);
