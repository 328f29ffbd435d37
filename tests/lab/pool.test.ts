import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Job, Pool, type Replicator } from '../../src/lab/pool.ts';
import type { NightSample } from '../../src/metrics/night-sample.ts';
import type { NightSetup } from '../../src/protocol/night.ts';

const jobs = (many: number): Job[] =>
  Array.from({ length: many }, (_, at) => ({ at, setup: { seed: at } as NightSetup }));

const sampleFor = (seed: number): NightSample => ({ served: seed * 7 }) as NightSample;

/** A replicator whose nights take as many turns as it is told, and which counts what it is asked. */
class Turns implements Replicator {
  started = 0;
  ended = false;
  readonly #turns: (seed: number) => number;

  constructor(turns: (seed: number) => number) {
    this.#turns = turns;
  }

  async run({ seed }: NightSetup): Promise<NightSample> {
    this.started += 1;
    for (let turn = this.#turns(seed); turn > 0; turn -= 1) await Promise.resolve();
    return sampleFor(seed);
  }

  end(): void {
    this.ended = true;
  }
}

describe('a pool', () => {
  test('makes the same of its nights in whatever order they come back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 20 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (turns, many) => {
          const slots: NightSample[] = [];
          const workers: Turns[] = [];
          const start = (): Turns => {
            const worker = new Turns((seed) => turns[seed] ?? 0);
            workers.push(worker);
            return worker;
          };
          await new Pool().run(jobs(turns.length), start, many, ({ at }, sample) => {
            expect(slots[at]).toBeUndefined();
            slots[at] = sample;
          });
          expect(slots).toEqual(turns.map((_, at) => sampleFor(at)));
          expect(workers.length).toBeLessThanOrEqual(many);
          expect(workers.every(({ ended }) => ended)).toBe(true);
        },
      ),
    );
  });

  test('stops at once when it is cancelled, and keeps what is there', async () => {
    const workers: Turns[] = [];
    const pool = new Pool();
    const done: number[] = [];
    await pool.run(
      jobs(100),
      () => {
        const worker = new Turns((seed) => seed % 3);
        workers.push(worker);
        return worker;
      },
      3,
      ({ at }) => {
        done.push(at);
        if (done.length === 10) pool.cancel();
      },
    );
    expect(done).toHaveLength(10);
    expect(workers.every(({ ended }) => ended)).toBe(true);
    expect(workers.reduce((sum, { started }) => sum + started, 0)).toBeLessThan(20);
  });

  test('fails with the first error, and ends its Workers', async () => {
    const workers: Turns[] = [];
    const run = new Pool().run(
      jobs(10),
      () => {
        const worker = new Turns(() => 1);
        worker.run = ({ seed }) =>
          seed === 4 ? Promise.reject(new Error('seed 4 hangs')) : Promise.resolve(sampleFor(seed));
        workers.push(worker);
        return worker;
      },
      2,
      () => undefined,
    );
    await expect(run).rejects.toThrow('seed 4 hangs');
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });

  test('has nothing to do without jobs, and uses at least one Worker', async () => {
    let started = 0;
    const start = (): Turns => {
      started += 1;
      return new Turns(() => 0);
    };
    await new Pool().run([], start, 0, () => undefined);
    expect(started).toBe(1);
  });
});

test('a pool that was cancelled before it ran starts nobody', async () => {
  const pool = new Pool();
  pool.cancel();
  await pool.run(
    jobs(3),
    () => {
      throw new Error('Nobody is to be started.');
    },
    2,
    () => undefined,
  );
});
