import { Operation, semantics, type Semantics, type Touch } from '../program/operation.ts';

const access = (op: Operation, write: boolean): readonly Touch[] => [
  { at: op.at, write, data: op.atomic ? 'atomic' : 'plain' },
];

const loads = semantics({
  name: 'load',
  word: 'load',
  step: (host, op) => host.words[op.at]!,
  touches: (op) => access(op, false),
});

const stores = semantics({
  name: 'store',
  word: 'store',
  step: (host, op) => {
    host.words[op.at] = op.value;
    return 0;
  },
  touches: (op) => access(op, true),
});

const swaps = semantics({
  name: 'cas',
  step: (host, op) => {
    const old = host.words[op.at]!;
    if (old === op.other) host.words[op.at] = op.value;
    return old;
  },
  touches: (op) => access(op, true),
});

const modifies = (name: string, change: (old: number, value: number) => number): Semantics =>
  semantics({
    name,
    step: (host, op) => {
      const old = host.words[op.at]!;
      host.words[op.at] = change(old, op.value);
      return old;
    },
    touches: (op) => access(op, true),
  });

/** The functions of a read-modify-write, by their names. */
export const MODIFIERS = {
  add: modifies('add', (old, value) => old + value),
  sub: modifies('sub', (old, value) => old - value),
  xchg: modifies('exchange', (_, value) => value),
  or: modifies('or', (old, value) => old | value),
  and: modifies('and', (old, value) => old & value),
} as const;

export type Modifier = keyof typeof MODIFIERS;

/** Reads a cell; the program is sent its value. */
export const load = (at: number, atomic: boolean): Operation => new Operation(loads, at, 0, 0, atomic);

export const store = (at: number, value: number, atomic: boolean): Operation =>
  new Operation(stores, at, value, 0, atomic);

/** Changes a cell in one step; the program is sent the old value. */
export const modify = (at: number, by: Modifier, value: number): Operation =>
  new Operation(MODIFIERS[by], at, value, 0, true);

/** Writes `value` if the cell holds `expected`; the program is sent the old value either way. */
export const compareExchange = (at: number, expected: number, value: number): Operation =>
  new Operation(swaps, at, value, expected, true);
