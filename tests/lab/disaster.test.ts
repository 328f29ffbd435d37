import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import { HeldNight } from '../../src/lab/disaster/held-night.ts';
import { placesOf, toAnyTime, windowAt } from '../../src/lab/disaster/hold-ups.ts';
import { type Limits, type Result, searchDisaster } from '../../src/lab/disaster/search.ts';
import { Tape } from '../../src/lab/disaster/tape.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Mode } from '../../src/protocol/modes.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { type Crew, PLAIN_WAYS, RECORD_WORDS, RecordCode, type Ways } from '../../src/protocol/trace.ts';
import { Incident, Locks, Seating } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { smallCrew, smallRestaurant } from '../../src/restaurant/small.ts';
import { breachesOfLaws } from '../nights/support/laws.ts';
import { FOUR, rows, SEVEN } from '../nights/support/nights.ts';

const small = smallRestaurant(builtInScenario('friday'));
/** With one guest only, where everything is to be tried: that is quick. */
const smallest = { ...small, arrivals: { ...small.arrivals, atOpening: 1 } };
const forTwo = { ...small, arrivals: { ...small.arrivals, atOpening: 2 } };
const TWO_WAITERS: Crew = { greet: 1, wait: 2, chef: 1, wine: 1 };

const setupOf = (mode: number, locks: number, crew: Crew = SEVEN, ways: Partial<Ways> = {}): NightSetup => ({
  scenario: small,
  seed: 1,
  staffing: { mode, locks, crew: smallCrew(crew), ways: { ...PLAIN_WAYS, ...ways } },
});

function searched(setup: NightSetup, limits: Limits = { holdUps: 1, nights: 0 }): Result {
  const search = searchDisaster(setup, limits);
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}

function firstIncident(records: Int32Array): number {
  const first = [...rows(records)].findIndex((row) => row[3] === RecordCode.Incident);
  return first + 1;
}

/** An incident, its time and those who are in it, as text. */
const told = ({ words, upTo }: Tape): string =>
  [...words.subarray(upTo - RECORD_WORDS, upTo)].filter((_, at) => at === 0 || at >= 4).join();

/** All disasters of nights in which one bot is held up at any step of a job, until any later step. */
function everyHoldUp(setup: NightSetup): { readonly found: Set<string>; readonly least: number } {
  const found = new Set<string>();
  let least = Infinity;
  const tape = new Tape();
  for (const place of placesOf(new HeldNight(setup).run(), layBoard(setup.scenario))) {
    const { bot, step: from } = place;
    const { steps } = windowAt(setup, layBoard(setup.scenario), place, [], tape);
    for (let until = from + 1; until <= from + steps.length; until += 1) {
      new HeldNight(setup, [{ bot, from, until }], tape).run();
      if (tape.incident === 0) continue;
      found.add(told(tape));
      least = Math.min(least, tape.upTo / RECORD_WORDS);
    }
  }
  return { found, least };
}

/** The same without those that would be the same. */
function reducedHoldUps(setup: NightSetup): Set<string> {
  const found = new Set<string>();
  const tape = new Tape();
  const board = layBoard(setup.scenario);
  for (const place of placesOf(new HeldNight(setup).run(), board)) {
    for (const holdUp of toAnyTime(windowAt(setup, board, place, [], tape), place)) {
      new HeldNight(setup, [holdUp], tape).run();
      if (tape.incident !== 0) found.add(told(tape));
    }
  }
  return found;
}

describe('the shortest disaster', () => {
  test('comes without locks by itself, and can be played', () => {
    const setup = setupOf(Mode.Threads, Locks.None);
    const { disaster, exhausted } = searched(setup);
    expect(disaster?.holdUps).toEqual([]);
    expect(exhausted).toBe(0);
    const records = disaster!.records;
    expect(replay(setup, records)).toMatchObject({ equal: true });
    expect(breachesOfLaws(setup, records)).toEqual([]);
    expect(disaster!.sequence).toBe(firstIncident(records));
    expect(records[(disaster!.sequence - 1) * RECORD_WORDS + 4]).toBe(disaster!.incident);
  });

  test('with careless locks is a deadlock, and one bot has to be held up once', () => {
    const setup = { ...setupOf(Mode.Threads, Locks.Careless, TWO_WAITERS), scenario: forTwo };
    const { disaster, exhausted } = searched(setup);
    expect(disaster?.incident).toBe(Incident.Deadlock);
    expect(disaster?.holdUps).toHaveLength(1);
    expect(exhausted).toBe(1);
    const [held] = disaster!.holdUps;
    // While it is held up it takes no step, and the others do.
    const meanwhile = [...rows(disaster!.records)].slice(held!.from, held!.until);
    const own = meanwhile.filter((row) => row[1] === held!.bot && row[3]! < RecordCode.Complete);
    expect(own).toEqual([]);
    expect(held!.steps).toBeGreaterThan(0);
    expect(held!.lasted).toBeGreaterThanOrEqual(0);
    expect(replay(setup, disaster!.records)).toMatchObject({ equal: true });
  });

  test.each([
    ['a lock for each thing', Mode.Threads, Locks.Each],
    ['one big lock', Mode.Threads, Locks.Big],
    ['claims', Mode.Threads, Locks.Claim],
    ['separate kitchens', Mode.Kitchens, Locks.None],
    ['LoopBot', Mode.Loop, Locks.None],
  ])('is not there with %s, whoever is held up once', (_, mode, locks) => {
    const { disaster, exhausted, nights } = searched({
      ...setupOf(mode, locks, TWO_WAITERS),
      scenario: smallest,
    });
    expect(disaster).toBeNull();
    expect(exhausted).toBe(1);
    expect(nights).toBeGreaterThan(40);
  });

  test('of LoopBot is in the careless duty, at its wait', () => {
    const setup = setupOf(Mode.Loop, Locks.None, SEVEN, { seating: Seating.ChooseFirst });
    const { disaster } = searched(setup);
    expect(disaster?.incident).toBe(Incident.TwoPartiesOneTable);
    expect(disaster?.holdUps).toEqual([]);
  });

  test('can be there for one bot of each kind, too', () => {
    const { disaster } = searched(setupOf(Mode.Threads, Locks.None, FOUR));
    expect(disaster).not.toBeNull();
    const bots = [...rows(disaster!.records)].filter((row) => row[3] === RecordCode.Hire);
    expect(bots).toHaveLength(4);
  });

  test('says how far it has come when the nights that it may run are used up', () => {
    const setup = setupOf(Mode.Loop, Locks.None);
    const { disaster, exhausted, partly } = searched(setup, { holdUps: 2, nights: 500 });
    expect(disaster).toBeNull();
    expect(exhausted).toBe(1);
    expect(partly).toBeGreaterThan(0);
    expect(partly).toBeLessThan(1);
  });

  test.each([
    ['LoopBot', Mode.Loop],
    ['one job at a time', Mode.Sync],
    ['callbacks', Mode.Callbacks],
  ])('is not there with %s, whoever is held up twice', (_, mode) => {
    const setup = { ...setupOf(mode, Locks.None), scenario: smallest };
    expect(searched(setup, { holdUps: 2, nights: Infinity })).toMatchObject({ disaster: null, exhausted: 2 });
  });

  test('is there under a global lock, if its holder is held up between look and act', () => {
    const { disaster } = searched(setupOf(Mode.Global, Locks.None));
    expect(disaster?.holdUps).toHaveLength(1);
    expect(disaster?.incident).toBe(Incident.TwoPartiesOneTable);
  });

  test('comes as soon as with any hold-up at all: what is left out would have been the same', () => {
    const setup = { ...setupOf(Mode.Threads, Locks.None, FOUR), scenario: smallest };
    const { found, least } = everyHoldUp(setup);
    const { disaster } = searched(setup);
    expect(found.size).toBeGreaterThan(0);
    expect(reducedHoldUps(setup)).toEqual(found);
    expect(disaster?.sequence).toBe(least);
  });

  test('is searched step by step, and tells its progress', () => {
    const search = searchDisaster(setupOf(Mode.Threads, Locks.Each, TWO_WAITERS), { holdUps: 1, nights: 0 });
    let before = 0;
    for (let told = 0; told < 20; told += 1) {
      const next = search.next();
      if (next.done === true) throw new Error('It ended too early.');
      expect(next.value.share).toBeGreaterThanOrEqual(before);
      expect(next.value.holdUps).toBe(1);
      before = next.value.share;
    }
  });
});

describe('a night with hold-ups', () => {
  test('is wholly determined by them', () => {
    const setup = setupOf(Mode.Threads, Locks.Each);
    const plain = new HeldNight(setup).run();
    const { bot, step } = placesOf(plain, layBoard(small))[20]!;
    const holdUps = [{ bot, from: step, until: step + 40 }];
    const run = (): Int32Array => new HeldNight(setup, holdUps).run().tape.slice();
    expect(run()).toEqual(run());
    expect(run()).not.toEqual(plain.tape.slice());
  });
});
