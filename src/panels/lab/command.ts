import { LOCK_KEYS } from '../../protocol/board.ts';
import {
  permitsOf,
  PLAIN_WAYS,
  type Staffing,
  SWITCH_SECONDS,
  switchSecondsOf,
} from '../../protocol/trace.ts';

import { CREW_ROLES, CURE_KEYS, type Day, SEATING_KEYS } from '../deck.ts';
import { hasCrew, Mode, modeKey } from '../../protocol/modes.ts';
import { Locks } from '../../protocol/words.ts';

/** What to type to run a night of a built-in day on the command line. */
export function commandOf(day: Day, seed: number, staffing: Staffing, windows = 1): string {
  const { mode, locks, crew, ways = PLAIN_WAYS } = staffing;
  const parts = [`npm run -s cli -- night --day ${day} --seed ${seed} --staff ${modeKey(mode)}`];
  parts.push(`--locks ${LOCK_KEYS[locks] ?? 'none'}`);
  if (locks === Locks.Semaphore && permitsOf(ways) > 1) parts.push(`--permits ${permitsOf(ways)}`);
  if (mode === Mode.Global && switchSecondsOf(ways) !== SWITCH_SECONDS) {
    parts.push(`--switch-interval ${switchSecondsOf(ways)}`);
  }
  if (hasCrew(mode)) parts.push(...CREW_ROLES.map((role) => `--${role} ${crew[role]}`));
  if (ways.cure > 0) parts.push(`--cure ${CURE_KEYS[ways.cure] ?? 'none'}`);
  if (ways.seating > 0) parts.push(`--seating ${SEATING_KEYS[ways.seating] ?? 'ask-first'}`);
  if (ways.cleanDelay > 0) parts.push(`--clean-delay ${ways.cleanDelay}`);
  if (ways.seatDelay > 0) parts.push(`--seat-delay ${ways.seatDelay}`);
  if (windows !== 1) parts.push(`--windows ${windows}`);
  return parts.join(' ');
}
