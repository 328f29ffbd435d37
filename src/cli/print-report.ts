import { WHO } from './who.ts';
import type { NightReport } from './night-report.ts';

const INCIDENTS: readonly (readonly [keyof NightReport['incidents'], string])[] = [
  ['smashedPlate', 'smashed plates'],
  ['smashedGlass', 'smashed glasses'],
  ['twoHands', 'two hands on one thing'],
  ['doubleOrder', 'double orders'],
  ['seatedWhileCleaning', 'seated while being cleaned'],
  ['twoPartiesOneTable', 'two parties at one table'],
  ['lostTakings', 'lost takings'],
  ['deadlock', 'deadlocks'],
];

/** The report as text for people. */
export function printed(report: NightReport): string {
  const { guests, incidents, till } = report;
  const who = WHO[report.staff];
  const lines = [
    `${report.day}, ${who}, locks: ${report.locks}, ${report.machine} machine, seed ${report.seed}`,
    `${clock(report.simulatedSeconds)} of service, ${report.operations} operations, trace ${report.traceHash}`,
    '',
    `Guests   ${guests.arrived} came, ${guests.seated} sat down, ${guests.served} were served;` +
      ` ${guests.balked} saw the queue and left, ${guests.reneged} lost patience`,
    `         wait for a table: mean ${seconds(guests.waitSeconds.mean)}, half below ${seconds(guests.waitSeconds.p50)},` +
      ` 95 % below ${seconds(guests.waitSeconds.p95)}, longest ${seconds(guests.waitSeconds.max)}`,
    '',
    ...botLines(report.bots),
    ...askingLines(report),
    '',
    `Collisions  ${incidents.total}`,
    ...INCIDENTS.filter(([kind]) => incidents[kind] > 0).map(
      ([kind, name]) => `${String(incidents[kind]).padStart(6)}  ${name}`,
    ),
    ...souffleLines(report),
    ...heldLines(report),
    '',
    `Till     ${money(till.rung)} rung up, ${money(till.counted)} counted` +
      (till.rung === till.counted ? '' : `: ${money(till.rung - till.counted)} missing`),
  ];
  return lines.join('\n');
}

const CAUSES = ['working', 'guest', 'oven', 'gateway', 'lock', 'no work', 'idle'] as const;

/** A table of what bots' time went into. */
export function botLines(bots: readonly Omit<NightReport['bots'][number], 'role'>[]): string[] {
  const heading = 'Bot'.padEnd(12) + CAUSES.map((name) => name.padStart(9)).join('');
  const rows = bots.map((bot) => {
    const { working, waitingGuest, waitingOven, waitingGateway, waitingLock, starved, idle } = bot;
    const shares = [working, waitingGuest, waitingOven, waitingGateway, waitingLock, starved, idle];
    return bot.name.padEnd(12) + shares.map((share) => percent(share).padStart(9)).join('');
  });
  return [heading, ...rows];
}

function askingLines({ asking }: NightReport): string[] {
  if (asking === null) return [];
  const { asks, inVain, shareInVain, meanSeconds, lateSeconds } = asking;
  return [
    '',
    `Asked    ${asks} times, ${inVain} in vain: ${percent(shareInVain)} of its time;` +
      ` an ask took ${seconds(meanSeconds)}, answers came ${seconds(lateSeconds)} late on average`,
  ];
}

function souffleLines({ souffles: { served, failed } }: NightReport): string[] {
  return served + failed === 0 ? [] : ['', `Soufflés ${served} served, ${failed} fallen in`];
}

function heldLines({ heldLoop }: NightReport): string[] {
  if (heldLoop.length === 0) return [];
  return [
    '',
    'Held the loop for too long',
    ...heldLoop.map(({ task, seconds: long, waiting }) => {
      const others = waiting.length === 0 ? 'nobody waited' : `made to wait: ${listed(waiting)}`;
      return `${seconds(long).padStart(9)}  ${task}; ${others}`;
    }),
  ];
}

const MOST_LISTED = 5;
const listed = (names: readonly string[]): string =>
  names.length <= MOST_LISTED
    ? names.join(', ')
    : `${names.slice(0, MOST_LISTED).join(', ')} and ${names.length - MOST_LISTED} more`;

const seconds = (value: number): string => `${value.toFixed(1)} s`;
/** A share with two decimals. */
export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
/** Cents as whole money. */
export const money = (cents: number): string => (cents / 100).toFixed(2);
const clock = (value: number): string =>
  `${Math.floor(value / 3600)} h ${String(Math.floor((value % 3600) / 60)).padStart(2, '0')} min`;
