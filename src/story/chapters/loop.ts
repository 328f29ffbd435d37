import { Role } from '../../protocol/words.ts';
import type { Chapter } from '../chapter.ts';
import { allCollisions, count, isLoop, SEVEN, share, shiftsWhere, sum, threads } from '../measures.ts';

const GUESTS = 40;
const MANY_LOST = 0.15;

/** One bot that goes on with another job whenever the one in hand has to wait. */
export const loopBot: Chapter = {
  id: 'loop',
  setup: {
    day: 'friday',
    changes: {},
    seed: 5,
    staffing: threads(SEVEN),
    speed: 120,
    surprises: [],
  },
  question: {
    options: ['drowns', 'crashes', 'copes'],
    right: 'copes',
    answer: (night) => {
      const shifts = shiftsWhere(night, isLoop);
      if (shifts.length === 0) return null;
      if (allCollisions(shifts) > 0) return 'crashes';
      const { balked, reneged, arrived } = night.figures.guests;
      return balked + reneged > MANY_LOST * arrived ? 'drowns' : 'copes';
    },
  },
  goal: [
    { id: 'switch', of: 1, control: 'switch', done: (night) => shiftsWhere(night, isLoop).length },
    {
      id: 'serve',
      of: GUESTS,
      control: 'loop',
      done: (night) => sum(shiftsWhere(night, isLoop), ({ guestsServed }) => guestsServed),
    },
  ],
  offers: [],
  seen: (night) => {
    const shifts = shiftsWhere(night, isLoop);
    const loopBot = night.figures.bots.find(({ role }) => role === Role.Loop);
    return [
      count(sum(shifts, ({ guestsServed }) => guestsServed)),
      count(allCollisions(shifts)),
      share(loopBot?.idle ?? 0),
      count(night.figures.loop?.mostWaiting ?? 0),
    ];
  },
};
