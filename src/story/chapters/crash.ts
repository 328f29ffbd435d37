import { seconds } from '../../kernel/ticks.ts';
import type { Chapter } from '../chapter.ts';
import { collision, commonest, count, SEVEN, span, threads } from '../measures.ts';

/** Seven ThreadBots on a Friday: everybody looks before it acts, and yet. */
export const crash: Chapter = {
  id: 'crash',
  setup: {
    day: 'friday',
    changes: {},
    seed: 2,
    staffing: threads(SEVEN),
    speed: 60,
    surprises: [],
  },
  question: {
    options: ['never', 'sometimes', 'broken'],
    right: 'sometimes',
    answer: ({ figures }) => (figures.incidents.total > 0 ? 'sometimes' : null),
  },
  goal: [
    {
      id: 'collide',
      of: 2,
      control: null,
      done: ({ figures }) => figures.incidents.total,
    },
    {
      id: 'open',
      of: 1,
      control: 'collisions',
      done: ({ deeds }) => Number(deeds.openedCollision),
    },
  ],
  offers: [],
  seen: ({ figures, facts }) => [
    count(figures.incidents.total),
    span(seconds(figures.tick)),
    collision(commonest(facts.shifts)),
  ],
};
