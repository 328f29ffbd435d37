import { awaits, work } from '../../protocol/operations.ts';
import { Act } from '../../protocol/words.ts';
import type { Cure } from './cure.ts';

/** The bot answers when it is needed, and what lies in between is a wait like any other. */
export const split: Cure = function* ({ awaited, subject }) {
  let more = 1;
  while (more !== 0) {
    more = yield awaits(awaited, subject);
    yield work(Act.Reply, subject, 0);
  }
};
