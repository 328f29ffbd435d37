import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layBoard, SECTIONS } from '../../src/protocol/board.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Op } from '../../src/protocol/operations.ts';
import {
  packHabits,
  permitsOf,
  PLAIN_WAYS,
  RecordCode,
  type Staffing,
  switchSecondsOf,
  unpackWays,
  withTurns,
} from '../../src/protocol/trace.ts';
import { Act, Locks } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { crew, incidents, loop, night, NO_INCIDENTS, rows, seed, threads } from './support/nights.ts';

const scenario = builtInScenario('friday');
const semaphores = (permits: number): Staffing => ({
  ...threads(Locks.Semaphore, scenario.staff.crew),
  ways: withTurns(PLAIN_WAYS, { permits }),
});

describe('habits', () => {
  test('tell the switch interval and the permits, and leave no mark where they are as usual', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (switchSeconds, permits) => {
          const ways = withTurns(PLAIN_WAYS, { switchSeconds, permits });
          const read = unpackWays(packHabits(Locks.Semaphore, ways, Mode.Global));
          expect(read).toEqual(ways);
          expect([switchSecondsOf(read), permitsOf(read)]).toEqual([switchSeconds, permits]);
        },
      ),
    );
    expect(packHabits(Locks.None, withTurns(PLAIN_WAYS, { switchSeconds: 5, permits: 1 }))).toBe(0);
  });
});

describe('semaphores', () => {
  test('never let more bots into a section than there are permits, also when their number changes', () => {
    const { permits: first } = layBoard(shortScenario);
    const many = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(seed, crew, many, many, (s, numbers, before, after) => {
        const staff = (permits: number): Staffing => ({
          ...threads(Locks.Semaphore, numbers),
          ways: withTurns(PLAIN_WAYS, { permits }),
        });
        const setup = { scenario: shortScenario, seed: s, staffing: staff(before) };
        const records = night(setup, [{ at: 900_000, to: staff(after) }]);
        const inside = new Map<number, number>();
        for (const [, , , code = 0, a = 0, b = 0, c = 0] of rows(records)) {
          const now = inside.get(a) ?? 0;
          // Who is woken from a Down is in by the Up that woke it.
          if (code === Op.Down && c === 1) inside.set(a, now + 1);
          if (code === Op.Up && b === 0) inside.set(a, now - 1);
          expect(now).toBeLessThanOrEqual(Math.max(before, after));
        }
        expect([...inside.keys()].every((cell) => cell >= first && cell < first + SECTIONS.length)).toBe(
          true,
        );
        expect([...inside.values()].every((left) => left === 0)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('with one permit nothing collides, with two those two do', () => {
    expect(incidents(scenario, semaphores(1), 10)).toEqual(NO_INCIDENTS);
    expect(incidents(scenario, semaphores(2), 5).TwoHands).toBeGreaterThan(0);
  });

  test('LoopBot, which nothing interrupts between two waits, gets along with them', () => {
    expect(incidents(shortScenario, loop(Locks.Semaphore), 5)).toEqual(NO_INCIDENTS);
  });
});

describe('the barrier', () => {
  test('keeps putting down apart from picking up, and cleaning from seating, but not likes from likes', () => {
    const found = incidents(scenario, threads(Locks.Barrier, scenario.staff.crew), 10);
    expect([found.SmashedPlate, found.SmashedGlass, found.SeatedWhileCleaning]).toEqual([0, 0, 0]);
    expect(found.TwoHands).toBeGreaterThan(0);
  });

  test('lets no plate be put down while one is taken', () => {
    fc.assert(
      fc.property(seed, crew, (s, numbers) => {
        const records = night({
          scenario: shortScenario,
          seed: s,
          staffing: threads(Locks.Barrier, numbers),
        });
        const hands = new Map<number, number>();
        const puts: readonly number[] = [Act.PutPlate, Act.PutGlass, Act.Wipe];
        const takes: readonly number[] = [Act.TakePlate, Act.TakeGlass, Act.Serve, Act.Seat];
        for (const [, actor = 0, , code = 0, a = 0, b = 0] of rows(records)) {
          if (code === RecordCode.Complete && b === Op.Work) hands.delete(actor);
          if (code !== Op.Work) continue;
          const others = [...hands.values()];
          if (puts.includes(a)) expect(others.filter((act) => takes.includes(act))).toEqual([]);
          if (takes.includes(a)) expect(others.filter((act) => puts.includes(act))).toEqual([]);
          hands.set(actor, a);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('stands still for nobody: bots go home, come and change under it', () => {
    fc.assert(
      fc.property(seed, crew, crew, fc.boolean(), (s, before, after, loops) => {
        const setup = { scenario: shortScenario, seed: s, staffing: threads(Locks.Barrier, before) };
        const to = loops ? loop(Locks.Barrier) : threads(Locks.Barrier, after);
        // A night that hangs throws.
        expect(night(setup, [{ at: 700_000, to }]).length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});
