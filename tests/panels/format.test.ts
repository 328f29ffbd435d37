import { expect, test } from 'vitest';
import { count, fullSpan, money, percent, span, timeOfDay } from '../../src/panels/format.ts';
import { counted } from '../../src/panels/i18n/counted.ts';
import { en } from '../../src/panels/i18n/en.ts';

test('a share is told in per cent, with a decimal where it matters', () => {
  expect(percent('en', 0.9812)).toBe('98.1%');
  expect(percent('en', 1)).toBe('100%');
  expect(percent('en', 0)).toBe('0%');
  expect(percent('en', 0.004)).toBe('0.4%');
  expect(percent('en', 0.3333)).toBe('33%');
  expect(percent('en', 0.95, 0)).toBe('95%');
});

test('a span has the unit that suits it', () => {
  expect(span('en', 0)).toBe('0 sec');
  expect(span('en', 0.0123)).toBe('12 ms');
  expect(span('en', 0.9999)).toBe('1 sec');
  expect(span('en', 4.26)).toBe('4.3 sec');
  expect(span('en', 42.4)).toBe('42 sec');
  expect(span('en', 59.9)).toBe('1 min');
  expect(span('en', 252)).toBe('4.2 min');
  expect(span('en', 5400)).toBe('1.5 hr');
  expect(span('zh', 252)).toBe('4.2分钟');
});

test('a full span is told to the second', () => {
  expect(fullSpan('en', 0)).toBe('0 sec');
  expect(fullSpan('en', 10)).toBe('10 sec');
  expect(fullSpan('en', 483.3)).toBe('8 min 3 sec');
  expect(fullSpan('en', 59.7)).toBe('1 min 0 sec');
  expect(fullSpan('zh', 483.3)).toBe('8分钟 3秒');
});

test('money and counts follow the language', () => {
  expect(money('en', 1_047_500)).toBe('$10,475.00');
  expect(money('zh', 905)).toBe('$9.05');
  expect(count('en', 12345)).toBe('12,345');
});

test('a tick is a time of day, also past midnight', () => {
  expect(timeOfDay('en', 1020, 0)).toBe('17:00');
  expect(timeOfDay('en', 1020, 6_127_000, true)).toBe('18:42:07');
  expect(timeOfDay('zh', 1020, 8 * 3_600_000)).toBe('01:00');
});

test('one thing is not told as many', () => {
  expect(counted('1', 'night')).toBe('1 night');
  expect(counted('0', 'night')).toBe('0 nights');
  expect(counted('1,000', 'party', 'parties')).toBe('1,000 parties');
  expect(en.waits.count('1', '8.8 min', '8.8 min')).toBe('1 wait, of 8.8 min');
  expect(en.lab.luck.never('1', '95%')).toContain('the one night');
});
