import type { Chapter } from '../chapter.ts';
import { bot, busiest, count, FOUR, share, threads } from '../measures.ts';

const NAMES: Readonly<Record<string, string>> = {
  greet: 'GreetBot 1',
  wait: 'WaitBot 1',
  chef: 'ChefBot 1',
  wine: 'WineBot 1',
};

/** Four ThreadBots on a quiet night: who is who, and what they do all evening. */
export const opening: Chapter = {
  id: 'opening',
  setup: {
    day: 'monday',
    changes: {},
    seed: 2,
    staffing: threads(FOUR),
    speed: 60,
    surprises: [],
  },
  question: {
    options: ['greet', 'wait', 'chef', 'wine'],
    right: 'wait',
    answer: (night) => {
      const name = busiest(night)?.name;
      return Object.keys(NAMES).find((role) => NAMES[role] === name) ?? null;
    },
  },
  goal: [
    {
      id: 'find',
      of: 4,
      control: 'idle',
      done: ({ deeds }) => Object.values(NAMES).filter((name) => deeds.pointed.has(name)).length,
    },
    { id: 'served', of: 1, control: null, done: ({ figures }) => figures.guests.served },
  ],
  offers: [],
  seen: (night) => {
    const most = busiest(night);
    return [bot(most?.name ?? ''), share(most?.working ?? 0), count(night.figures.guests.served)];
  },
};
