import { LOCK_KEYS } from '../../protocol/board.ts';
import { type Crew, PLAIN_WAYS, type Staffing } from '../../protocol/trace.ts';

import type { CrewRole } from '../deck.ts';
import type { LuckCase, LuckPlan } from './luck-deck.ts';
import { Mode } from '../../protocol/modes.ts';

/** Numbers of ThreadBots, lengths of windows and delays to compare. */
const BOTS: readonly number[] = [4, 6, 8, 10, 12];
const WINDOWS: readonly number[] = [0.25, 0.5, 1, 2, 4];
const SEAT_DELAYS: readonly number[] = [0, 5, 15, 30, 60];

/** In this order another bot is hired when there is to be one more. */
const HIRED_IN_TURN: readonly CrewRole[] = ['wait', 'greet', 'chef', 'wine'];

/** A crew of so many bots, four at least, with the roles as even as can be. */
export function crewOf(bots: number): Crew {
  const crew = { greet: 1, wait: 1, chef: 1, wine: 1 };
  for (let many = 4; many < bots; many += 1) {
    crew[HIRED_IN_TURN[many % HIRED_IN_TURN.length] as CrewRole] += 1;
  }
  return crew;
}

/** The cases that a plan compares, in the order in which they are shown. */
export function casesOf({ staffing, varied }: LuckPlan): readonly LuckCase[] {
  const { ways = PLAIN_WAYS } = staffing;
  const make = (value: number, part: Partial<Staffing>, windows = 1): LuckCase => ({
    value,
    staffing: { ...staffing, ...part },
    windows,
  });
  switch (varied) {
    case 'nothing':
      return [make(0, {})];
    case 'bots':
      return BOTS.map((bots) => make(bots, { mode: Mode.Threads, crew: crewOf(bots) }));
    case 'locks':
      return LOCK_KEYS.map((_, locks) => make(locks, { locks }));
    case 'windows':
      return WINDOWS.map((factor) => make(factor, {}, factor));
    case 'seatDelay':
      return SEAT_DELAYS.map((seatDelay) => make(seatDelay, { ways: { ...ways, seatDelay } }));
  }
}
