import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Mutex } from '../../src/sync/mutex.ts';

const THREADS = 8;
const EACH = 125_000;
const LOCK = 0;
const COUNTER = 16;

/** Eight threads add to one plain counter. Answers what is in it afterwards, and the state of the lock. */
async function torture(locked: boolean, times: number): Promise<{ counted: number; lock: number }> {
  const words = new Int32Array(new SharedArrayBuffer(256));
  // Held until all threads are there, so that they start at once.
  const gate = new Mutex(words, LOCK);
  gate.lock();
  const workers = Array.from(
    { length: THREADS },
    () =>
      new Worker(new URL('../../build/tests/mutex.worker.js', import.meta.url), {
        workerData: { words, times, locked },
      }),
  );
  const done = Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve, reject) => {
          worker.once('message', resolve);
          worker.once('error', reject);
        }),
    ),
  );
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('online', resolve))));
  gate.unlock();
  await done;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { counted: words[COUNTER] ?? NaN, lock: words[LOCK] ?? NaN };
}

test('a plain counter under the mutex loses nothing in a million increments of eight threads', async () => {
  expect(await torture(true, EACH)).toEqual({ counted: THREADS * EACH, lock: 0 });
});

test('the same counter without the mutex loses some: the test can fail', async () => {
  // Threads that happen to run one after the other lose nothing: then they have to run for longer.
  for (let times = EACH; ; times *= 2) {
    const { counted } = await torture(false, times);
    expect(counted).toBeLessThanOrEqual(THREADS * times);
    if (counted < THREADS * times) break;
  }
});
