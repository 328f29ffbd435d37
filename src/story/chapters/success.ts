import type { Chapter, NightSeen } from '../chapter.ts';
import type { Shift } from '../facts.ts';
import { decimal, FOUR, lengthOf, shiftsWhere, sum, threads } from '../measures.ts';

const PARTIES = 4;
const GUESTS = 20;
const alone = ({ crew }: Shift): boolean => crew.greet === 1;
const together = ({ crew }: Shift): boolean => crew.greet > 1;

/** Parties seated in a minute. */
function pace(night: NightSeen, which: (shift: Shift) => boolean): number {
  const shifts = shiftsWhere(night, which);
  const minutes = lengthOf(shifts) / 60;
  return minutes > 0 ? sum(shifts, ({ partiesSeated }) => partiesSeated) / minutes : 0;
}

/** All the town comes at once: one GreetBot asks one party at a time, and the queue reaches the street. */
export const success: Chapter = {
  id: 'success',
  setup: {
    day: 'friday',
    changes: {
      arrivals: { atOpening: 16, perHour: [90, 60, 24, 22, 14, 0] },
      patience: { queue: 40 },
    },
    seed: 4,
    staffing: threads(FOUR),
    speed: 15,
    surprises: [],
  },
  question: {
    options: ['same', 'double', 'seven'],
    right: 'double',
    answer: (night) => {
      const [before, after] = [pace(night, alone), pace(night, together)];
      if (before === 0 || after === 0) return null;
      if (after < 1.3 * before) return 'same';
      return after < 4 * before ? 'double' : 'seven';
    },
  },
  goal: [
    {
      id: 'queue',
      of: PARTIES,
      control: null,
      done: (night) =>
        shiftsWhere(night, together).length > 0
          ? PARTIES
          : sum(shiftsWhere(night, alone), ({ partiesSeated }) => partiesSeated),
    },
    {
      id: 'hire',
      of: 3,
      control: 'crew',
      done: ({ facts }) => {
        const { greet = 1, wait = 1 } = facts.shifts.at(-1)?.crew ?? {};
        return Math.min(1, greet - 1) + Math.min(2, wait - 1);
      },
    },
    {
      id: 'seat',
      of: GUESTS,
      control: null,
      done: (night) => sum(shiftsWhere(night, together), ({ guestsSeated }) => guestsSeated),
    },
  ],
  offers: [],
  seen: (night) => [decimal(pace(night, alone)), decimal(pace(night, together))],
};
