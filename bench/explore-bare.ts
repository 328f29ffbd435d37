import { RandomStream } from '../src/kernel/random.ts';

/** What a thread asks for: to read the cell, or to write into it. */
interface Asked {
  readonly writes: boolean;
  readonly value: number;
}

const LOAD: Asked = { writes: false, value: 0 };

/** Two steps for each round: a thread looks at the cell and writes one more. */
function* counting(rounds: number): Generator<Asked, void, number> {
  for (let round = 0; round < rounds; round += 1) {
    const seen = yield LOAD;
    yield { writes: true, value: seen + 1 };
  }
}

/**
 * Schedules of three threads of `2 * rounds` steps, drawn step by step: the least that generators cost which yield what they
 * ask for. The loop looks who can go on, draws one of them, carries out what it asks for, and keeps both. Answers how many updates
 * were lost.
 */
export function bareSchedules(times: number, rounds: number, seed: number): number {
  const stream = new RandomStream(seed);
  const schedule = new Int32Array(6 * rounds);
  const enabled = new Int32Array(6 * rounds);
  const ready = new Int32Array(3);
  let lost = 0;
  for (let time = 0; time < times; time += 1) {
    let cell = 0;
    const threads = [counting(rounds), counting(rounds), counting(rounds)];
    const asked = threads.map((thread) => thread.next(0));
    for (let step = 0; ; step += 1) {
      let count = 0;
      let set = 0;
      for (let thread = 0; thread < 3; thread += 1) {
        if (asked[thread]!.done === true) continue;
        set |= 1 << thread;
        ready[count] = thread;
        count += 1;
      }
      if (count === 0) break;
      const thread = ready[count === 1 ? 0 : stream.below(count)]!;
      schedule[step] = thread;
      enabled[step] = set;
      const { writes, value } = asked[thread]!.value as Asked;
      if (writes) cell = value;
      asked[thread] = threads[thread]!.next(writes ? 0 : cell);
    }
    lost += 3 * rounds - cell;
  }
  return lost;
}
