import { seconds, ticks } from '../../kernel/ticks.ts';
import { Cure, Seating, Surprise } from '../../protocol/words.ts';
import type { Chapter, NightSeen } from '../chapter.ts';
import { collisions, type Shift } from '../facts.ts';
import { allCollisions, count, isLoop, loop, most, shiftsWhere, span, sum } from '../measures.ts';
import { SOUFFLE_NIGHT } from './souffle-night.ts';

const GUESTS = 20;
const CHATTY_MINUTES = [10, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240];

const rash = (shift: Shift): boolean => isLoop(shift) && shift.ways.seating === Seating.ChooseFirst;
const cured = (shift: Shift): boolean =>
  isLoop(shift) && shift.ways.seating === Seating.AskFirst && shift.ways.cure !== Cure.None;

/** Cured shifts in which somebody was chatty and nothing went wrong. */
const good = (night: NightSeen): readonly Shift[] =>
  shiftsWhere(
    night,
    (shift) => cured(shift) && shift.holds > 0 && shift.fallen === 0 && collisions(shift) === 0,
  );

/** LoopBot is not magic: a wait between the check and the act races, and long work has to be split or handed on. */
export const everywhere: Chapter = {
  id: 'everywhere',
  setup: {
    day: 'friday',
    changes: SOUFFLE_NIGHT,
    seed: 1,
    speed: 60,
    staffing: loop({ seating: Seating.ChooseFirst }),
    surprises: CHATTY_MINUTES.map((minute) => ({ kind: Surprise.Chatty, tick: ticks(minute * 60) })),
  },
  question: {
    options: ['never', 'waits', 'chatty'],
    right: 'waits',
    answer: (night) => (allCollisions(shiftsWhere(night, rash)) > 0 ? 'waits' : null),
  },
  goal: [
    { id: 'race', of: 1, control: null, done: (night) => allCollisions(shiftsWhere(night, rash)) },
    { id: 'mend', of: 1, control: 'card', done: (night) => shiftsWhere(night, cured).length },
    {
      id: 'serve',
      of: GUESTS,
      control: null,
      done: (night) => sum(good(night), ({ guestsServed }) => guestsServed),
    },
  ],
  offers: [{ kind: 'seating' }, { kind: 'cure' }, { kind: 'sendIn', surprise: Surprise.Chatty }],
  seen: (night) => [
    count(allCollisions(shiftsWhere(night, rash))),
    count(sum(good(night), ({ guestsServed }) => guestsServed)),
    count(sum(good(night), ({ holds }) => holds)),
    span(seconds(most(good(night), ({ longestWork }) => longestWork))),
  ],
};
