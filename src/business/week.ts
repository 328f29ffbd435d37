import type { Dashboard } from '../metrics/dashboard.ts';
import type { NightSetup } from '../protocol/night.ts';
import { builtInScenario } from '../restaurant/scenarios.ts';
import { weekBooks, type WeekBooks } from './books.ts';
import { nightlyWages, ROLES } from './contracts.ts';
import { dayAt, WEEK_DAYS } from './days.ts';
import { withDemand } from './demand.ts';
import { type NightLedger, nightLedger } from './night-ledger.ts';
import { checkPlan, choiceOf, staffingOf, type WeekPlan } from './plan.ts';
import { nightSeed } from './seeds.ts';
import { STARTING_CASH, STARTING_REPUTATION } from './terms.ts';

/** The format of WeekState; goes up whenever an older program could not read it, or would read it wrongly. */
export const WEEK_FORMAT = 1;

/** A business in some week, as plain data for saved games (see parseWeekState). */
export interface WeekState {
  readonly format: typeof WEEK_FORMAT;
  /** A whole number from 0 to 2^32 - 1; the seeds of all nights of all weeks come from it. */
  readonly seed: number;
  /** From 1. */
  readonly week: number;
  /** At the beginning of the week: cents (below 0: debts), and from 0 to 1. */
  readonly cash: number;
  readonly reputation: number;
  readonly plan: WeekPlan;
  /** Nights that are over: Monday first, at most seven. */
  readonly nights: readonly NightLedger[];
  /** The weeks before this one, oldest first. */
  readonly past: readonly WeekBooks[];
}

/** The first week of a business. Throws a PlanError. */
export function startWeek(seed: number, plan: WeekPlan): WeekState {
  checkPlan(plan);
  return {
    format: WEEK_FORMAT,
    seed,
    week: 1,
    cash: STARTING_CASH,
    reputation: STARTING_REPUTATION,
    plan,
    nights: [],
    past: [],
  };
}

/**
 * The week with another plan for the nights to come. Once a night is over the contracts stand: then other
 * ones are refused with a RangeError. Throws a PlanError if the plan can't be carried out.
 */
export function replan(state: WeekState, plan: WeekPlan): WeekState {
  const changed = ROLES.some((role) => plan.contracts[role] !== state.plan.contracts[role]);
  if (changed && state.nights.length > 0) {
    throw new RangeError('Contracts run until Sunday: bots are hired and let go before Monday.');
  }
  checkPlan(plan);
  return { ...state, plan };
}

/** How many nights of the week are over; the number of the next day, 0 (Monday) to 6; 7 after Sunday. */
export const nextDay = ({ nights }: WeekState): number => nights.length;

/** Whether Sunday is over. */
export const isOver = (state: WeekState): boolean => nextDay(state) === WEEK_DAYS.length;

/**
 * What a night of the week is made of, by day (0 Monday to 6): a night that is over as it was planned then,
 * one to come as it is planned now. Throws a RangeError if there is no such day.
 */
export function nightOf(state: WeekState, day: number): NightSetup {
  const choice = state.nights[day]?.choice ?? choiceOf(state.plan, day);
  return {
    scenario: withDemand(builtInScenario(dayAt(day)), state.reputation),
    seed: nightSeed(state.seed, state.week, day),
    staffing: staffingOf(state.plan.contracts, choice),
  };
}

/**
 * Enters a night that is over into the books. Throws a RangeError if it isn't the next one, or not over: no
 * night counts twice, and none is left out.
 */
export function settleNight(state: WeekState, day: number, figures: Dashboard): WeekState {
  if (isOver(state) || day !== nextDay(state)) {
    throw new RangeError(`Day ${day} can't be settled: ${nextDay(state)} nights of the week are over.`);
  }
  if (!figures.closed) throw new RangeError('A night is settled when it is over.');
  const night = nightLedger(
    {
      day: dayAt(day),
      seed: nightSeed(state.seed, state.week, day),
      choice: choiceOf(state.plan, day),
      wages: nightlyWages(state.plan.contracts),
    },
    figures,
  );
  return { ...state, nights: [...state.nights, night] };
}

/** The books of the week so far. */
export const booksOf = (state: WeekState): WeekBooks => weekBooks(state, state.nights);

/**
 * The week after this one, with the cash and the reputation that this one has led to, and with another plan
 * or the same. Throws a RangeError before Sunday is over, and a PlanError.
 */
export function nextWeek(state: WeekState, plan: WeekPlan = state.plan): WeekState {
  if (!isOver(state)) throw new RangeError('A new week begins when Sunday is over.');
  checkPlan(plan);
  const books = booksOf(state);
  return {
    ...state,
    week: state.week + 1,
    cash: books.cash,
    reputation: books.reputation,
    plan,
    nights: [],
    past: [...state.past, books],
  };
}
