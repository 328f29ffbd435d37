import { Operation, semantics, threadObject } from '../program/operation.ts';

// These operations name a thread by its number, in `value`; the object that they touch is that thread.

const spawns = semantics({
  name: 'spawn',
  step: (host, op) => {
    host.begin(op.value);
    return 0;
  },
  touches: (op) => [{ at: threadObject(op.value), write: true, data: 'none' }],
});

const joins = semantics({
  name: 'join',
  enabled: (host, op) => host.isFinished(op.value) && !host.isDormant(op.value),
  step: () => 0,
  touches: (op) => [{ at: threadObject(op.value), write: false, data: 'none' }],
});

const yields = semantics({ name: 'yield', step: () => 0, yields: true });

/** Lets a dormant thread begin; nothing happens if it has begun before. */
export const spawn = (thread: number): Operation => new Operation(spawns, -1, thread, 0);

/** Waits until a thread has finished. */
export const join = (thread: number): Operation => new Operation(joins, -1, thread, 0);

/** Does nothing, and invites the scheduler to let somebody else go on: a switch after it is no preemption. */
export const yieldNow = (): Operation => new Operation(yields, -1, 0, 0);
