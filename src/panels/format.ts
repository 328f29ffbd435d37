import { TICKS_PER_SECOND } from '../kernel/ticks.ts';
import { locale, type Language } from './i18n/dictionary.ts';

const made = new Map<string, Intl.NumberFormat>();

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = made.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale(language), options);
    made.set(key, format);
  }
  return format;
}

/** A count: 1,234. */
export const count = (language: Language, value: number): string =>
  numbers(language, { maximumFractionDigits: 0 }).format(value);

/** A number with one decimal where it has one: 9.2. */
export const decimal = (language: Language, value: number): string =>
  numbers(language, { maximumFractionDigits: 1 }).format(value);

/** A number with two significant digits, for small ones: 0.031, 4.2E-7. */
export const significant = (language: Language, value: number): string =>
  numbers(language, {
    maximumSignificantDigits: 2,
    notation: value !== 0 && Math.abs(value) < 1e-4 ? 'scientific' : 'standard',
  }).format(value);

/** A share of 0 to 1 in per cent; above a half and near nothing with a decimal, where it matters. */
export function percent(
  language: Language,
  share: number,
  digits = (share > 0 && share < 0.1) || (share > 0.5 && share < 1) ? 1 : 0,
): string {
  return numbers(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

/** A sum of cents as money. */
export const money = (language: Language, cents: number): string =>
  numbers(language, { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' }).format(
    cents / 100,
  );

/** A sum of cents in whole units of money; `signed`: also with a plus. */
export const wholeMoney = (language: Language, cents: number, signed = false): string =>
  numbers(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
    signDisplay: signed ? 'exceptZero' : 'negative',
  }).format(cents / 100);

function unit(language: Language, value: number, name: string, digits: number): string {
  return numbers(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** A span of time with the unit that suits it: milliseconds, seconds, minutes or hours. */
export function span(language: Language, seconds: number): string {
  if (seconds === 0) return unit(language, 0, 'second', 0);
  if (seconds < 0.9995) return unit(language, Math.round(seconds * 1000), 'millisecond', 0);
  if (seconds < 9.95) return unit(language, seconds, 'second', 1);
  if (seconds < 59.5) return unit(language, seconds, 'second', 0);
  if (seconds < 3570) return unit(language, seconds / 60, 'minute', 1);
  return unit(language, seconds / 3600, 'hour', 1);
}

/** A span of time to the second: 8 min 3 sec. */
export function fullSpan(language: Language, seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [unit(language, whole % 60, 'second', 0)];
  if (whole >= 60) parts.unshift(unit(language, Math.floor(whole / 60), 'minute', 0));
  return parts.join(' ');
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The time of day at a tick of a restaurant that opens `opens` minutes after midnight: 18:42, or 18:42:07. */
export function timeOfDay(language: Language, opens: number, tick: number, precise = false): string {
  const key = `${language}${precise}`;
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat(locale(language), {
      hour: '2-digit',
      minute: '2-digit',
      ...(precise ? { second: '2-digit' } : {}),
      hourCycle: 'h23',
      timeZone: 'UTC',
    });
    clocks.set(key, clock);
  }
  return clock.format(opens * 60_000 + (tick / TICKS_PER_SECOND) * 1000);
}

/** A span of time as a stopwatch shows it, to the second: 1:04:07. */
export function stopwatch(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** A span of time to the second, or finer if it is short: 8 min 3 sec, 4.2 sec, 300 ms. */
export const exactSpan = (language: Language, seconds: number): string =>
  seconds < 59.5 ? span(language, seconds) : fullSpan(language, seconds);

/** A span of time in minutes, however many, and in seconds below one: 74 min, 12.5 min, 40 sec. */
export function inMinutes(language: Language, seconds: number): string {
  if (seconds < 59.5) return span(language, seconds);
  return unit(language, seconds / 60, 'minute', seconds < 3570 ? 1 : 0);
}

/** A span of time with three digits and the unit that suits it, from nanoseconds on: 84.1 ns, 9.87 μs, 34 ms, 1.2 s. */
export function tinySpan(language: Language, nanoseconds: number): string {
  const size = Math.abs(nanoseconds);
  if (size < 999.5) return inDigits(language, nanoseconds, 'nanosecond');
  if (size < 999_500) return inDigits(language, nanoseconds / 1e3, 'microsecond');
  if (size < 999_500_000) return inDigits(language, nanoseconds / 1e6, 'millisecond');
  return inDigits(language, nanoseconds / 1e9, 'second');
}

const inDigits = (language: Language, value: number, name: string): string =>
  numbers(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(value);

/** An amount of memory with three digits: 264 B, 1.9 MB. A kilobyte has 1000 bytes. */
export function bytesText(language: Language, bytes: number): string {
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(bytes) * 1.0005)) / 3)));
  const value = numbers(language, { maximumSignificantDigits: 3 }).format(bytes / 1000 ** power);
  return `${value} ${['B', 'kB', 'MB', 'GB'][power] ?? 'B'}`;
}

/** A round number in few letters, for scales: 10K, 1M. */
export const compact = (language: Language, value: number): string =>
  numbers(language, { notation: 'compact', maximumSignificantDigits: 2 }).format(value);

/** A number with two digits: 30, 0.25. */
export const roughly = (language: Language, value: number): string =>
  numbers(language, { maximumSignificantDigits: 2 }).format(value);

/** A share in per cent with two digits, however small: 30%, 0.0012%. */
export const finePercent = (language: Language, share: number): string =>
  numbers(language, { style: 'percent', maximumSignificantDigits: 2 }).format(share);

/** A day and a time of it here: Nov 21, 4:40 PM. */
export const dayAndTime = (language: Language, iso: string): string =>
  new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
