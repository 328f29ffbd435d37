import type { BotHours, NightLedger } from './night-ledger.ts';

/**
 * The data-collection module: for each bot, where its time on duty went over all the nights, working or
 * waiting and for what, by role and number. Each night counts by the time on duty, so that the shares of a
 * bot sum to 1.
 */
export function collectData(nights: readonly NightLedger[]): BotHours[] {
  const byBot = new Map<string, BotHours[]>();
  for (const hours of nights.flatMap(({ bots }) => bots)) {
    const key = `${hours.role}/${hours.index}`;
    byBot.set(key, [...(byBot.get(key) ?? []), hours]);
  }
  return [...byBot.values()].flatMap(together).sort((a, b) => a.role - b.role || a.index - b.index);
}

function together(nights: readonly BotHours[]): BotHours[] {
  const [first] = nights;
  if (!first) return [];
  const all = nights.reduce((sum, { secondsOnDuty }) => sum + secondsOnDuty, 0);
  const share = (part: (hours: BotHours) => number): number =>
    all === 0 ? 0 : nights.reduce((sum, hours) => sum + part(hours) * hours.secondsOnDuty, 0) / all;
  return [
    {
      name: first.name,
      role: first.role,
      index: first.index,
      secondsOnDuty: all,
      working: share(({ working }) => working),
      waitingGuest: share(({ waitingGuest }) => waitingGuest),
      waitingOven: share(({ waitingOven }) => waitingOven),
      waitingGateway: share(({ waitingGateway }) => waitingGateway),
      waitingLock: share(({ waitingLock }) => waitingLock),
      starved: share(({ starved }) => starved),
      idle: share(({ idle }) => idle),
    },
  ];
}
