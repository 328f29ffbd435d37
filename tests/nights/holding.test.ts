import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import type { Dashboard } from '../../src/metrics/dashboard.ts';
import { longerThan, SLOW_SECONDS } from '../../src/metrics/held-loop.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { Op } from '../../src/protocol/operations.ts';
import { PLAIN_WAYS, RECORD_WORDS, RecordCode, type Staffing } from '../../src/protocol/trace.ts';
import { Act, Cure, Duty, Incident, Locks, Role, Seating, Surprise } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { tryingScenario } from '../support/short-scenario.ts';
import { incidents, loop, night, rows, threads } from './support/nights.ts';

const friday = builtInScenario('friday');
const HALF_PAST_EIGHT = (20.5 - 17) * 3600 * 1000;
const SEEDS = [1, 2, 3, 4];

const cured = (cure: number, staff: Staffing = loop()): Staffing => ({
  ...staff,
  ways: { ...PLAIN_WAYS, cure },
});

function figures(setup: NightSetup): Dashboard {
  const fold = new NightFigures(setup.scenario);
  const words = night(setup);
  for (let at = 0; at < words.length; at += RECORD_WORDS) fold.record(words, at);
  return fold.dashboard();
}

const evening = (seed: number, staffing: Staffing, kind: Surprise): NightSetup => ({
  scenario: friday,
  seed,
  staffing,
  surprises: [{ kind, tick: HALF_PAST_EIGHT }],
});

describe.each([
  ['chatty', Surprise.Chatty, Duty.TakeOrder, Act.Listen],
  ['cocktail', Surprise.Cocktail, Duty.PourDrink, Act.Mix],
  ['complaint', Surprise.Complaint, Duty.TakePayment, Act.HearOut],
] as const)('one who holds on to a bot for minutes (%s)', (_name, kind, duty, act) => {
  const held = (staffing: Staffing): Dashboard[] =>
    SEEDS.map((seed) => figures(evening(seed, staffing, kind)));

  test('holds LoopBot: all that is ready waits, and soufflés fall in', () => {
    const nights = held(loop());
    for (const { loop: figure } of nights) {
      const slow = longerThan(figure?.holds ?? [], SLOW_SECONDS);
      expect(slow).toHaveLength(1);
      expect(slow[0]).toMatchObject({ act, task: { duty } });
      expect(slow[0]?.seconds).toBeGreaterThan(friday.holds[_name].kind === 'triangular' ? 240 : 0);
      expect(slow[0]?.waiting.length).toBeGreaterThan(5);
      expect(slow[0]?.waiting.some((task) => task.duty === Duty.WatchDish)).toBe(true);
    }
    const fallen = nights.reduce((sum, { souffles }) => sum + souffles.failed, 0);
    expect(fallen).toBeGreaterThan(0);
  });

  test('ties one ThreadBot up, and the soufflés stand', () => {
    for (const { souffles, loop: figure } of held(threads(Locks.Each))) {
      expect(souffles.failed).toBe(0);
      expect(souffles.served).toBeGreaterThan(10);
      expect(figure).toBeNull();
    }
  });

  test.each([
    ['split', Cure.Split],
    ['helper', Cure.Helper],
  ])('is cured: %s', (_cure, cure) => {
    for (const { souffles, loop: figure, incidents: counts } of held(cured(cure))) {
      expect(longerThan(figure?.holds ?? [], SLOW_SECONDS)).toEqual([]);
      expect(souffles.failed).toBe(0);
      expect(counts.total).toBe(0);
    }
  });
});

describe('a HelperBot', () => {
  const setup = evening(3, cured(Cure.Helper), Surprise.Chatty);

  test('does the long work itself, beside the loop', () => {
    const bots = new Map<number, number>();
    const listened: number[] = [];
    for (const [, actor = 0, , code, a = 0] of rows(night(setup))) {
      if (code === RecordCode.OnDuty) bots.set(actor, a);
      if (code === Op.Work && a === Act.Listen) listened.push(bots.get(actor) ?? 0);
    }
    expect([...bots.values()].sort()).toEqual([Role.Loop, Role.Helper]);
    expect(listened.every((role) => role === Role.Helper)).toBe(true);
  });

  test('comes and goes with the cure, with a guest on its arm, and nothing is lost', () => {
    const setupNow: NightSetup = { scenario: tryingScenario, seed: 3, staffing: cured(Cure.Helper) };
    for (const at of [4, 7, 10, 13, 16, 19].map((minute) => minute * 60_000)) {
      const records = night(setupNow, [
        { at, to: cured(Cure.None) },
        { at: at + 120_000, to: cured(Cure.Helper) },
      ]);
      expect(replay(setupNow, records)).toMatchObject({ equal: true });
    }
  });
});

describe('what is sent in', () => {
  test('falls to the next guests, once, and replays', () => {
    const setup: NightSetup = { scenario: friday, seed: 4, staffing: loop() };
    const running = new VirtualNight(setup);
    running.advanceTo(HALF_PAST_EIGHT);
    running.sendIn(Surprise.Chatty);
    running.sendIn(Surprise.Complaint);
    running.finish();
    const records = running.log.slice();
    const holds = [...rows(records)].filter(([, , , code]) => code === RecordCode.Hold);
    expect(holds.map(([, , , , kind]) => kind).sort()).toEqual([Surprise.Chatty, Surprise.Complaint]);
    expect(holds.every(([tick = 0]) => tick >= HALF_PAST_EIGHT)).toBe(true);
    expect(replay(setup, records)).toMatchObject({ equal: true });
  });

  test('is drawn by the scenario, too: the same for every staffing', () => {
    const parties = (staffing: Staffing): number[] => {
      const held = [...rows(night({ scenario: tryingScenario, seed: 9, staffing }))]
        .filter(([, , , code, kind]) => code === RecordCode.Hold && kind === Surprise.Complaint)
        .map(([, , , , , party = 0]) => party);
      return held.sort((a, b) => a - b);
    };
    const byLoop = parties(cured(Cure.Split));
    expect(byLoop.length).toBeGreaterThan(0);
    const byThreads = new Set(parties(threads(Locks.Each)));
    const both = byLoop.filter((party) => byThreads.has(party));
    expect(both.length).toBeGreaterThan(0);
  });
});

describe('a wait between check and act', () => {
  const chooseFirst = (staff: Staffing): Staffing => ({
    ...staff,
    ways: { ...PLAIN_WAYS, seating: Seating.ChooseFirst },
  });

  test('races under LoopBot, too', () => {
    const counts = incidents(friday, chooseFirst(loop()), 10);
    expect(counts.TwoPartiesOneTable).toBeGreaterThan(0);
  });

  test('races among ThreadBots more than a short one does', () => {
    const careful = incidents(friday, threads(Locks.None), 10).TwoPartiesOneTable;
    expect(incidents(friday, chooseFirst(threads(Locks.None)), 10).TwoPartiesOneTable).toBeGreaterThan(
      careful,
    );
  });

  test.each([
    ['LoopBot, each', loop(Locks.Each)],
    ['LoopBot, claim', loop(Locks.Claim)],
    ['ThreadBots, each', threads(Locks.Each)],
    ['ThreadBots, claim', threads(Locks.Claim)],
    ['ThreadBots, big', threads(Locks.Big)],
  ])('is safe inside of a critical section: %s', (_name, staff) => {
    expect(incidents(friday, chooseFirst(staff), 6)[incidentName]).toBe(0);
  });
});

const incidentName = (Object.keys(Incident) as (keyof typeof Incident)[])[Incident.TwoPartiesOneTable - 1]!;
