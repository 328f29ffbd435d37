import { CREW_ROLES, DAYS, type Day, MOST_BOTS, MOST_SEED } from '../../panels/deck.ts';
import { LAB_SECTIONS, type LabSection } from '../../panels/lab/lab-deck.ts';
import { type LuckPlan, VARIED } from '../../panels/lab/luck-deck.ts';
import type { Both } from '../../panels/lab/pair-deck.ts';
import { NIGHTS } from '../../panels/lab/progress.ts';
import { LOCK_KEYS } from '../../protocol/board.ts';
import { checkStaffing } from '../../protocol/trace-file/header.ts';
import type { Staffing } from '../../protocol/trace.ts';
import { MODE_KEYS, modeOf } from '../../protocol/modes.ts';

/** Two restaurants under one clock, without saved nights. */
export interface PairView {
  readonly day: Day;
  readonly seed: number;
  readonly staffings: Both<Staffing>;
  /** Where the clock stands. */
  readonly tick: number;
}

/** What the lab is about, as a moment carries it. */
export interface LabView {
  readonly section: LabSection;
  readonly pair: PairView | null;
  readonly plan: LuckPlan | null;
}

/** Reads a view of the lab that comes from outside; null where it makes no sense. */
export function parseLabView(told: unknown): LabView | null {
  const { section, pair, plan } = fieldsOf(told);
  const known = LAB_SECTIONS.find((one) => one === section);
  return known ? { section: known, pair: pairIn(pair), plan: planIn(plan) } : null;
}

function pairIn(told: unknown): PairView | null {
  const { day, seed, staffings, tick } = fieldsOf(told);
  const known = DAYS.find((one) => one === day);
  const [left, right] = Array.isArray(staffings) ? staffings.map(staffingIn) : [];
  if (!known || !left || !right || !isWhole(seed, MOST_SEED) || !isWhole(tick, MOST_TICK)) return null;
  return { day: known, seed, staffings: [left, right], tick };
}

function planIn(told: unknown): LuckPlan | null {
  const { day, staffing, varied, nights, firstSeed } = fieldsOf(told);
  const known = DAYS.find((one) => one === day);
  const staffed = staffingIn(staffing);
  const vary = VARIED.find((one) => one === varied);
  const many = NIGHTS.find((one) => one === nights);
  if (!known || !staffed || !vary || !many || !isWhole(firstSeed, MOST_SEED)) return null;
  return { day: known, staffing: staffed, varied: vary, nights: many, firstSeed };
}

function staffingIn(told: unknown): Staffing | null {
  try {
    checkStaffing(told);
  } catch {
    return null;
  }
  const staffing = told as Staffing;
  const { mode, locks, crew } = staffing;
  const staffed = CREW_ROLES.every((role) => crew[role] >= 1 && crew[role] <= MOST_BOTS);
  return MODE_KEYS.some((key) => modeOf(key) === mode) && locks < LOCK_KEYS.length && staffed
    ? staffing
    : null;
}

const MOST_TICK = 0x7fff_ffff;
const isWhole = (told: unknown, most: number): told is number =>
  Number.isInteger(told) && (told as number) >= 0 && (told as number) <= most;

const fieldsOf = (told: unknown): Readonly<Record<string, unknown>> =>
  typeof told === 'object' && told !== null ? (told as Readonly<Record<string, unknown>>) : {};
