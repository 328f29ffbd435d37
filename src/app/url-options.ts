import {
  CREW_ROLES,
  CURE_KEYS,
  DAYS,
  MOST_BOTS,
  MOST_SEED,
  SEATING_KEYS,
  type CrewRole,
  type CureKey,
  type Day,
  type SeatingKey,
} from '../panels/deck.ts';
import { LANGUAGES, type Language } from '../panels/i18n/dictionary.ts';
import { LOCK_KEYS, type LocksKey } from '../protocol/board.ts';
import type { MachineKind } from '../protocol/night.ts';
import { MODE_KEYS, type ModeKey } from '../protocol/modes.ts';
import { MOST_DELAY, MOST_PERMITS, MOST_SWITCH, SWITCH_SECONDS } from '../protocol/trace.ts';

/** What the address of the page may say. What it doesn't say is missing. */
export interface UrlOptions {
  readonly day?: Day;
  readonly seed?: number;
  readonly staff?: ModeKey;
  readonly locks?: LocksKey;
  readonly cure?: CureKey;
  readonly seating?: SeatingKey;
  /** Seconds; see Ways. */
  readonly cleanDelay?: number;
  /** Seconds; and so many permits for each part of the house. */
  readonly switchInterval?: number;
  readonly permits?: number;
  readonly seatDelay?: number;
  readonly speed?: number;
  readonly machine?: MachineKind;
  readonly language?: Language;
  readonly crew: Partial<Record<CrewRole, number>>;
}

/** Names in the address. */
export type OptionName = Exclude<keyof UrlOptions, 'language' | 'crew'> | 'lang' | CrewRole;

export const DEFAULT_SEED = 7;
export const DEFAULT_SPEED = 60;
const MOST_SPEED = 1_000_000;
const SHOWN_LENGTH = 30;

/** A value in the address that doesn't exist; it is for the caller to say what is used instead. */
export interface WrongOption {
  readonly name: OptionName;
  readonly value: string;
}

/** Reads `?day=friday&seed=7` or `#day=friday&seed=7`; a wrong value is told and left out. */
export function readUrlOptions(
  search: string,
  hash: string,
): { readonly options: UrlOptions; readonly wrong: readonly WrongOption[] } {
  const values = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) values.set(name, value);
  const wrong: WrongOption[] = [];

  const refuse = (name: OptionName, value: string): void => {
    wrong.push({ name, value: value.slice(0, SHOWN_LENGTH) });
  };
  const oneOf = <T extends string>(name: OptionName, allowed: readonly T[]): T | undefined => {
    const value = values.get(name);
    if (value === null) return undefined;
    const found = allowed.find((one) => one === value.trim().toLowerCase());
    if (found === undefined) refuse(name, value);
    return found;
  };
  const number = (name: OptionName, least: number, most: number): number | undefined => {
    const value = values.get(name);
    if (value === null) return undefined;
    const parsed = /^\d{1,10}$/.test(value.trim()) ? Number(value) : NaN;
    if (parsed >= least && parsed <= most) return parsed;
    refuse(name, value);
    return undefined;
  };

  const day = oneOf('day', DAYS);
  const seed = number('seed', 0, MOST_SEED);
  const staff = oneOf('staff', MODE_KEYS);
  const locks = oneOf('locks', LOCK_KEYS);
  const cure = oneOf('cure', CURE_KEYS);
  const seating = oneOf('seating', SEATING_KEYS);
  const cleanDelay = number('cleanDelay', 0, MOST_DELAY);
  const seatDelay = number('seatDelay', 0, MOST_DELAY);
  const switchInterval = number('switchInterval', 1, MOST_SWITCH);
  const permits = number('permits', 1, MOST_PERMITS);
  const speed = number('speed', 1, MOST_SPEED);
  const machine = oneOf('machine', ['live', 'virtual'] as const);
  const language = oneOf('lang', LANGUAGES);
  const crew: Partial<Record<CrewRole, number>> = {};
  for (const role of CREW_ROLES) {
    const many = number(role, 1, MOST_BOTS);
    if (many !== undefined) crew[role] = many;
  }
  const options: UrlOptions = {
    ...(day !== undefined && { day }),
    ...(seed !== undefined && { seed }),
    ...(staff !== undefined && { staff }),
    ...(locks !== undefined && { locks }),
    ...(cure !== undefined && { cure }),
    ...(seating !== undefined && { seating }),
    ...(cleanDelay !== undefined && { cleanDelay }),
    ...(seatDelay !== undefined && { seatDelay }),
    ...(switchInterval !== undefined && { switchInterval }),
    ...(permits !== undefined && { permits }),
    ...(speed !== undefined && { speed }),
    ...(machine !== undefined && { machine }),
    ...(language !== undefined && { language }),
    crew,
  };
  return { options, wrong };
}

/** The address that brings back this night, as a query. `crew` only where it differs from the day's own. */
export function writeUrlOptions(options: UrlOptions): string {
  const values = new URLSearchParams();
  const { day, seed, staff, locks, cure, seating, cleanDelay = 0, seatDelay = 0, machine, crew } = options;
  const { switchInterval = SWITCH_SECONDS, permits = 1 } = options;
  if (day !== undefined) values.set('day', day);
  if (seed !== undefined) values.set('seed', String(seed));
  if (staff !== undefined && staff !== 'threads') values.set('staff', staff);
  if (locks !== undefined && locks !== 'none') values.set('locks', locks);
  if (cure !== undefined && cure !== 'none') values.set('cure', cure);
  if (seating !== undefined && seating !== 'ask-first') values.set('seating', seating);
  if (cleanDelay > 0) values.set('cleanDelay', String(cleanDelay));
  if (seatDelay > 0) values.set('seatDelay', String(seatDelay));
  if (switchInterval !== SWITCH_SECONDS) values.set('switchInterval', String(switchInterval));
  if (permits !== 1) values.set('permits', String(permits));
  if (machine !== undefined && machine !== 'live') values.set('machine', machine);
  for (const role of CREW_ROLES) {
    if (crew[role] !== undefined) values.set(role, String(crew[role]));
  }
  return `?${values.toString()}`;
}
