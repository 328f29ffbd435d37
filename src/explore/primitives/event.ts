import { Operation, semantics, syncTouch } from '../program/operation.ts';

const touches = (op: Operation) => [syncTouch(op.at)];

const waits = semantics({
  name: 'ev_wait',
  enabled: (host, op) => host.words[op.at] === 1,
  step: () => 0,
  touches: (op) => [{ at: op.at, write: false, data: 'none' }],
  waitsForSignal: true,
});

const writes = (name: string, value: 0 | 1) =>
  semantics({
    name,
    step: (host, op) => {
      host.words[op.at] = value;
      return 0;
    },
    touches,
    signals: value === 1,
  });

const sets = writes('ev_set', 1);
const resets = writes('ev_reset', 0);

/** Waits until the event is set. It stays set until it is reset. */
export const waitForEvent = (at: number): Operation => new Operation(waits, at, 0, 0);

export const setEvent = (at: number): Operation => new Operation(sets, at, 0, 0);

export const resetEvent = (at: number): Operation => new Operation(resets, at, 0, 0);
