import { parentPort, workerData } from 'node:worker_threads';
import { Mutex } from '../../../src/sync/mutex.ts';

/** Words of the memory that the threads share. */
export const LOCK = 0;
export const COUNTER = 16;

interface Task {
  readonly words: Int32Array;
  readonly times: number;
  readonly locked: boolean;
}

const { words, times, locked } = workerData as Task;
const mutex = new Mutex(words, LOCK);
// The gate: held until all threads are there, so that they run at the same time.
mutex.lock();
mutex.unlock();
for (let i = 0; i < times; i += 1) {
  if (locked) mutex.lock();
  // A load, an addition and a store, on purpose: what a lock is there to keep together.
  words[COUNTER] = (words[COUNTER] ?? 0) + 1;
  if (locked) mutex.unlock();
}
parentPort?.postMessage('done');
