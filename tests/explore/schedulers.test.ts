import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Execution } from '../../src/explore/execution.ts';
import { Machine } from '../../src/explore/machine.ts';
import { parsePuzzle } from '../../src/explore/puzzle/parse-puzzle.ts';
import { DporScheduler } from '../../src/explore/schedulers/dpor.ts';
import { ExhaustiveScheduler } from '../../src/explore/schedulers/exhaustive.ts';
import { pctScheduler } from '../../src/explore/schedulers/pct.ts';
import { posScheduler } from '../../src/explore/schedulers/pos.ts';
import { randomScheduler } from '../../src/explore/schedulers/random.ts';
import { randomWalkScheduler } from '../../src/explore/schedulers/random-walk.ts';
import { ReplayError, replayScheduler } from '../../src/explore/schedulers/replay.ts';
import { roundRobinScheduler } from '../../src/explore/schedulers/round-robin.ts';
import { GIVE_UP, memberAt, sizeOf, type Scheduler } from '../../src/explore/schedulers/scheduler.ts';
import { randomPuzzle } from './support/random-puzzles.ts';
import { add, threads } from './support/puzzle.ts';

const drawn: Readonly<Record<string, (seed: number, threads: number) => Scheduler>> = {
  random: (seed) => randomScheduler(seed),
  randomwalk: randomWalkScheduler,
  pct: (seed, count) => pctScheduler(seed, count, 3),
  pos: posScheduler,
};
const all: typeof drawn = {
  ...drawn,
  roundrobin: () => roundRobinScheduler(),
  dfs: () => new ExhaustiveScheduler(),
  dpor: () => new DporScheduler(),
};

/** The schedules of the first executions. */
function schedules(json: unknown, scheduler: Scheduler, most: number): number[][] {
  const { program } = parsePuzzle(json);
  const execution = new Execution(new Machine(program, program.running()), 1000);
  const taken: number[][] = [];
  while (taken.length < most && scheduler.begin()) {
    const outcome = execution.run(scheduler);
    scheduler.end(outcome, execution.steps, execution.machine);
    taken.push(execution.taken());
  }
  return taken;
}

/** Lets a scheduler choose, and checks what it chooses. */
function watched(inner: Scheduler): Scheduler {
  return {
    begin: () => inner.begin(),
    next: (enabled, last, machine, depth) => {
      const thread = inner.next(enabled, last, machine, depth);
      if (thread !== GIVE_UP && (enabled & (1 << thread)) === 0)
        throw new Error(`${thread} can't take a step`);
      return thread;
    },
    end: (outcome, steps, machine) => inner.end(outcome, steps, machine),
  };
}

describe('sets of threads', () => {
  test('know their size and their members', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), (members) => {
        const set = members.reduce((bits, member) => bits | (1 << member), 0);
        expect(sizeOf(set)).toBe(members.length);
        const listed = members.map((_, place) => memberAt(set, place));
        expect(listed).toEqual([...members].sort((a, b) => a - b));
      }),
    );
  });
});

describe.each(Object.entries(all))('%s', (_, make) => {
  test('chooses threads that can take a step', () => {
    fc.assert(
      fc.property(randomPuzzle, fc.nat(1000), (json, seed) => {
        const count = (json['threads'] as unknown[]).length;
        expect(schedules(json, watched(make(seed, count)), 20).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('makes the same schedules again', () => {
    fc.assert(
      fc.property(randomPuzzle, fc.nat(1000), (json, seed) => {
        const count = (json['threads'] as unknown[]).length;
        expect(schedules(json, make(seed, count), 20)).toEqual(schedules(json, make(seed, count), 20));
      }),
      { numRuns: 50 },
    );
  });
});

const free = { cells: { x: 0 }, ...threads([add('x'), add('x'), add('x')], [add('x'), add('x'), add('x')]) };

describe('schedules', () => {
  test.each(Object.entries(drawn))('of %s differ with the seed', (_, make) => {
    expect(schedules(free, make(1, 2), 10)).not.toEqual(schedules(free, make(2, 2), 10));
  });

  test('stay what they were for their seeds', () => {
    const first = (name: string) =>
      schedules(free, drawn[name]!(7, 2), 3).map((schedule) => schedule.join(''));
    expect(Object.fromEntries(Object.keys(drawn).map((name) => [name, first(name)]))).toMatchInlineSnapshot(`
      {
        "pct": [
          "000111",
          "011100",
          "110001",
        ],
        "pos": [
          "010110",
          "001101",
          "000111",
        ],
        "random": [
          "110100",
          "101001",
          "011100",
        ],
        "randomwalk": [
          "101100",
          "100110",
          "101100",
        ],
      }
    `);
  });

  test('of the random scheduler are as likely as the choices on their way', () => {
    const counts = new Map<string, number>();
    const runs = 20_000;
    for (const schedule of schedules(free, randomScheduler(3), runs)) {
      counts.set(schedule.join(''), (counts.get(schedule.join('')) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    // Three choices, then none is left; five choices.
    expect(counts.get('000111')! / runs).toBeCloseTo(1 / 8, 1.5);
    expect(counts.get('010101')! / runs).toBeCloseTo(1 / 32, 1.5);
  });

  test('of the random walk are equally likely', () => {
    const counts = new Map<string, number>();
    const runs = 20_000;
    for (const schedule of schedules(free, randomWalkScheduler(3, 2), runs)) {
      counts.set(schedule.join(''), (counts.get(schedule.join('')) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    for (const count of counts.values()) expect(Math.abs(count / runs - 1 / 20)).toBeLessThan(0.01);
  });

  test('of round robin take turns', () => {
    expect(schedules(free, roundRobinScheduler(), 5)).toEqual([[0, 1, 0, 1, 0, 1]]);
  });

  test('of the search by executions come lowest first, each once', () => {
    const made = schedules(free, new ExhaustiveScheduler(), Infinity).map((schedule) => schedule.join(''));
    expect(made).toHaveLength(20);
    expect(made).toEqual([...new Set(made)].sort());
  });

  test('of PCT change priorities at most twice for bugs of depth three', () => {
    for (const schedule of schedules(free, pctScheduler(5, 2, 3), 200)) {
      const switches = schedule.filter((thread, at) => at > 0 && thread !== schedule[at - 1]).length;
      // One more when the first thread is through.
      expect(switches).toBeLessThanOrEqual(3);
    }
  });

  test('that are replayed must be possible', () => {
    expect(schedules(free, replayScheduler([1, 0, 1]), 5)).toEqual([[1, 0, 1]]);
    expect(() => schedules(free, replayScheduler([1, 1, 1, 1]), 1)).toThrow(ReplayError);
    expect(() => schedules(free, replayScheduler([2]), 1)).toThrow(
      "step 1 of the schedule: thread 2 can't take it",
    );
  });
});
