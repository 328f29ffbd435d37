import { Operation, semantics, syncTouch } from '../program/operation.ts';

// The queue at a cell is an object beside the cell: a number below those of the threads.
const queueOf = (op: Operation): number => -64 - op.at;

const waits = semantics({
  name: 'aw',
  step: (host, op, thread) => {
    if (host.words[op.at] !== op.value) return 1;
    host.sleep(thread);
    return 0;
  },
  touches: (op, _, woken) =>
    woken ? [] : [{ at: op.at, write: false, data: 'atomic' }, syncTouch(queueOf(op))],
  waitsForSignal: true,
});

const notifies = semantics({
  name: 'an',
  step: (host, op) => {
    let woken = 0;
    while (woken < op.value && host.wakeFirst(op.at)) woken += 1;
    return woken;
  },
  touches: (op) => [syncTouch(queueOf(op))],
  signals: true,
});

/** As many as there are. */
export const ALL = 0x7fffffff;

/**
 * Atomics.wait: sleeps if the cell holds `expected`; the program is sent 0 in one more step after it was woken, or 1
 * at once if the cell held something else.
 */
export const futexWait = (at: number, expected: number): Operation => new Operation(waits, at, expected, 0);

/** Atomics.notify: wakes up to `count` threads, the longest sleeper first; the program is sent how many. */
export const futexNotify = (at: number, count: number): Operation => new Operation(notifies, at, count, 0);
