import { expect, test } from 'vitest';
import { racesInTrace } from '../../../src/explore/races/trace/report-trace.ts';
import { VirtualNight } from '../../../src/executors/virtual/night.ts';
import type { Place } from '../../../src/explore/races/place.ts';
import { TraceRaces } from '../../../src/explore/races/trace/trace-races.ts';
import { layBoard, thingOfCell, thingPlace } from '../../../src/protocol/board.ts';
import { Mode } from '../../../src/protocol/modes.ts';
import { Op } from '../../../src/protocol/operations.ts';
import { PLAIN_WAYS, RECORD_WORDS, RecordCode, withTurns } from '../../../src/protocol/trace.ts';
import { Act, Awaited, GuestStage, Incident, Locks, Seating } from '../../../src/protocol/words.ts';
import { builtInScenario } from '../../../src/restaurant/scenarios.ts';
import { loop, night, rows, threads } from '../../nights/support/nights.ts';
import { shortScenario } from '../../support/short-scenario.ts';

const board = layBoard(shortScenario);
const strict = { everything: false };
const ON = RecordCode.OnDuty;

/** Races of a hand-made trace: actor, code, a, b, c, d. Answers cell and the numbers of the first pair. */
function races(lines: readonly (readonly number[])[], everything = false): string[] {
  const words = lines.flatMap(([actor = 0, code = 0, a = 0, b = 0, c = 0, d = 0], tick) => [
    tick,
    actor,
    0,
    code,
    ...[a, b, c, d],
  ]);
  const found = racesInTrace(shortScenario, Int32Array.from(words), 100, { everything });
  return found.races.map(({ cell, first, second }) => `${cell}: ${first.event}-${second.event}`);
}

const duty = [
  [1, ON, 1, 1],
  [2, ON, 1, 2],
] as const;
const { till, claim, bell } = board;
const table = board.table + 1;

test('a store and a load of the till race without a lock, and not under one', () => {
  expect(races([...duty, [1, Op.Store, till, 5], [2, Op.Load, till, 5]])).toEqual(['till: 2-3']);
  const guarded = (bot: number, code: number): number[][] => [
    [bot, Op.Acquire, 3],
    [bot, code, till, 5],
    [bot, Op.Release, 3],
  ];
  expect(races([...duty, ...guarded(1, Op.Store), ...guarded(2, Op.Load)])).toEqual([]);
});

test('claims order by their compareExchange, also where they are given back by a store', () => {
  const cell = claim + 3;
  const claimed = (bot: number): number[][] => [
    [bot, Op.CompareExchange, cell, 0, bot, 0],
    [bot, Op.Store, till, bot],
    [bot, Op.Store, cell, 0, bot],
  ];
  expect(races([...duty, ...claimed(1), ...claimed(2)])).toEqual([]);
  const late = [2, Op.CompareExchange, cell, 0, 2, 1];
  expect(races([...duty, ...claimed(1).slice(0, 2), late, [2, Op.Load, till]])).toEqual(['till: 3-5']);
});

test('whoever rings the bell orders what it did with who rings later; a notification with who is woken', () => {
  const rings = [1, Op.Add, bell, 1];
  expect(races([...duty, [1, Op.Store, till, 5], rings, [2, Op.Add, bell, 1], [2, Op.Load, till]])).toEqual(
    [],
  );
  expect(races([...duty, rings, [1, Op.Store, till, 5], [2, Op.Add, bell, 1], [2, Op.Load, till]])).toEqual([
    'till: 3-5',
  ]);
  const woken = [
    [2, Op.Wait, bell, 0],
    [1, Op.Store, till, 5],
    [1, Op.Notify, bell, 1, 1],
    [2, RecordCode.Complete, 0, Op.Wait, bell],
  ];
  expect(races([...duty, ...woken, [2, Op.Load, till]])).toEqual([]);
});

test("the house's answers order nothing between bots that have dealt with different guests", () => {
  const seats = (bot: number, party: number): number[][] => [
    [bot, Op.Work, Act.Seat, party, 1],
    [0, RecordCode.Guest, party, GuestStage.Seated, 1],
    [bot, RecordCode.Complete, 1, Op.Work, Act.Seat],
  ];
  expect(
    races([...duty, [1, Op.Load, table], ...seats(1, 7), ...seats(2, 8), [2, Op.Store, table, 1]]),
  ).toEqual(['table 1: 2-9']);
});

test('guests carry messages: who hears from them comes after who has dealt with them', () => {
  const served = [
    [1, Op.Load, table],
    [1, Op.Work, Act.Seat, 7, 1],
    [0, RecordCode.Guest, 7, GuestStage.Seated, 1],
    [2, Op.Await, Awaited.Order, 1],
    [2, RecordCode.Complete, 0, Op.Await, Awaited.Order],
    [2, Op.Store, table, 3],
  ];
  expect(races([...duty, ...served])).toEqual([]);
});

test('a glance and what guests write on the board are left out, unless all is asked for', () => {
  const { pass } = board;
  const glance = [
    [1, Op.Store, pass, 65],
    [2, Op.Find, pass, 4, 0, 0],
    [2, Op.Load, pass, 65],
  ];
  expect(races([...duty, ...glance])).toEqual([]);
  expect(races([...duty, ...glance], true)).toEqual(['pass 1: 2-3', 'pass 1: 2-4']);
  // Between the look and the check another operation lies: that load is no glance.
  expect(races([...duty, ...glance.slice(0, 2), [2, Op.Acquire, 9], [2, Op.Load, pass, 65]])).toEqual([
    'pass 1: 2-5',
  ]);
  const wish = [0, RecordCode.HouseStore, table, 2];
  expect(races([...duty, [1, Op.Store, table, 1], wish])).toEqual([]);
  expect(races([...duty, [1, Op.Store, table, 1], wish], true)).toEqual(['table 1: 2-3']);
});

test('staff that comes when the old is off is ordered after it', () => {
  const lines = [
    [1, ON, 1, 1],
    [1, Op.Store, till, 5],
    [1, RecordCode.OffDuty],
    [0, RecordCode.Hire, 2, 1, 2],
    [2, ON, 1, 2],
    [2, Op.Load, till],
  ];
  expect(races(lines)).toEqual([]);
});

const friday = builtInScenario('friday');
const ofNight = (locks: number, seed: number): ReturnType<typeof racesInTrace> =>
  racesInTrace(friday, night({ scenario: friday, seed, staffing: threads(locks) }), 10_000, strict);

test('a Friday without locks has races on till, tables, pass and bar', () => {
  const { racyCells, races: found } = ofNight(Locks.None, 7);
  for (const cell of ['till', 'table 1', 'pass 1', 'bar 1']) expect(racyCells).toContain(cell);
  for (const { first, second } of found) expect([first.locks, second.locks]).toEqual([[], []]);
  const atTill = found.filter(({ cell }) => cell === 'till');
  expect(new Set(atTill.flatMap(({ first, second }) => [first.thread, second.thread]))).toEqual(
    new Set(['GreetBot 1', 'GreetBot 2']),
  );
});

/** The places (and the till) that two bots race at. */
function racyPlaces(words: Int32Array): Set<string> {
  const laid = layBoard(friday);
  const found = new TraceRaces(laid, Infinity, strict);
  for (let at = 0; at < words.length; at += RECORD_WORDS) found.record(words, at);
  const botOf = ({ thread }: Place): number => found.bots[thread] ?? 0;
  return new Set(
    found.book.races.map(({ first, second }) => {
      const thing = thingOfCell(laid, first.cell) ?? 0;
      const place = thing === laid.tillThing ? 'till' : thingPlace(laid, thing);
      return `${place} ${[botOf(first), botOf(second)].sort((a, b) => a - b).join(' ')}`;
    }),
  );
}

test.each([
  [Locks.None, 1],
  [Locks.Semaphore, 2],
  [Locks.Semaphore, 4],
  [Locks.Barrier, 1],
])('wherever two bots have collided, they race (discipline %i, permits %i)', (locks, permits) => {
  const staffing = { ...threads(locks), ways: withTurns(PLAIN_WAYS, { permits }) };
  const words = night({ scenario: friday, seed: 8, staffing });
  const racy = racyPlaces(words);
  const collisions = [...rows(words)].filter((row) => row[3] === RecordCode.Incident);
  expect(collisions.length).toBeGreaterThan(0);
  for (const [, , , , incident, one = 0, other = 0, place] of collisions) {
    const where = incident === Incident.LostTakings ? 'till' : place;
    expect(racy).toContain(`${where} ${[one, other].sort((a, b) => a - b).join(' ')}`);
  }
});

test.each([Locks.Big, Locks.Each, Locks.Careless, Locks.Claim])(
  'a Friday has none under discipline %i',
  (locks) => {
    expect(ofNight(locks, 7)).toMatchObject({ pairs: 0, races: [], racyCells: [] });
  },
);

test('races are found in a night in which nothing went wrong', () => {
  const harmless = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) =>
    night({
      scenario: shortScenario,
      seed,
      staffing: threads(Locks.None, { greet: 2, wait: 1, chef: 1, wine: 1 }),
    }),
  );
  const good = harmless.filter((words) => [...rows(words)].every((row) => row[3] !== RecordCode.Incident));
  expect(good.length).toBeGreaterThan(0);
  for (const words of good) {
    const { racyCells } = racesInTrace(shortScenario, words, 100, strict);
    expect(racyCells.some((cell) => cell.startsWith('table'))).toBe(true);
  }
});

test('a careless LoopBot has race conditions and no data race', () => {
  const staffing = {
    ...loop(),
    ways: { cure: 0, seating: Seating.ChooseFirst, cleanDelay: 0, seatDelay: 0 },
  };
  const words = night({ scenario: friday, seed: 7, staffing });
  expect(
    [...rows(words)].some((row) => row[3] === RecordCode.Incident && row[4] === Incident.TwoPartiesOneTable),
  ).toBe(true);
  expect(racesInTrace(friday, words, 10, strict).pairs).toBe(0);
});

test('a change of staff in the middle of the night makes no race between old and new', () => {
  const running = new VirtualNight({ scenario: friday, seed: 7, staffing: threads(Locks.Big) });
  running.advanceTo(3_600_000);
  running.setStaffing(threads(Locks.Each));
  running.finish();
  expect(racesInTrace(friday, running.log.slice(), 10, strict).pairs).toBe(0);
});

test('kitchens that share nothing have no races: their notes order what they do', () => {
  const staffing = { ...threads(Locks.None), mode: Mode.Kitchens };
  expect(racesInTrace(friday, night({ scenario: friday, seed: 7, staffing }), 10, strict)).toMatchObject({
    pairs: 0,
    races: [],
  });
});

test('permits order as locks do; a barrier leaves the races between two that do the same in one round', () => {
  expect(ofNight(Locks.Semaphore, 7).pairs).toBe(0);
  const { pairs, races: found } = ofNight(Locks.Barrier, 7);
  expect(pairs).toBeGreaterThan(0);
  const roleOf = (name: string): string => name.replace(/ \d+$/, '');
  for (const { first, second } of found) expect(roleOf(first.thread)).toBe(roleOf(second.thread));
});

test('the global lock orders what bots do between two looks at it', () => {
  const staffing = { ...threads(Locks.Each), mode: Mode.Global };
  expect(racesInTrace(friday, night({ scenario: friday, seed: 7, staffing }), 10, strict).pairs).toBe(0);
});
