import type { BotOnFloor } from '../metrics/floor-state.ts';
import { packHabits, type Staffing } from '../protocol/trace.ts';
import { isCrewRole } from '../protocol/board.ts';
import { hasCrew, loneRole, runsTasks } from '../protocol/modes.ts';
import { Cure, Role } from '../protocol/words.ts';

/** Whether a change of staff concerns nobody on duty: while one bot works alone the crew is only remembered. */
export const remembered = (before: Staffing, now: Staffing): boolean =>
  !hasCrew(before.mode) &&
  before.mode === now.mode &&
  packHabits(before.locks, before.ways) === packHabits(now.locks, now.ways);

/** Whether exactly the bots of a staffing are on duty, and none is about to go. */
export function isStaffed(bots: readonly BotOnFloor[], staffing: Staffing): boolean {
  if (bots.some((bot) => bot.leaving)) return false;
  const many = (role: number): number => bots.filter((bot) => bot.role === role).length;
  const alone = loneRole(staffing.mode);
  if (alone !== null) {
    const helpers = runsTasks(alone) && staffing.ways?.cure === Cure.Helper ? 1 : 0;
    return bots.length === 1 + helpers && many(alone) === 1 && many(Role.Helper) === helpers;
  }
  const { greet, wait, chef, wine } = staffing.crew;
  return (
    bots.every(({ role }) => isCrewRole(role)) &&
    many(Role.Greet) === greet &&
    many(Role.Wait) === wait &&
    many(Role.Chef) === chef &&
    many(Role.Wine) === wine
  );
}
