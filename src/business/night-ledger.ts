import type { BotFigures, Dashboard } from '../metrics/dashboard.ts';
import type { WeekDay } from './days.ts';
import type { Choice } from './plan.ts';
import { GLASS_PRICE, GOODS_SHARE, PLATE_PRICE } from './terms.ts';

/** Where a bot's time on duty went. */
export type BotHours = Omit<BotFigures, 'onDuty'>;

/** The books of one night. Money is in whole cents; guests are people, not parties. */
export interface NightLedger {
  readonly day: WeekDay;
  readonly seed: number;
  /** What was planned; on the page the owner can change the staff while the night goes on. */
  readonly choice: Choice;
  readonly guests: {
    readonly arrived: number;
    readonly seated: number;
    readonly served: number;
    readonly balked: number;
    readonly reneged: number;
    /** From arrival to sitting down: mean of those who sat down, in seconds. */
    readonly waitSeconds: number;
  };
  readonly incidents: Dashboard['incidents'];
  /** What guests have paid; what lies in the till. They differ when takings were lost. */
  readonly rung: number;
  readonly takings: number;
  readonly tips: number;
  /** A seventh of all weekly contracts. */
  readonly wages: number;
  /** Ingredients of what was served. */
  readonly goods: number;
  /** Dishes and drinks thrown away: nobody wanted them, or soufflés that fell in. `cost`: their ingredients. */
  readonly spoiled: { readonly wasted: number; readonly fallen: number; readonly cost: number };
  /** `cost`: new plates and glasses, and the ingredients of what was in them. */
  readonly broken: { readonly plates: number; readonly glasses: number; readonly cost: number };
  /** Mean over the guests' time inside, from 0 to 1, and that time. */
  readonly comfort: number;
  readonly guestSeconds: number;
  /** Bots that were on duty. */
  readonly bots: readonly BotHours[];
}

/** Closes the books of a night. Its figures must be those of a night that is over. */
export function nightLedger(
  night: Pick<NightLedger, 'day' | 'seed' | 'choice' | 'wages'>,
  { guests, incidents, till, ledger, bots }: Dashboard,
): NightLedger {
  const { arrived, seated, served, balked, reneged, waitSeconds } = guests;
  const { spoiled, broken } = ledger;
  const { day, seed, choice, wages } = night;
  return {
    day,
    seed,
    choice,
    guests: { arrived, seated, served, balked, reneged, waitSeconds: waitSeconds.mean },
    incidents,
    rung: till.rung,
    takings: till.counted,
    tips: ledger.tips,
    wages,
    goods: goodsWorth(ledger.served),
    spoiled: { wasted: spoiled.wasted, fallen: spoiled.fallen, cost: goodsWorth(spoiled.worth) },
    broken: {
      plates: broken.plates,
      glasses: broken.glasses,
      cost: broken.plates * PLATE_PRICE + broken.glasses * GLASS_PRICE + goodsWorth(broken.worth),
    },
    comfort: ledger.comfort,
    guestSeconds: ledger.guestSeconds,
    bots: bots
      .filter(({ secondsOnDuty }) => secondsOnDuty > 0)
      .map(({ onDuty: _, ...hours }) => hours)
      .sort((a, b) => a.role - b.role || a.index - b.index),
  };
}

/** What the ingredients of dishes and drinks cost, by their worth on the menu, in cents. */
const goodsWorth = (worth: number): number => Math.round(worth * GOODS_SHARE);

/** What is left of a night, in cents; below 0: what it cost. */
export const balanceOf = (night: NightLedger): number =>
  night.takings + night.tips - night.wages - night.goods - night.spoiled.cost - night.broken.cost;
