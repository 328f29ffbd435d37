import type { NightLedger } from './night-ledger.ts';

/** How guests have found the restaurant, over one or several nights. */
export interface Impression {
  /** Share of guests that went away unserved, from 0 to 1. */
  readonly lost: number;
  /** Mean wait for a table, in seconds. */
  readonly waitSeconds: number;
  /** Collisions, and soufflés that fell in, for each guest. */
  readonly incidents: number;
  readonly fallen: number;
  /** From 0 to 1. */
  readonly comfort: number;
}

/** What costs how much of the mark, which is 1 at best. */
const LOST = 1.5;
const WAITING = 0.5;
const INCIDENT = 2;
const FALLEN = 4;
const DISCOMFORT = 1;
/** A wait of so many seconds is as bad as any longer one. */
const WORST_WAIT = 600;
/** How far a week moves the reputation towards its mark. */
const WORD_OF_MOUTH = 0.3;

/** The impression of some nights; null if nobody came. */
export function impressionOf(nights: readonly NightLedger[]): Impression | null {
  const sum = (part: (night: NightLedger) => number): number =>
    nights.reduce((total, night) => total + part(night), 0);
  const arrived = sum(({ guests }) => guests.arrived);
  if (arrived === 0) return null;
  const seated = sum(({ guests }) => guests.seated);
  return {
    lost: sum(({ guests }) => guests.balked + guests.reneged) / arrived,
    waitSeconds: seated === 0 ? 0 : sum(({ guests }) => guests.waitSeconds * guests.seated) / seated,
    incidents: sum(({ incidents }) => incidents.total) / arrived,
    fallen: sum(({ spoiled }) => spoiled.fallen) / arrived,
    comfort: meanComfort(nights),
  };
}

/** Comfort over several nights, each with the weight of its guests' time; 1 when there was none. */
export function meanComfort(nights: readonly NightLedger[]): number {
  const time = nights.reduce((sum, { guestSeconds }) => sum + guestSeconds, 0);
  if (time === 0) return 1;
  return nights.reduce((sum, { comfort, guestSeconds }) => sum + comfort * guestSeconds, 0) / time;
}

/** The mark that guests give, from 0 to 1: never higher when any one thing is worse. */
export function markOf({ lost, waitSeconds, incidents, fallen, comfort }: Impression): number {
  const waited = Math.min(1, waitSeconds / WORST_WAIT);
  const mark =
    1 - LOST * lost - WAITING * waited - INCIDENT * incidents - FALLEN * fallen - DISCOMFORT * (1 - comfort);
  return Math.max(0, Math.min(1, mark));
}

/** The reputation after some nights, from 0 to 1: somewhere between what it was and the mark. */
export const reputationAfter = (before: number, impression: Impression | null): number =>
  impression === null ? before : before + WORD_OF_MOUTH * (markOf(impression) - before);
