import { expect, test } from 'vitest';
import { racesInList } from '../../../src/explore/races/list/report-list.ts';
import type { GuardsTold } from '../../../src/explore/races/told.ts';
import { list } from './support/short-list.ts';

const guards = (text: string): GuardsTold => racesInList(list(text), 10).guards;
/** For each cell that two threads touch: its verdict, and the locks that count. */
const told = (text: string): string[] =>
  guards(text).things.map(({ thing, verdict, guards: by }) => [thing, verdict, ...by].join(' '));

/** A thread takes locks, does something to a cell, and gives the locks back. */
const under = (thread: string, locks: string, what: string): string =>
  [
    ...locks.split('').map((lock) => `${thread} lock ${lock}`),
    `${thread} ${what}`,
    ...locks.split('').map((lock) => `${thread} unlock ${lock}`),
  ].join('\n');
const lines = (...all: readonly string[]): string => all.join('\n');

test('a cell that is always touched under one lock is guarded by it, also beside others', () => {
  expect(told(lines(under('A', 'mn', 'write x'), under('B', 'mk', 'read x')))).toEqual(['x guarded m']);
});

test('different locks guard nothing, also where their order has kept two apart this time', () => {
  const text = lines(under('A', 'mk', 'write x'), under('B', 'k', 'read y'), under('B', 'n', 'write x'));
  expect(racesInList(list(text), 10).pairs).toBe(0);
  expect(told(text)).toEqual(['x different k m n']);
});

test('each two share a lock and no lock is shared by all: none guards it', () => {
  expect(
    told(lines(under('A', 'kl', 'write x'), under('B', 'lm', 'write x'), under('C', 'km', 'write x'))),
  ).toEqual(['x different k l m']);
});

test('now with and now without, and never', () => {
  const text = lines(under('A', 'm', 'write x'), 'B read x', 'A write y', 'B write y');
  expect(guards(text).things).toEqual([
    { thing: 'x', verdict: 'sometimes', guards: ['m'], touches: 2, withoutLock: 1 },
    { thing: 'y', verdict: 'bare', guards: [], touches: 2, withoutLock: 2 },
  ]);
});

test('what is done before others come and after they have gone needs no lock', () => {
  const worker = (name: string): string => under(name, 'm', 'write x');
  const text = lines('M write x', 'M fork A', 'M fork B', worker('A'), worker('B'), 'M join A', 'M join B');
  expect(told(lines(text, 'M read x'))).toEqual(['x guarded m']);
  // Not so where it races: there was nothing that brought the first one's write into an order.
  expect(told(lines('M write x', worker('A'), worker('B')))).toEqual(['x sometimes m']);
});

test('cells that one thread has for itself, that nobody writes any more, or that are atomic need none', () => {
  expect(told('A write x\nA read x')).toEqual([]);
  expect(told('M write x\nM fork A\nM fork B\nA read x\nB read x')).toEqual([]);
  expect(told('A rmw x\nB rmw x')).toEqual([]);
});

test('a shared lock guards who reads, and not who writes', () => {
  const read = 'A lock m shared=true\nA read x\nA unlock m';
  expect(told(lines(under('B', 'm', 'write x'), read))).toEqual(['x guarded m']);
  const write = 'A lock m shared=true\nA write x\nA unlock m';
  expect(told(lines(under('B', 'm', 'write x'), write))).toEqual(['x sometimes m']);
});

test('one lock for everything is named, with how often it was taken', () => {
  const cells = (lock: string): string =>
    ['x', 'y', 'z']
      .map((cell) => lines(under('A', lock, `write ${cell}`), under('B', lock, `read ${cell}`)))
      .join('\n');
  expect(guards(cells('m'))).toMatchObject({
    everything: 'm',
    locks: [{ lock: 'm', things: ['x', 'y', 'z'], taken: 6 }],
  });
  expect(guards(lines(cells('m'), 'A write w', 'B read w')).everything).toBeNull();
});
