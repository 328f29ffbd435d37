import type { Machine } from '../machine.ts';
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

const readsOf = (machine: Machine, at: number, thread: number): number =>
  (machine.words[wordOf(at, thread)]! >>> shiftOf(thread)) & MOST_READS;

function addReads(machine: Machine, at: number, thread: number, change: 1 | -1): void {
  machine.words[wordOf(at, thread)]! += change << shiftOf(thread);
}

const readLocks = semantics({
  name: 'rd_lock',
  enabled: (machine, op) => machine.words[op.at] === 0,
  step: (machine, op, thread) => {
    if (readsOf(machine, op.at, thread) === MOST_READS) {
      return machine.fail('exception', `more than ${MOST_READS} holds for reading`);
    }
    addReads(machine, op.at, thread, 1);
    return 0;
  },
  touches,
});

const readUnlocks = semantics({
  name: 'rd_unlock',
  step: (machine, op, thread) => {
    if (readsOf(machine, op.at, thread) === 0) {
      return machine.fail('exception', 'rd_unlock by a thread that does not read');
    }
    addReads(machine, op.at, thread, -1);
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
  step: (machine, op, thread) => {
    machine.words[op.at] = thread + 1;
    return 0;
  },
  touches,
});

const writeUnlocks = semantics({
  name: 'wr_unlock',
  step: (machine, op, thread) => {
    if (machine.words[op.at] !== thread + 1) {
      return machine.fail('exception', 'wr_unlock by a thread that is not the writer');
    }
    machine.words[op.at] = 0;
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
