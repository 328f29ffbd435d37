import type { Host } from '../program/host.ts';
import { Operation, semantics, syncTouch } from '../program/operation.ts';

// Words: the writer's number plus one, or 0; then how often each thread reads, eight threads to a word.
const PER_WORD = 8;
const BITS = 4;
/** A thread may hold a lock for reading so many times at once; one more is an exception. */
const MOST_READS = 15;

/** First values of a readers-writer lock's words. */
export const RWLOCK_WORDS = [0, 0, 0, 0, 0];

const touches = (op: Operation) => [syncTouch(op.at)];

const shiftOf = (thread: number): number => (thread % PER_WORD) * BITS;
const wordOf = (at: number, thread: number): number => at + 1 + Math.floor(thread / PER_WORD);

const readsOf = (host: Host, at: number, thread: number): number =>
  (host.words[wordOf(at, thread)]! >>> shiftOf(thread)) & MOST_READS;

function addReads(host: Host, at: number, thread: number, change: 1 | -1): void {
  host.words[wordOf(at, thread)]! += change << shiftOf(thread);
}

const readLocks = semantics({
  name: 'rd_lock',
  enabled: (host, op) => host.words[op.at] === 0,
  step: (host, op, thread) => {
    if (readsOf(host, op.at, thread) === MOST_READS) {
      return host.fail('exception', `more than ${MOST_READS} holds for reading`);
    }
    addReads(host, op.at, thread, 1);
    return 0;
  },
  touches,
});

const readUnlocks = semantics({
  name: 'rd_unlock',
  step: (host, op, thread) => {
    if (readsOf(host, op.at, thread) === 0) {
      return host.fail('exception', 'rd_unlock by a thread that does not read');
    }
    addReads(host, op.at, thread, -1);
    return 0;
  },
  touches,
});

const writeLocks = semantics({
  name: 'wr_lock',
  enabled: ({ words }, { at }) =>
    words[at] === 0 &&
    words[at + 1] === 0 &&
    words[at + 2] === 0 &&
    words[at + 3] === 0 &&
    words[at + 4] === 0,
  step: (host, op, thread) => {
    host.words[op.at] = thread + 1;
    return 0;
  },
  touches,
});

const writeUnlocks = semantics({
  name: 'wr_unlock',
  step: (host, op, thread) => {
    if (host.words[op.at] !== thread + 1) {
      return host.fail('exception', 'wr_unlock by a thread that is not the writer');
    }
    host.words[op.at] = 0;
    return 0;
  },
  touches,
});

/** Waits until nobody writes. Readers don't queue behind waiting writers. */
export const lockToRead = (at: number): Operation => new Operation(readLocks, at, 0, 0);

export const unlockRead = (at: number): Operation => new Operation(readUnlocks, at, 0, 0);

/** Waits until nobody reads or writes. */
export const lockToWrite = (at: number): Operation => new Operation(writeLocks, at, 0, 0);

export const unlockWrite = (at: number): Operation => new Operation(writeUnlocks, at, 0, 0);
