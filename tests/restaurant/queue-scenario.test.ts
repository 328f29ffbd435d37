import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../src/kernel/random.ts';
import type { Distribution, QueueScenario } from '../../src/protocol/scenario.ts';
import { drawSeconds } from '../../src/restaurant/durations.ts';
import { momentsOf } from '../../src/restaurant/moments.ts';
import { ScenarioError } from '../../src/restaurant/parse-scenario.ts';
import { loadAnyScenario, loadScenario } from '../../src/restaurant/scenarios.ts';
import { Arrivals } from '../../src/restaurant/stand/arrivals.ts';
import { Line } from '../../src/restaurant/stand/line.ts';
import { plainQueue } from '../support/plain-queue.ts';

describe('a queue’s scenario', () => {
  test('is read as it is', () => {
    expect(plainQueue({ room: 4 })).toMatchObject({ kind: 'queue', bots: 1, room: 4, patience: null });
    expect(loadAnyScenario({ extends: 'monday', kind: 'restaurant', name: 'mine' })).toMatchObject({
      kind: 'restaurant',
      name: 'mine',
      opens: 1020,
    });
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ bots: 0 }, /at bots/],
    [{ bots: 1.5 }, /at bots/],
    [{ room: 0 }, /at room/],
    [{ seconds: 0 }, /at seconds/],
    [{ seconds: 1e9 }, /at seconds/],
    [{ arrivals: { perHour: -1 } }, /at arrivals/],
    [{ arrivals: {} }, /at arrivals.*perHour.*between/],
    [{ arrivals: { between: { kind: 'constant', value: 0 } } }, /one after the other/],
    [{ arrivals: { perHour: 3_600_000 } }, /at most 400000 guests/],
    [{ service: { kind: 'exponential', mean: 80_000 } }, /seconds of work/],
    [{ service: { kind: 'exponential' } }, /at service\.mean/],
    [{ service: { kind: 'gamma', mean: 1 } }, /at service\.kind/],
    [{ service: { kind: 'empirical', values: [] } }, /at service\.values/],
    [{ service: { kind: 'hyperexponential', branches: [{ weight: 0, mean: 1 }] } }, /weight above 0/],
    [{ service: { kind: 'lognormal', mean: 1, deviation: 50 } }, /deviation <= 20/],
    [{ patience: 5 }, /at patience/],
    [{ extends: 'monday' }, /extends/],
    [{ tables: 3 }, /tables/],
  ])('%o is refused, with the place', (change, message) => {
    const load = () => plainQueue(change);
    expect(load).toThrow(ScenarioError);
    expect(load).toThrow(message);
  });

  test('is no restaurant’s', () => {
    expect(() => loadScenario(plainQueue({}))).toThrow(/at kind/);
  });
});

const general: readonly Distribution[] = [
  { kind: 'constant', value: 7 },
  { kind: 'uniform', min: 2, max: 9 },
  { kind: 'triangular', min: 1, mode: 2, max: 9 },
  { kind: 'exponential', mean: 5 },
  { kind: 'erlang', shape: 4, mean: 6 },
  {
    kind: 'hyperexponential',
    branches: [
      { weight: 3, mean: 2 },
      { weight: 1, mean: 9 },
    ],
  },
  { kind: 'lognormal', mean: 6, deviation: 3 },
  {
    kind: 'empirical',
    values: [
      { weight: 1, value: 2 },
      { weight: 3, value: 4 },
      { weight: 0, value: 900 },
    ],
  },
];

test.each(general)('$kind has the moments that it says', (distribution) => {
  const stream = new RandomStream(11);
  const draws = Array.from({ length: 60_000 }, () => drawSeconds(distribution, stream));
  const { mean, square } = momentsOf(distribution);
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(average(draws) / mean - 1)).toBeLessThan(0.02);
  expect(Math.abs(average(draws.map((value) => value * value)) / square - 1)).toBeLessThan(0.05);
  expect(draws.every((value) => value >= 0 && value < 900)).toBe(true);
});

describe('guests', () => {
  const guests = (scenario: QueueScenario, seed: number) => {
    const arrivals = new Arrivals(scenario, seed);
    return Array.from({ length: 200 }, () => arrivals.next());
  };

  test('are the same however many bots and places there are', () => {
    const patience = { kind: 'exponential', mean: 60 } as const;
    const [one, many] = [plainQueue({}), plainQueue({ bots: 5, room: 9 })];
    expect(guests(one, 3)).toEqual(guests(many, 3));
    expect(guests(one, 3)).not.toEqual(guests(one, 4));
    const times = (list: ReturnType<typeof guests>) =>
      list.map((guest) => guest && [guest.at, guest.service]);
    expect(times(guests(plainQueue({ patience }), 3))).toEqual(times(guests(one, 3)));
  });

  test('come at even distances without the rounding of one adding to the next', () => {
    const between = { kind: 'constant', value: 1 / 3 } as const;
    const at = guests(plainQueue({ arrivals: { between } }), 1).map((guest) => guest?.at);
    expect(at.slice(0, 4)).toEqual([333, 667, 1000, 1333]);
    expect(at[149]).toBe(50_000);
  });

  test('don’t come at all, or only until the doors close', () => {
    expect(new Arrivals(plainQueue({ arrivals: { perHour: 0 } }), 1).next()).toBeNull();
    const short = guests(plainQueue({ seconds: 600 }), 1).filter((guest) => guest !== null);
    expect(short.length).toBeGreaterThan(0);
    expect(short.every(({ at }) => at <= 600_000)).toBe(true);
  });
});

test('a line is first come first served, whoever leaves it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 3000 })), { maxLength: 4000 }), (moves) => {
      const line = new Line();
      let plain: number[] = [];
      let last = 0;
      for (const move of moves) {
        if (move === 0) expect(line.takeFirst()).toBe(plain.shift() ?? 0);
        else if (move % 3 === 0) {
          const leaving = plain[move % Math.max(1, plain.length)] ?? -1;
          expect(line.leave(leaving)).toBe(plain.includes(leaving));
          plain = plain.filter((number) => number !== leaving);
        } else {
          last += 1;
          line.join(last);
          plain.push(last);
        }
        expect(line.length).toBe(plain.length);
      }
    }),
    { numRuns: 60 },
  );
});
