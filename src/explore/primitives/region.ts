import { Operation, semantics, syncTouch } from '../program/operation.ts';

const touches = (op: Operation) => [syncTouch(op.at)];

const enters = semantics({
  name: 'enter',
  step: (host, op, thread) => {
    const inside = host.words[op.at]!;
    if (inside !== 0 && inside !== thread + 1) {
      return host.fail('mutex_violation', host.nameOf(op.at));
    }
    host.words[op.at] = thread + 1;
    return 0;
  },
  touches,
});

const exits = semantics({
  name: 'exit',
  step: (host, op, thread) => {
    if (host.words[op.at] === thread + 1) host.words[op.at] = 0;
    return 0;
  },
  touches,
});

/** Goes into a critical section; a violation of mutual exclusion if another thread is inside. */
export const enter = (at: number): Operation => new Operation(enters, at, 0, 0);

/** Leaves a critical section; nothing happens to a thread that isn't inside. */
export const exit = (at: number): Operation => new Operation(exits, at, 0, 0);
