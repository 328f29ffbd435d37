import type { BotFigures } from '../metrics/dashboard.ts';
import { causePatterns, type CauseKey } from '../protocol/palette.ts';

export type ShareKey =
  'working' | 'waitingGuest' | 'waitingOven' | 'waitingGateway' | 'waitingLock' | 'starved';

const causeOf: Readonly<Record<ShareKey, CauseKey>> = {
  working: 'working',
  waitingGuest: 'guest',
  waitingOven: 'oven',
  waitingGateway: 'gateway',
  waitingLock: 'lock',
  starved: 'idle',
};

/** The cause that a share stands for, which has its colour and its pattern. */
export const causeKey = (key: ShareKey): CauseKey => causeOf[key];

/** The shares of a bar, in the order in which they are stacked. */
export const SHARE_KEYS = Object.keys(causeOf) as readonly ShareKey[];

/** Classes that give a share its colour and its pattern. */
export const shareClass = (key: ShareKey): string =>
  `cause-${causeOf[key]} pattern-${causePatterns[causeOf[key]]}`;

/** Widths of the shares in per cent of the bar; what isn't nothing stays wide enough to be seen. */
export function shareWidths(bot: BotFigures, least = 0.8): readonly number[] {
  const raw = SHARE_KEYS.map((key) => (bot[key] > 0.0005 ? Math.max(bot[key] * 100, least) : 0));
  const total = raw.reduce((sum, width) => sum + width, 0);
  return total === 0 ? raw : raw.map((width) => (width / total) * 100);
}

/** Bots in the order in which they are shown everywhere: those on duty first, by role and number. */
export function inOrder(bots: readonly BotFigures[]): readonly BotFigures[] {
  return bots
    .filter((bot) => bot.onDuty || bot.secondsOnDuty > 0)
    .sort((a, b) => Number(b.onDuty) - Number(a.onDuty) || a.role - b.role || a.index - b.index);
}
