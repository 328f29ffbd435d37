import { Mutex } from '../src/sync/mutex.ts';

const WORD = 0;
const COUNTER = 16;

/** Lock, add one to a plain counter, unlock: with our Mutex. */
export function ourLocks(words: Int32Array, times: number): void {
  const mutex = new Mutex(words, WORD);
  for (let i = 0; i < times; i += 1) {
    mutex.lock();
    words[COUNTER] = (words[COUNTER] ?? 0) + 1;
    mutex.unlock();
  }
}

/** The same with the bare Atomics sequence of the algorithm, written out in place. */
export function bareLocks(words: Int32Array, times: number): void {
  for (let i = 0; i < times; i += 1) {
    if (Atomics.compareExchange(words, WORD, 0, 1) !== 0) {
      while (Atomics.exchange(words, WORD, 2) !== 0) Atomics.wait(words, WORD, 2);
    }
    words[COUNTER] = (words[COUNTER] ?? 0) + 1;
    if (Atomics.exchange(words, WORD, 0) === 2) Atomics.notify(words, WORD, 1);
  }
}

export const counted = (words: Int32Array): number => words[COUNTER] ?? 0;
