import { Operation, semantics, syncTouch } from '../program/operation.ts';

const touches = (op: Operation) => [syncTouch(op.at)];

const signals = semantics({
  name: 'cd_signal',
  step: (host, op) => {
    const left = host.words[op.at]! - op.value;
    if (left < 0) return host.fail('exception', 'countdown below 0');
    host.words[op.at] = left;
    return 0;
  },
  touches,
});

const waits = semantics({
  name: 'cd_wait',
  enabled: (host, op) => host.words[op.at] === 0,
  step: () => 0,
  touches: (op) => [{ at: op.at, write: false, data: 'none' }],
});

/** Counts down by `count`; an exception below 0. */
export const signal = (at: number, count: number): Operation => new Operation(signals, at, count, 0);

/** Waits until the countdown is at 0. */
export const waitForZero = (at: number): Operation => new Operation(waits, at, 0, 0);
