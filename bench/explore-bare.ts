import { RandomStream } from '../src/kernel/random.ts';

/** Two steps for each round: a thread looks at the cell and writes one more. */
function* counting(cell: Int32Array, rounds: number): Generator<void, void, void> {
  for (let round = 0; round < rounds; round += 1) {
    yield;
    const seen = cell[0]!;
    yield;
    cell[0] = seen + 1;
  }
}

/**
 * Schedules of three threads of `2 * rounds` steps, drawn step by step: the least that bare generators can do. Each step is what
 * lies behind a `yield`. Answers how many updates were lost, so that no work can be left out.
 */
export function bareSchedules(times: number, rounds: number, seed: number): number {
  const stream = new RandomStream(seed);
  const cell = new Int32Array(1);
  let lost = 0;
  for (let time = 0; time < times; time += 1) {
    cell[0] = 0;
    const threads = [counting(cell, rounds), counting(cell, rounds), counting(cell, rounds)];
    for (const thread of threads) thread.next();
    while (threads.length > 0) {
      const picked = threads.length === 1 ? 0 : stream.below(threads.length);
      if (threads[picked]!.next().done === true) threads.splice(picked, 1);
    }
    lost += 3 * rounds - cell[0];
  }
  return lost;
}
