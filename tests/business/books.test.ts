import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nightlyWages } from '../../src/business/contracts.ts';
import { collectData } from '../../src/business/data-collection.ts';
import { planFor } from '../../src/business/hiring.ts';
import { balanceOf, nightLedger } from '../../src/business/night-ledger.ts';
import { GLASS_PRICE, GOODS_SHARE, PLATE_PRICE, WEEKLY_WAGES } from '../../src/business/terms.ts';
import { booksOf } from '../../src/business/week.ts';
import { figures, THREADS, week } from './support/figures.ts';

test('a seventh of every weekly wage is whole cents', () => {
  for (const wage of Object.values(WEEKLY_WAGES)) expect(wage % 7).toBe(0);
});

test('everybody under contract is paid, needed or not', () => {
  const { contracts } = planFor(THREADS);
  expect(contracts).toEqual({ greet: 2, wait: 3, chef: 1, wine: 1, loop: 0, helper: 0 });
  const { greet, wait, chef, wine, loop } = WEEKLY_WAGES;
  expect(7 * nightlyWages(contracts)).toBe(2 * greet + 3 * wait + chef + wine);
  expect(7 * nightlyWages({ ...contracts, loop: 1 })).toBe(2 * greet + 3 * wait + chef + wine + loop);
});

test('a night costs its wages, its ingredients, what was spoiled and what broke', () => {
  fc.assert(
    fc.property(figures, (night) => {
      const entry = nightLedger({ day: 'monday', seed: 1, choice: THREADS, wages: 155_000 }, night);
      const { spoiled, broken, served } = night.ledger;
      expect(entry).toMatchObject({ rung: night.till.rung, takings: night.till.counted, wages: 155_000 });
      expect(entry.goods).toBe(Math.round(served * GOODS_SHARE));
      expect(entry.spoiled).toEqual({
        wasted: spoiled.wasted,
        fallen: spoiled.fallen,
        cost: Math.round(spoiled.worth * GOODS_SHARE),
      });
      const ware = broken.plates * PLATE_PRICE + broken.glasses * GLASS_PRICE;
      expect(entry.broken.cost).toBe(ware + Math.round(broken.worth * GOODS_SHARE));
      const costs = entry.wages + entry.goods + entry.spoiled.cost + entry.broken.cost;
      expect(balanceOf(entry)).toBe(entry.takings + entry.tips - costs);
      expect(entry.bots.every(({ secondsOnDuty }) => secondsOnDuty > 0)).toBe(true);
    }),
  );
});

test('the books of a week are the sums over its nights, and no cent is lost', () => {
  fc.assert(
    fc.property(week, (state) => {
      const books = booksOf(state);
      const sum = (part: (night: (typeof state.nights)[number]) => number): number =>
        state.nights.reduce((total, night) => total + part(night), 0);
      expect(books).toMatchObject({
        week: 1,
        arrived: sum(({ guests }) => guests.arrived),
        served: sum(({ guests }) => guests.served),
        lost: sum(({ guests }) => guests.balked + guests.reneged),
        rung: sum(({ rung }) => rung),
        takings: sum(({ takings }) => takings),
        tips: sum(({ tips }) => tips),
        wages: sum(({ wages }) => wages),
        spoiled: sum(({ spoiled }) => spoiled.wasted + spoiled.fallen),
        broken: sum(({ broken }) => broken.plates + broken.glasses),
        profit: sum(balanceOf),
      });
      const paid = books.wages + books.goods + books.spoiledCost + books.brokenCost;
      expect(books.profit).toBe(books.takings + books.tips - paid);
      expect(books.cash).toBe(state.cash + books.profit);
      const comforts = state.nights.filter(({ guestSeconds }) => guestSeconds > 0);
      const between = comforts.length === 0 ? [1] : comforts.map(({ comfort }) => comfort);
      expect(books.comfort).toBeGreaterThanOrEqual(Math.min(...between) - 1e-9);
      expect(books.comfort).toBeLessThanOrEqual(1);
      expect(books.comfort).toBeLessThanOrEqual(Math.max(...between) + 1e-9);
    }),
  );
});

test('the data-collection module splits all time of every bot', () => {
  fc.assert(
    fc.property(week, ({ nights }) => {
      const rows = collectData(nights);
      const all = nights.flatMap(({ bots }) => bots);
      const time = (hours: readonly { readonly secondsOnDuty: number }[]): number =>
        hours.reduce((sum, { secondsOnDuty }) => sum + secondsOnDuty, 0);
      expect(time(rows)).toBeCloseTo(time(all), 3);
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
      for (const row of rows) {
        const causes = [row.waitingGuest, row.waitingOven, row.waitingGateway, row.waitingLock, row.starved];
        const waiting = causes.reduce((sum, cause) => sum + cause, 0);
        expect(row.working + waiting).toBeCloseTo(1, 9);
        expect(row.idle).toBeCloseTo(waiting, 9);
        const own = all.filter(({ name }) => name === row.name);
        const worked = own.reduce((sum, { working, secondsOnDuty }) => sum + working * secondsOnDuty, 0);
        expect(row.working * row.secondsOnDuty).toBeCloseTo(worked, 3);
      }
    }),
  );
});
