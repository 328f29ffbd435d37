import type { Host } from '../program/host.ts';
import { Operation, semantics, syncTouch } from '../program/operation.ts';

// Words of a mutex: its owner's number plus one, or 0; how often the owner holds it.

/** First values of a mutex's words. */
export const MUTEX_WORDS = [0, 0];

const touches = (op: Operation) => [syncTouch(op.at)];

const isFreeFor = (host: Host, op: Operation, thread: number): boolean => {
  const owner = host.words[op.at]!;
  return owner === 0 || (op.value === 1 && owner === thread + 1);
};

/** Takes the mutex at a word, `times` over. */
export function take(host: Host, at: number, thread: number, times = 1): void {
  host.words[at] = thread + 1;
  host.words[at + 1]! += times;
}

/** Gives the mutex at a word back altogether; answers how often it was held, 0 if by somebody else. */
export function giveBackAll(host: Host, at: number, thread: number): number {
  if (host.words[at] !== thread + 1) return 0;
  const held = host.words[at + 1]!;
  host.words[at] = 0;
  host.words[at + 1] = 0;
  return held;
}

const locks = semantics({
  name: 'lock',
  enabled: isFreeFor,
  step: (host, op, thread) => {
    take(host, op.at, thread);
    return 0;
  },
  touches,
});

const tries = semantics({
  name: 'trylock',
  step: (host, op, thread) => {
    if (!isFreeFor(host, op, thread)) return 0;
    take(host, op.at, thread);
    return 1;
  },
  touches,
});

const unlocks = semantics({
  name: 'unlock',
  step: (host, op, thread) => {
    const { words } = host;
    if (words[op.at] !== thread + 1)
      return host.fail('exception', `unlock by a thread that is not the owner`);
    words[op.at + 1]! -= 1;
    if (words[op.at + 1] === 0) words[op.at] = 0;
    return 0;
  },
  touches,
});

/** Waits until the mutex is free. Whoever is scheduled then takes it: there is no queue. */
export const lock = (at: number, recursive: boolean): Operation =>
  new Operation(locks, at, recursive ? 1 : 0, 0);

/** Takes the mutex if it is free; the program is sent 1 or 0. */
export const tryLock = (at: number, recursive: boolean): Operation =>
  new Operation(tries, at, recursive ? 1 : 0, 0);

/** Gives the mutex back, or one of several holds; an exception if the thread doesn't own it. */
export const unlock = (at: number): Operation => new Operation(unlocks, at, 0, 0);
