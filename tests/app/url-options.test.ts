import { expect, test } from 'vitest';
import { readUrlOptions, writeUrlOptions } from '../../src/app/url-options.ts';

test('an address says what night it is', () => {
  const { options, wrong } = readUrlOptions(
    '?day=Monday&seed=12&staff=loop&locks=each&speed=120&machine=virtual&lang=zh&wait=5',
    '',
  );
  expect(wrong).toEqual([]);
  expect(options).toEqual({
    day: 'monday',
    seed: 12,
    staff: 'loop',
    locks: 'each',
    speed: 120,
    machine: 'virtual',
    language: 'zh',
    crew: { wait: 5 },
  });
});

test('the part after # counts before the query', () => {
  expect(readUrlOptions('?seed=1', '#seed=2').options.seed).toBe(2);
  expect(readUrlOptions('?seed=1', '#').options.seed).toBe(1);
});

test('wrong values are told and left out', () => {
  const { options, wrong } = readUrlOptions(
    `?day=someday&seed=-1&staff=&locks=%00&speed=fast&wait=99&chef=0&seed2=x&${'a'.repeat(99)}`,
    '#%%%',
  );
  expect(options).toEqual({ crew: {} });
  expect(wrong.map(({ name }) => name)).toEqual(['day', 'seed', 'staff', 'locks', 'speed', 'wait', 'chef']);
});

test('cure, seating and delays are options too', () => {
  const ways = { cure: 'split', seating: 'choose-first', cleanDelay: 30, seatDelay: 60, crew: {} } as const;
  const address = '?cure=split&seating=choose-first&cleanDelay=30&seatDelay=60';
  expect(readUrlOptions(address, '')).toEqual({ options: ways, wrong: [] });
  expect(writeUrlOptions(ways)).toBe(address);
  expect(writeUrlOptions({ cure: 'none', seating: 'ask-first', cleanDelay: 0, seatDelay: 0, crew: {} })).toBe(
    '?',
  );
  const { options, wrong } = readUrlOptions('?cure=magic&seating=first&cleanDelay=61&seatDelay=1.5', '');
  expect(options).toEqual({ crew: {} });
  expect(wrong.map(({ name }) => name)).toEqual(['cure', 'seating', 'cleanDelay', 'seatDelay']);
});

test('a long wrong value is cut short', () => {
  const { wrong } = readUrlOptions(`?day=${'x'.repeat(500)}`, '');
  expect(wrong[0]?.value.length).toBeLessThan(40);
});

test('what is written is read again', () => {
  const options = { day: 'sunday', seed: 0, staff: 'loop', locks: 'claim', crew: { greet: 3 } } as const;
  expect(readUrlOptions(writeUrlOptions(options), '')).toEqual({ options, wrong: [] });
  expect(writeUrlOptions({ day: 'friday', seed: 7, staff: 'threads', locks: 'none', crew: {} })).toBe(
    '?day=friday&seed=7',
  );
});
