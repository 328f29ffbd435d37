import { Operation, semantics, syncTouch } from '../program/operation.ts';

const touches = (op: Operation) => [syncTouch(op.at)];

const downs = semantics({
  name: 'sem_wait',
  enabled: (host, op) => host.words[op.at]! > 0,
  step: (host, op) => {
    host.words[op.at]! -= 1;
    return 0;
  },
  touches,
});

const tries = semantics({
  name: 'sem_try',
  step: (host, op) => {
    if (host.words[op.at]! <= 0) return 0;
    host.words[op.at]! -= 1;
    return 1;
  },
  touches,
});

const ups = semantics({
  name: 'sem_post',
  step: (host, op) => {
    host.words[op.at]! += op.value;
    return 0;
  },
  touches,
});

/** Waits until the semaphore is above 0 and takes one. */
export const down = (at: number): Operation => new Operation(downs, at, 0, 0);

/** Takes one if the semaphore is above 0; the program is sent 1 or 0. */
export const tryDown = (at: number): Operation => new Operation(tries, at, 0, 0);

/** Adds `count`. */
export const up = (at: number, count: number): Operation => new Operation(ups, at, count, 0);
