import { seconds } from '../kernel/ticks.ts';
import type { BotFigures } from '../metrics/dashboard.ts';
import { type Crew, PLAIN_WAYS, type Staffing, type Ways } from '../protocol/trace.ts';
import { Mode } from '../protocol/modes.ts';
import { Incident, Locks } from '../protocol/words.ts';
import type { Amount, NightSeen } from './chapter.ts';
import { collisions, type Shift } from './facts.ts';

export const FOUR: Crew = { greet: 1, wait: 1, chef: 1, wine: 1 };
export const SEVEN: Crew = { greet: 2, wait: 3, chef: 1, wine: 1 };

export const threads = (crew: Crew, locks: number = Locks.None): Staffing => ({
  ...{ mode: Mode.Threads, locks, crew },
  ways: PLAIN_WAYS,
});

export const loop = (ways: Partial<Ways> = {}): Staffing => ({
  ...{ mode: Mode.Loop, locks: Locks.None, crew: SEVEN },
  ways: { ...PLAIN_WAYS, ...ways },
});

/** Shifts of which something holds. */
export const shiftsWhere = (night: NightSeen, holds: (shift: Shift) => boolean): readonly Shift[] =>
  night.facts.shifts.filter(holds);

/** Whether locks keep bots apart in a shift, and none of them can wait in a circle. */
export const isSafe = ({ mode, locks }: Shift): boolean =>
  mode === Mode.Threads && locks !== Locks.None && locks !== Locks.Careless;

export const isLoop = ({ mode }: Shift): boolean => mode === Mode.Loop;

/** Sum over shifts. */
export const sum = (shifts: readonly Shift[], of: (shift: Shift) => number): number =>
  shifts.reduce((total, shift) => total + of(shift), 0);

/** Largest over shifts; 0 of none. */
export const most = (shifts: readonly Shift[], of: (shift: Shift) => number): number =>
  shifts.reduce((best, shift) => Math.max(best, of(shift)), 0);

export const allCollisions = (shifts: readonly Shift[]): number => sum(shifts, (shift) => collisions(shift));

/** Length of shifts, in seconds. */
export const lengthOf = (shifts: readonly Shift[]): number =>
  seconds(sum(shifts, ({ from, until }) => until - from));

/** The bot that works most of its time; null before any is on duty. */
export function busiest({ figures }: NightSeen): BotFigures | null {
  const bots = figures.bots.filter(({ secondsOnDuty }) => secondsOnDuty > 0);
  return bots.reduce<BotFigures | null>(
    (best, bot) => (best === null || bot.working > best.working ? bot : best),
    null,
  );
}

/** The kind of incident that happened most often; 0 if none did. */
export function commonest(shifts: readonly Shift[]): number {
  const kinds = Object.values(Incident);
  const count = (kind: number): number => sum(shifts, (shift) => collisions(shift, [kind]));
  const best = kinds.reduce<number>((a, b) => (count(b) > count(a) ? b : a), Incident.SmashedPlate);
  return count(best) > 0 ? best : 0;
}

export const count = (value: number): Amount => ({ kind: 'count', value });
export const decimal = (value: number): Amount => ({ kind: 'decimal', value });
export const share = (value: number): Amount => ({ kind: 'share', value });
export const span = (length: number): Amount => ({ kind: 'span', seconds: length });
export const bot = (name: string): Amount => ({ kind: 'bot', name });
export const collision = (incident: number): Amount => ({ kind: 'collision', incident });
