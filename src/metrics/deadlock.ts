import { Incident } from '../protocol/words.ts';
import type { BotOnFloor, Mark } from './floor-state.ts';

/** The deadlock that holds bots up now: the latest one in which both have waited for a lock ever since. */
export function standingDeadlock(marks: readonly Mark[], bots: readonly BotOnFloor[]): Mark | null {
  const stuck = (mark: Mark): boolean =>
    mark.bots.every((number) =>
      bots.some(({ bot, state, since }) => bot === number && state === 'lock' && since <= mark.tick),
    );
  return marks.findLast((mark) => mark.kind === Incident.Deadlock && stuck(mark)) ?? null;
}
