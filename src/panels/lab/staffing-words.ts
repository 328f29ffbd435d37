import { locksKey } from '../../protocol/board.ts';
import {
  permitsOf,
  PLAIN_WAYS,
  type Staffing,
  SWITCH_SECONDS,
  switchSecondsOf,
} from '../../protocol/trace.ts';
import { hasCrew, loneRole, Mode, modeKey, runsTasks } from '../../protocol/modes.ts';
import { Cure, Locks } from '../../protocol/words.ts';
import { CREW_ROLES, CURE_KEYS, SEATING_KEYS } from '../deck.ts';
import { count, fullSpan } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';

/** Number of ThreadBots in a staffing. */
const botsOf = ({ crew }: Staffing): number => CREW_ROLES.reduce((sum, role) => sum + crew[role], 0);

/** Who works: 7 ThreadBots, or LoopBot. */
export function whoWorks(words: Dictionary, language: Language, staffing: Staffing): string {
  const { mode } = staffing;
  const bots = count(language, botsOf(staffing));
  if (mode === Mode.Threads) return words.week.threadBots(bots);
  if (mode !== Mode.Loop) {
    const name = words.modes.names[modeKey(mode)];
    return hasCrew(mode) ? words.turns.bots(name, bots) : name;
  }
  const helped = staffing.ways?.cure === Cure.Helper;
  return helped ? `${words.staff.loop} + ${words.staff.roles.helper}` : words.staff.loop;
}

/** How they work, in a few words: the locks, and whatever is not as usual. */
export function howTheyWork(words: Dictionary, language: Language, staffing: Staffing): string {
  const { ways = PLAIN_WAYS, locks, mode } = staffing;
  const { lab, habits, cures, turns } = words;
  const parts = [words.week.locksOf(words.locks.names[locksKey(locks as Locks)])];
  if (locks === Locks.Semaphore && permitsOf(ways) > 1) {
    parts.push(lab.setting(turns.permits, count(language, permitsOf(ways))));
  }
  if (mode === Mode.Global && switchSecondsOf(ways) !== SWITCH_SECONDS) {
    parts.push(lab.setting(turns.interval, fullSpan(language, switchSecondsOf(ways))));
  }
  if (runsTasks(loneRole(mode) ?? 0) && ways.cure > 0) {
    parts.push(lab.setting(cures.label, cures.names[CURE_KEYS[ways.cure] ?? 'none']));
  }
  if (ways.seating > 0) parts.push(habits.seatings[SEATING_KEYS[ways.seating] ?? 'ask-first']);
  if (ways.cleanDelay > 0) parts.push(lab.setting(habits.cleanDelay, fullSpan(language, ways.cleanDelay)));
  if (ways.seatDelay > 0) parts.push(lab.setting(habits.seatDelay, fullSpan(language, ways.seatDelay)));
  return parts.join(' · ');
}
