import type { Chapter, NightSeen } from '../chapter.ts';
import type { Shift } from '../facts.ts';
import { QUICK_ANSWER } from './quick-guests.ts';
import { allCollisions, count, lengthOf, SEVEN, shiftsWhere, span, threads } from '../measures.ts';

const LEAST_DELAY = 5;
const COLLISIONS = 4;
const hasty = ({ ways }: Shift): boolean => ways.cleanDelay === 0 && ways.seatDelay === 0;
const unhurried = ({ ways }: Shift): boolean => Math.max(ways.cleanDelay, ways.seatDelay) >= LEAST_DELAY;

/** Collisions in a second. */
function pace(night: NightSeen, which: (shift: Shift) => boolean): number {
  const shifts = shiftsWhere(night, which);
  const length = lengthOf(shifts);
  return length > 0 ? allCollisions(shifts) / length : 0;
}

/** Somebody says: they should just be more careful. So they pause before they act. */
export const careful: Chapter = {
  id: 'careful',
  setup: {
    day: 'friday',
    // Guests who eat quickly and go: tables are cleared and taken again all the time.
    changes: {
      arrivals: { atOpening: 20, perHour: [70] },
      durations: {
        preference: QUICK_ANSWER,
        eat: { kind: 'triangular', min: 180, mode: 300, max: 420 },
        decide: { kind: 'triangular', min: 20, mode: 40, max: 90 },
      },
      order: { dishes: [0, 80, 20], drinks: [5, 75, 20] },
      patience: { queue: 20 },
    },
    seed: 2,
    staffing: threads(SEVEN),
    speed: 60,
    surprises: [],
  },
  question: {
    options: ['stop', 'rare', 'goOn'],
    right: 'goOn',
    answer: (night) => {
      const [before, after] = [pace(night, hasty), pace(night, unhurried)];
      if (after === 0) return null;
      return after < 0.1 * before ? 'rare' : 'goOn';
    },
  },
  goal: [
    {
      id: 'before',
      of: COLLISIONS,
      control: null,
      done: (night) =>
        shiftsWhere(night, unhurried).length > 0 ? COLLISIONS : allCollisions(shiftsWhere(night, hasty)),
    },
    {
      id: 'delay',
      of: 1,
      control: 'card',
      done: (night) => shiftsWhere(night, unhurried).length,
    },
    {
      id: 'after',
      of: COLLISIONS,
      control: null,
      done: (night) => allCollisions(shiftsWhere(night, unhurried)),
    },
  ],
  offers: [{ kind: 'delays' }],
  seen: (night) => {
    const [before, after] = [shiftsWhere(night, hasty), shiftsWhere(night, unhurried)];
    return [
      ...[count(allCollisions(before)), span(lengthOf(before))],
      ...[count(allCollisions(after)), span(lengthOf(after))],
    ];
  },
};
