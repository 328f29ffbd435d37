import { balanceOf, type NightLedger } from './night-ledger.ts';
import { impressionOf, meanComfort, reputationAfter } from './reputation.ts';

/** The books of a week: sums over its nights. Money is in whole cents. */
export interface WeekBooks {
  /** From 1. */
  readonly week: number;
  readonly arrived: number;
  readonly served: number;
  /** Guests that went away unserved. */
  readonly lost: number;
  readonly incidents: number;
  readonly rung: number;
  readonly takings: number;
  readonly tips: number;
  readonly wages: number;
  readonly goods: number;
  /** Dishes and drinks thrown away, soufflés that fell in among them; and their cost. */
  readonly spoiled: number;
  readonly fallen: number;
  readonly spoiledCost: number;
  /** Plates and glasses; and their cost. */
  readonly broken: number;
  readonly brokenCost: number;
  /** Takings and tips less everything that was paid. */
  readonly profit: number;
  /** Mean over the guests' time inside, from 0 to 1. */
  readonly comfort: number;
  /** What next week begins with, by the nights so far. */
  readonly cash: number;
  readonly reputation: number;
}

/** Adds up the nights of a week that began with so much cash and that reputation. */
export function weekBooks(
  { week, cash, reputation }: { readonly week: number; readonly cash: number; readonly reputation: number },
  nights: readonly NightLedger[],
): WeekBooks {
  const sum = (part: (night: NightLedger) => number): number =>
    nights.reduce((total, night) => total + part(night), 0);
  const profit = sum(balanceOf);
  return {
    week,
    arrived: sum(({ guests }) => guests.arrived),
    served: sum(({ guests }) => guests.served),
    lost: sum(({ guests }) => guests.balked + guests.reneged),
    incidents: sum(({ incidents }) => incidents.total),
    rung: sum(({ rung }) => rung),
    takings: sum(({ takings }) => takings),
    tips: sum(({ tips }) => tips),
    wages: sum(({ wages }) => wages),
    goods: sum(({ goods }) => goods),
    spoiled: sum(({ spoiled }) => spoiled.wasted + spoiled.fallen),
    fallen: sum(({ spoiled }) => spoiled.fallen),
    spoiledCost: sum(({ spoiled }) => spoiled.cost),
    broken: sum(({ broken }) => broken.plates + broken.glasses),
    brokenCost: sum(({ broken }) => broken.cost),
    profit,
    comfort: meanComfort(nights),
    cash: cash + profit,
    reputation: reputationAfter(reputation, impressionOf(nights)),
  };
}
