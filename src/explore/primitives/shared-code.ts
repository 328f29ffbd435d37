import type { Host } from '../program/host.ts';
import { ProgramFault, type Fault } from '../program/fault.ts';
import { Operation, semantics, type SharedCode } from '../program/operation.ts';

function run(host: Host, op: Operation): number {
  try {
    return op.shared!.run(host.words);
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    host.fault = error.fault;
    return 0;
  }
}

const touches = (op: Operation, words: Int32Array) => op.shared!.touches(words);

const evaluates = semantics({ name: 'eval', step: run, touches });
const updates = semantics({ name: 'update', step: run, touches });
const checks = semantics({ name: 'check', step: run, touches });
const fails = semantics({ name: 'fail', step: run });

const awaits = semantics({
  name: 'await',
  // A condition that can't be computed is no reason to wait: the step fails.
  enabled: (host, op) => {
    try {
      return op.shared!.run(host.words) !== 0;
    } catch (error) {
      if (error instanceof ProgramFault) return true;
      throw error;
    }
  },
  step: run,
  touches,
});

const operation = (does: typeof evaluates, code: SharedCode): Operation =>
  new Operation(does, -1, 0, 0, false, code);

/** Reads several cells in one step; the program is sent what the code answers. */
export const evaluate = (code: SharedCode): Operation => operation(evaluates, code);

/** Reads and writes several cells in one step; the program is sent what the code answers. */
export const update = (code: SharedCode): Operation => operation(updates, code);

/** Waits until the code answers something else than 0. */
export const awaitThat = (code: SharedCode): Operation => operation(awaits, code);

/** Fails with `assert` if the code answers 0. */
export const check = (code: SharedCode, label: string): Operation =>
  operation(checks, {
    run: (words) => {
      if (code.run(words) === 0) throw new ProgramFault('assert', label);
      return 0;
    },
    touches: (words) => code.touches(words),
  });

/** A step that can only fail, for instance an access beyond the end of an array. */
export const failsWith = ({ kind, detail }: Fault): Operation =>
  operation(fails, {
    run: () => {
      throw new ProgramFault(kind, detail);
    },
    touches: () => [],
  });
