import { Operation, semantics, syncTouch } from '../program/operation.ts';
import { giveBackAll, take } from './mutex.ts';

// A condition has a word of no meaning: who waits is in the stages of the threads.

/** First values of a condition's words. */
export const CONDITION_WORDS = [0];

const waits = semantics({
  name: 'wait',
  step: (host, op, thread) => {
    const held = giveBackAll(host, op.other, thread);
    if (held === 0) return host.fail('exception', 'wait by a thread that does not own the mutex');
    host.sleep(thread, held);
    return 0;
  },
  mayResume: (host, op) => host.words[op.other] === 0,
  resume: (host, op, thread) => {
    take(host, op.other, thread, host.kept(thread));
    return 0;
  },
  touches: (op, _, woken) => (woken ? [syncTouch(op.other)] : [syncTouch(op.at), syncTouch(op.other)]),
  waitsForSignal: true,
});

const notifies = semantics({
  name: 'notify',
  step: (host, op) => {
    for (let left = op.value; left > 0 && host.wakeFirst(op.at); left -= 1);
    return 0;
  },
  touches: (op) => [syncTouch(op.at)],
  signals: true,
});

const ALL = 0x7fffffff;

/**
 * Gives the mutex back and sleeps, in one step. After a notify one more step takes the mutex again, as often as it
 * was held; it is possible when the mutex is free. Nobody wakes up without a notify.
 */
export const wait = (at: number, mutexAt: number): Operation => new Operation(waits, at, 0, mutexAt);

/** Wakes the thread that has waited longest, if any waits. */
export const notify = (at: number): Operation => new Operation(notifies, at, 1, 0);

export const notifyAll = (at: number): Operation => new Operation(notifies, at, ALL, 0);
