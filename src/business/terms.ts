import type { ContractRole } from '../protocol/board.ts';

/**
 * What one bot of a role is paid for a week, in cents. A contract runs for seven nights, worked or not, and
 * each night bears a seventh: all of these are multiples of 7.
 */
export const WEEKLY_WAGES: Readonly<Record<ContractRole, number>> = {
  greet: 140_000,
  wait: 140_000,
  chef: 210_000,
  wine: 175_000,
  loop: 280_000,
  helper: 70_000,
};

/** Cents for a new plate, and for a new glass. */
export const PLATE_PRICE = 1_200;
export const GLASS_PRICE = 600;

/** What the ingredients cost, as a share of the price on the menu: of what is served, spoiled or broken alike. */
export const GOODS_SHARE = 0.3;

/** What the first week begins with: cents, and a reputation from 0 to 1. */
export const STARTING_CASH = 500_000;
export const STARTING_REPUTATION = 0.5;
