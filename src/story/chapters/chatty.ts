import { seconds } from '../../kernel/ticks.ts';
import { Surprise } from '../../protocol/words.ts';
import type { Chapter, NightSeen } from '../chapter.ts';
import { count, isLoop, loop, most, shiftsWhere, span, sum } from '../measures.ts';
import { SOUFFLE_NIGHT } from './souffle-night.ts';

const LONG_LAG = 60;
const held = (night: NightSeen): number =>
  seconds(most(shiftsWhere(night, isLoop), ({ longestWork }) => longestWork));

/** A guest holds LoopBot by the hand, and everything else has to wait. */
export const chatty: Chapter = {
  id: 'chatty',
  setup: {
    day: 'friday',
    changes: SOUFFLE_NIGHT,
    seed: 6,
    staffing: loop(),
    speed: 60,
    surprises: [],
  },
  question: {
    options: ['table', 'all', 'nobody'],
    right: 'all',
    answer: (night) => {
      if (sum(shiftsWhere(night, isLoop), ({ holds }) => holds) === 0) return null;
      return (night.figures.loop?.lagMax ?? 0) > LONG_LAG ? 'all' : 'table';
    },
  },
  goal: [
    {
      id: 'hold',
      of: 1,
      control: 'card',
      done: ({ facts }) => sum(facts.shifts, ({ holds }) => holds),
    },
    {
      id: 'fall',
      of: 1,
      control: 'card',
      done: (night) => sum(shiftsWhere(night, isLoop), ({ holds, fallen }) => (holds > 0 ? fallen : 0)),
    },
  ],
  offers: [
    { kind: 'sendIn', surprise: Surprise.Chatty },
    { kind: 'sendIn', surprise: Surprise.Cocktail },
    { kind: 'sendIn', surprise: Surprise.Complaint },
  ],
  seen: (night) => [
    span(held(night)),
    span(night.figures.loop?.lagMax ?? 0),
    count(sum(night.facts.shifts, ({ fallen }) => fallen)),
  ],
};
