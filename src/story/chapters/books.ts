import { Locks } from '../../protocol/words.ts';
import type { Chapter, NightSeen } from '../chapter.ts';
import { bot, busiest, SEVEN, share, threads } from '../measures.ts';

const GUESTS = 30;
const INSIDE = 20;

/** Idle share of all bots together. */
function idleOfAll({ figures }: NightSeen): number {
  const time = figures.bots.reduce((sum, { secondsOnDuty }) => sum + secondsOnDuty, 0);
  const idle = figures.bots.reduce((sum, { secondsOnDuty, idle }) => sum + secondsOnDuty * idle, 0);
  return time > 0 ? idle / time : 0;
}

/** Sunday's sums: how much of its paid time does each bot work? */
export const books: Chapter = {
  id: 'books',
  setup: {
    day: 'friday',
    changes: {},
    seed: 8,
    speed: 120,
    staffing: threads(SEVEN, Locks.Each),
    surprises: [],
  },
  question: {
    options: ['half', 'fifth', 'fiftieth'],
    right: 'fiftieth',
    answer: (night) => {
      const working = busiest(night)?.working;
      if (working === undefined) return null;
      if (working > 0.35) return 'half';
      return working > 0.08 ? 'fifth' : 'fiftieth';
    },
  },
  goal: [
    { id: 'served', of: GUESTS, control: null, done: ({ figures }) => figures.guests.served },
    {
      id: 'freeze',
      of: 1,
      control: 'pause',
      done: ({ deeds }) => Number(deeds.frozenGuests >= INSIDE),
    },
  ],
  offers: [],
  seen: (night) => {
    const most = busiest(night);
    return [bot(most?.name ?? ''), share(most?.working ?? 0), share(idleOfAll(night))];
  },
};
