import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Doorbell } from '../../src/sync/doorbell.ts';
import { Ring } from '../../src/sync/ring.ts';
import type { Task } from './support/ring.worker.ts';

const CAPACITY = 4;
const ENTRIES = 100_000;

test('a small ring between two threads loses nothing, and neither of them sleeps through a ring of the bell', async () => {
  const words = new Int32Array(new SharedArrayBuffer(4 * (32 + Ring.wordsFor(CAPACITY, 2))));
  const task: Task = { words, ring: 32, capacity: CAPACITY, entries: ENTRIES };
  const worker = new Worker(new URL('../../build/tests/ring.worker.js', import.meta.url), {
    workerData: task,
  });
  const exit = new Promise((resolve, reject) => {
    worker.once('exit', resolve);
    worker.once('error', reject);
  });
  await new Promise((resolve) => worker.once('online', resolve));
  const ring = new Ring(words, 32, CAPACITY, 2);
  const filled = new Doorbell(words, 0);
  const emptied = new Doorbell(words, 16);
  let next = 1;
  let wrong = 0;
  while (next <= ENTRIES) {
    const seen = filled.count;
    const at = ring.peek();
    if (at < 0) {
      filled.sleep(seen, Infinity);
      continue;
    }
    if (words[at] !== next || words[at + 1] !== -next) wrong += 1;
    next += 1;
    ring.release();
    emptied.ring();
  }
  expect(wrong).toBe(0);
  expect(await exit).toBe(0);
  expect(ring.size).toBe(0);
});
