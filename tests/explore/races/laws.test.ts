import fc from 'fast-check';
import { expect, test } from 'vitest';
import { racesInList } from '../../../src/explore/races/list/report-list.ts';
import { racesByDefinition, randomList } from './random-list.ts';

const RUNS = { numRuns: 1000 };

test('exactly those pairs race that the transitive closure of the order leaves unordered', () => {
  fc.assert(
    fc.property(randomList, (list) => {
      const found = racesInList(list.events, Infinity);
      const pairs = found.races.map(({ first, second }) => `${first.event} ${second.event}`);
      expect(new Set(pairs)).toEqual(racesByDefinition(list));
      expect(pairs.length).toBe(found.pairs);
    }),
    RUNS,
  );
});

test('with places of the program, pairs are put together and none is lost', () => {
  fc.assert(
    fc.property(randomList, (list) => {
      const events = list.events.map((event) => ({ ...event, site: `${event.op} here` }));
      const found = racesInList(events, Infinity);
      const all = racesByDefinition(list);
      expect(found.pairs).toBe(all.size);
      expect(found.races.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(all.size);
      for (const { first, second } of found.races) expect(all).toContain(`${first.event} ${second.event}`);
    }),
    RUNS,
  );
});

test('a list that is too long for all races still counts them, and names every cell', () => {
  fc.assert(
    fc.property(randomList, fc.nat(3), (list, most) => {
      const all = racesInList(list.events, Infinity);
      const some = racesInList(list.events, most);
      expect(some.races).toEqual(all.races.slice(0, most));
      expect([some.pairs, some.racyCells]).toEqual([all.pairs, all.racyCells]);
      expect(some.listed).toBe(some.races.length);
    }),
    RUNS,
  );
});

test('the order that is missing: the known event comes before the first access, and is ordered before the second', () => {
  fc.assert(
    fc.property(randomList, (list) => {
      const { races } = racesInList(list.events, Infinity);
      for (const { first, missing } of races) {
        if (missing.event === null) continue;
        expect(missing.event).toBeLessThan(first.event);
      }
    }),
    RUNS,
  );
});
