import { describe, expect, test } from 'vitest';
import { Ledger } from '../../src/metrics/ledger.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import { foldOf } from '../../src/metrics/trace-record.ts';
import { comfortAmong } from '../../src/protocol/comfort.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { GuestStage, ItemStage, Locks, Role } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { fed, type Row, trace } from './hand-made.ts';
import { recordsOf, setupOf } from './nights.ts';

const scenario = builtInScenario('friday');
const price = (menu: number): number => scenario.menu[menu]?.price ?? NaN;
const dish = scenario.menu.findIndex(({ station }) => station === 'kitchen');
const drink = scenario.menu.findIndex(({ station }) => station === 'bar');

function ledgerOf(...rows: readonly Row[]): ReturnType<Ledger['figures']> {
  const ledger = new Ledger(scenario);
  fed(foldOf(ledger), trace(...rows));
  return ledger.figures(rows.at(-1)?.[0] ?? 0);
}

const item = (tick: number, number: number, stage: number, d = 0): Row => {
  return [tick, 0, 0, RecordCode.Item, number, stage, 1, d];
};
const guest = (tick: number, party: number, stage: number, c = 0, d = 0): Row => {
  return [tick, 0, 0, RecordCode.Guest, party, stage, c, d];
};
const comes = (tick: number, bot: number): Row => [tick, bot, 0, RecordCode.OnDuty, Role.Wait, bot];
const goes = (tick: number, bot: number): Row => [tick, bot, 0, RecordCode.OffDuty];
const close = (tick: number): Row => [tick, 0, 0, RecordCode.Close];

describe('the ledger counts', () => {
  test('tips', () => {
    const { tips } = ledgerOf(
      guest(0, 1, GuestStage.Served, 2, 350),
      guest(0, 2, GuestStage.Served, 4, 0),
      guest(0, 3, GuestStage.Served, 1, 25),
      guest(0, 4, GuestStage.Reneged, 3, 7),
    );
    expect(tips).toBe(375);
  });

  test('what was served', () => {
    const { served, spoiled, broken } = ledgerOf(
      item(0, 65, ItemStage.Ordered, dish),
      item(1, 65, ItemStage.Cooking, 100),
      item(2, 65, ItemStage.InHands, 1),
      item(3, 65, ItemStage.Served, 1),
      item(3, 129, ItemStage.Ordered, drink),
      item(4, 129, ItemStage.InHands, 1),
      item(5, 129, ItemStage.Served, 1),
      close(6),
    );
    expect(served).toBe(price(dish) + price(drink));
    expect(spoiled).toEqual({ wasted: 0, fallen: 0, worth: 0 });
    expect(broken).toEqual({ plates: 0, glasses: 0, worth: 0 });
  });

  test('plates and glasses, and what was on them, as often as they break', () => {
    const { served, spoiled, broken } = ledgerOf(
      item(0, 65, ItemStage.Ordered, dish),
      item(0, 129, ItemStage.Ordered, drink),
      item(1, 65, ItemStage.Cooking, 100),
      item(2, 65, ItemStage.Broken),
      item(3, 65, ItemStage.Cooking, 100),
      item(4, 65, ItemStage.Broken),
      item(5, 65, ItemStage.Cooking, 100),
      item(6, 65, ItemStage.Served),
      item(7, 129, ItemStage.InHands, 1),
      item(8, 129, ItemStage.Broken),
    );
    expect(broken).toEqual({ plates: 2, glasses: 1, worth: 2 * price(dish) + price(drink) });
    expect([served, spoiled.wasted]).toEqual([price(dish), 0]);
  });

  test('soufflés that fell in once each, though bots carry them out of the oven', () => {
    const { spoiled } = ledgerOf(
      item(0, 65, ItemStage.Ordered, dish),
      item(1, 65, ItemStage.Cooking, 100),
      item(2, 65, ItemStage.Fallen),
      item(3, 65, ItemStage.InHands, 1),
      item(4, 65, ItemStage.Cooking, 100),
      item(5, 65, ItemStage.InHands, 1),
      item(6, 65, ItemStage.Served, 1),
      close(7),
    );
    expect(spoiled).toEqual({ wasted: 0, fallen: 1, worth: price(dish) });
  });

  test('what nobody wants, what a bot drops to make it again, and what is left at the end', () => {
    const { spoiled } = ledgerOf(
      item(0, 65, ItemStage.Ordered, dish),
      item(0, 129, ItemStage.Ordered, drink),
      item(0, 193, ItemStage.Ordered, dish),
      item(1, 65, ItemStage.Cooking, 100),
      item(2, 65, ItemStage.Wasted, 1),
      item(3, 129, ItemStage.InHands, 1),
      item(4, 129, ItemStage.InHands, 1),
      item(5, 129, ItemStage.Served, 1),
      item(6, 193, ItemStage.Cooking, 100),
      close(7),
    );
    expect(spoiled).toEqual({ wasted: 3, fallen: 0, worth: 2 * price(dish) + price(drink) });
  });

  test('comfort with the weight of the guests and their time', () => {
    const { comfort, guestSeconds } = ledgerOf(
      comes(0, 1),
      comes(0, 2),
      guest(1000, 1, GuestStage.Arrived, 3),
      goes(3000, 2),
      guest(4000, 2, GuestStage.Arrived, 1),
      guest(5000, 1, GuestStage.Served, 3),
      guest(6000, 2, GuestStage.Reneged, 1),
      comes(6000, 3),
      close(9000),
    );
    // 3 guests for 2 s among two bots; then 3 for 2 s and 1 for 2 s among one.
    expect(guestSeconds).toBe(14);
    expect(comfort).toBeCloseTo((6 * comfortAmong(2, scenario) + 8 * 1) / 14, 12);
  });

  test('comfort as full while nobody is there', () => {
    expect(ledgerOf(comes(0, 1), comes(0, 2), close(5000))).toMatchObject({ comfort: 1, guestSeconds: 0 });
  });
});

test('an open stretch counts up to the moment', () => {
  const ledger = new Ledger(scenario);
  fed(foldOf(ledger), trace(comes(0, 1), guest(0, 1, GuestStage.Arrived, 2)));
  expect(ledger.figures(3000).guestSeconds).toBe(6);
  expect(ledger.figures(4000).guestSeconds).toBe(8);
});

describe.each([
  ['threads', Mode.Threads, Locks.None],
  ['careless threads', Mode.Threads, Locks.Careless],
  ['the loop', Mode.Loop, Locks.None],
] as const)('a Friday with %s', (_, mode, locks) => {
  const { staffing, ...setup } = setupOf('friday', mode);
  const words = recordsOf({ ...setup, staffing: { ...staffing, locks } });
  const { ledger, incidents, till, bots } = fed(new NightFigures(scenario), words).dashboard();

  test('has no more in the till than was served, and tips from those who paid', () => {
    expect(ledger.served).toBeGreaterThanOrEqual(till.rung);
    // A deadlock may come before anybody has paid.
    expect(ledger.tips > 0).toBe(till.rung > 0);
    expect(ledger.tips).toBeLessThanOrEqual((till.rung * scenario.tips.most) / 100);
  });

  test('breaks as much as it has collisions at the pass and the bar', () => {
    const { smashedPlate, smashedGlass, twoHands } = incidents;
    expect(ledger.broken.plates + ledger.broken.glasses).toBe(smashedPlate + smashedGlass + twoHands);
  });

  test('is as comfortable as the number of bots makes it', () => {
    expect(ledger.comfort).toBeCloseTo(comfortAmong(bots.length, scenario), 6);
  });

  test('makes nothing that is neither served nor thrown away', () => {
    let made = 0;
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      const [, , , code, number = 0, stage] = words.subarray(at, at + RECORD_WORDS);
      if (code !== RecordCode.Item) continue;
      if (stage === ItemStage.Cooking) made += 1;
      if (stage === ItemStage.InHands && isDrink(words, number)) made += 1;
    }
    const { wasted, fallen } = ledger.spoiled;
    const served = count(words, ItemStage.Served);
    expect(served + wasted + fallen + ledger.broken.plates + ledger.broken.glasses).toBe(made);
  });
});

function count(words: Int32Array, stage: number): number {
  let found = 0;
  for (let at = 0; at < words.length; at += RECORD_WORDS) {
    if (words[at + 3] === RecordCode.Item && words[at + 5] === stage) found += 1;
  }
  return found;
}

const drinks = new WeakMap<Int32Array, Set<number>>();

function isDrink(words: Int32Array, number: number): boolean {
  let known = drinks.get(words);
  if (!known) {
    known = new Set();
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      const ordered = words[at + 3] === RecordCode.Item && words[at + 5] === ItemStage.Ordered;
      const entry = scenario.menu[words[at + 7] as number];
      if (ordered && entry?.station === 'bar') known.add(words[at + 4] as number);
    }
    drinks.set(words, known);
  }
  return known.has(number);
}
