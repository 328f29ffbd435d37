import { Incident, Locks } from '../../protocol/words.ts';
import type { Chapter, NightSeen } from '../chapter.ts';
import { collisions, type Shift } from '../facts.ts';
import { QUICK_ANSWER } from './quick-guests.ts';
import { count, isLoop, isSafe, SEVEN, sum, threads } from '../measures.ts';

const ITEMS = 10;
const stuck = (shift: Shift): boolean => collisions(shift, [Incident.Deadlock]) > 0;

/** Shifts without the careless order, after one in which everything stood still. */
function mended({ facts }: NightSeen): readonly Shift[] {
  const first = facts.shifts.findIndex(stuck);
  if (first < 0) return [];
  return facts.shifts.slice(first + 1).filter((shift) => isSafe(shift) || isLoop(shift));
}

/** The same tokens, taken in whatever order one comes to the things. */
export const order: Chapter = {
  id: 'order',
  setup: {
    day: 'friday',
    changes: { arrivals: { atOpening: 14 }, durations: { preference: QUICK_ANSWER } },
    seed: 3,
    speed: 60,
    staffing: threads({ ...SEVEN, wait: 5 }, Locks.Careless),
    surprises: [],
  },
  question: {
    options: ['nothing', 'slower', 'stuck'],
    right: 'stuck',
    answer: ({ facts }) => (facts.shifts.some(stuck) ? 'stuck' : null),
  },
  goal: [
    {
      id: 'stuck',
      of: 1,
      control: null,
      done: ({ figures }) => figures.incidents.deadlock,
    },
    { id: 'mend', of: 1, control: 'locks', done: (night) => mended(night).length },
    {
      id: 'carry',
      of: ITEMS,
      control: null,
      done: (night) => sum(mended(night), ({ itemsServed }) => itemsServed),
    },
  ],
  offers: [],
  seen: (night) => [
    count(sum(night.facts.shifts.filter(stuck), ({ itemsServed }) => itemsServed)),
    count(sum(mended(night), ({ itemsServed }) => itemsServed)),
  ],
};
