import type { Chapter, NightSeen } from '../chapter.ts';
import { collisions } from '../facts.ts';
import { allCollisions, count, isSafe, SEVEN, share, shiftsWhere, sum, threads } from '../measures.ts';

const GUESTS = 40;

const lockShare = ({ figures }: NightSeen): number =>
  figures.bots.reduce((most, { waitingLock }) => Math.max(most, waitingLock), 0);

/** "May I?" tokens: whoever holds one may act. */
export const locks: Chapter = {
  id: 'locks',
  setup: {
    day: 'friday',
    changes: {},
    seed: 3,
    staffing: threads(SEVEN),
    speed: 120,
    surprises: [],
  },
  question: {
    options: ['half', 'tenth', 'hardly'],
    right: 'hardly',
    answer: (night) => {
      if (shiftsWhere(night, isSafe).length === 0) return null;
      const waited = lockShare(night);
      if (waited > 0.25) return 'half';
      return waited > 0.03 ? 'tenth' : 'hardly';
    },
  },
  goal: [
    {
      id: 'collide',
      of: 1,
      control: null,
      done: (night) =>
        shiftsWhere(night, isSafe).length > 0
          ? 1
          : allCollisions(shiftsWhere(night, (shift) => !isSafe(shift))),
    },
    { id: 'lock', of: 1, control: 'locks', done: (night) => shiftsWhere(night, isSafe).length },
    {
      id: 'clean',
      of: GUESTS,
      control: null,
      done: (night) =>
        sum(
          shiftsWhere(night, (shift) => isSafe(shift) && collisions(shift) === 0),
          ({ guestsServed }) => guestsServed,
        ),
    },
  ],
  offers: [],
  seen: (night) => {
    const safe = shiftsWhere(night, isSafe);
    return [
      count(allCollisions(shiftsWhere(night, (shift) => !isSafe(shift)))),
      count(allCollisions(safe)),
      count(sum(safe, ({ guestsServed }) => guestsServed)),
      share(lockShare(night)),
    ];
  },
};
