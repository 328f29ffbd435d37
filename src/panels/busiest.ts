import type { BotFigures, Dashboard } from '../metrics/dashboard.ts';

/** The bot that worked the largest share of its time on duty; bots that hardly were on duty don't count. */
export function busiestBot(figures: Pick<Dashboard, 'bots'>): BotFigures | null {
  const longest = Math.max(0, ...figures.bots.map((bot) => bot.secondsOnDuty));
  let best: BotFigures | null = null;
  for (const bot of figures.bots) {
    if (bot.secondsOnDuty <= 0 || bot.secondsOnDuty < longest * 0.25) continue;
    if (!best || bot.idle < best.idle) best = bot;
  }
  return best;
}

/** Guests who went away without eating. */
export const lostGuests = (figures: Dashboard): number => figures.guests.balked + figures.guests.reneged;

/** What is missing from the till, in cents; 0 when there is too much. */
export const missingMoney = (figures: Dashboard): number =>
  Math.max(0, figures.till.rung - figures.till.counted);
