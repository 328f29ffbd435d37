import { LOCK_KEYS } from '../../protocol/board.ts';
import { PLAIN_WAYS, type Staffing } from '../../protocol/trace.ts';

import { CREW_ROLES, CURE_KEYS, type Day, SEATING_KEYS } from '../deck.ts';
import { Mode } from '../../protocol/modes.ts';

/** What to type to run a night of a built-in day on the command line. */
export function commandOf(day: Day, seed: number, staffing: Staffing, windows = 1): string {
  const { mode, locks, crew, ways = PLAIN_WAYS } = staffing;
  const loop = mode === Mode.Loop;
  const parts = [`npm run -s cli -- night --day ${day} --seed ${seed} --staff ${loop ? 'loop' : 'threads'}`];
  parts.push(`--locks ${LOCK_KEYS[locks] ?? 'none'}`);
  if (!loop) parts.push(...CREW_ROLES.map((role) => `--${role} ${crew[role]}`));
  if (ways.cure > 0) parts.push(`--cure ${CURE_KEYS[ways.cure] ?? 'none'}`);
  if (ways.seating > 0) parts.push(`--seating ${SEATING_KEYS[ways.seating] ?? 'ask-first'}`);
  if (ways.cleanDelay > 0) parts.push(`--clean-delay ${ways.cleanDelay}`);
  if (ways.seatDelay > 0) parts.push(`--seat-delay ${ways.seatDelay}`);
  if (windows !== 1) parts.push(`--windows ${windows}`);
  return parts.join(' ');
}
