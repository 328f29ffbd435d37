import fc from 'fast-check';
import {
  acquire,
  add,
  compareExchange,
  down,
  find,
  load,
  notify,
  type Program,
  release,
  sleep,
  store,
  up,
  wait,
} from '../../../src/protocol/operations.ts';
import { IdleCause } from '../../../src/protocol/words.ts';

/** A small language whose programs, run together, always come to an end: see `programs`. */
export type Instruction =
  | { readonly kind: 'load' | 'find' | 'signal' | 'up' | 'down'; readonly at: number }
  | { readonly kind: 'store' | 'add' | 'pass'; readonly at: number; readonly value: number }
  | { readonly kind: 'cas'; readonly at: number; readonly expected: number; readonly value: number }
  | { readonly kind: 'sleep'; readonly ticks: number; readonly spread: number }
  | { readonly kind: 'locked'; readonly lock: number; readonly body: readonly Instruction[] };

/** Cells 0 to 3 are plain, 4 and 5 are gates (counters to wait for), 6 and 7 semaphores. */
export const PLAIN = 4;
const GATES = 4;
const SEMAPHORES = 6;
export const CELLS = 8;
export const LOCKS = 3;

/** The program of some instructions. */
export function* programOf(instructions: readonly Instruction[]): Program {
  for (const instruction of instructions) yield* carryOut(instruction);
}

function* carryOut(instruction: Instruction): Program {
  switch (instruction.kind) {
    case 'load':
      yield load(instruction.at);
      break;
    case 'find':
      yield find(0, PLAIN, instruction.at, -1, 0);
      break;
    case 'store':
      yield store(instruction.at, instruction.value);
      break;
    case 'add':
      yield add(instruction.at, instruction.value);
      break;
    case 'cas':
      yield compareExchange(instruction.at, instruction.expected, instruction.value);
      break;
    case 'sleep':
      yield sleep(instruction.ticks, instruction.spread, IdleCause.Work);
      break;
    case 'signal':
      yield add(GATES + instruction.at, 1);
      yield notify(GATES + instruction.at, 2);
      yield notify(GATES + instruction.at, 1000);
      break;
    case 'pass':
      for (;;) {
        const value = yield load(GATES + instruction.at);
        if (value >= instruction.value) break;
        yield wait(GATES + instruction.at, value, IdleCause.Guest);
      }
      break;
    case 'up':
      yield up(SEMAPHORES + instruction.at);
      break;
    case 'down':
      yield down(SEMAPHORES + instruction.at, IdleCause.Oven);
      break;
    case 'locked':
      yield acquire(instruction.lock);
      yield* programOf(instruction.body);
      yield release(instruction.lock);
  }
}

const plain = fc.nat(PLAIN - 1);
const value = fc.integer({ min: -2, max: 2 });
const ticks = fc.integer({ min: 0, max: 5 });

const memory: fc.Arbitrary<Instruction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('load' as const, 'find' as const), at: plain }),
  fc.record({ kind: fc.constantFrom('store' as const, 'add' as const), at: plain, value }),
  fc.record({ kind: fc.constant('cas' as const), at: plain, expected: value, value }),
  fc.record({ kind: fc.constant('sleep' as const), ticks, spread: fc.constantFrom(0, 0, 1) }).map((made) => ({
    ...made,
    spread: Math.min(made.ticks, made.spread),
  })),
);

/** Nested locks are taken in the order of their numbers, so that nobody waits in a circle. */
const locked = (lock: number): fc.Arbitrary<Instruction> => {
  const inner = lock + 1 < LOCKS ? fc.oneof({ weight: 4, arbitrary: memory }, locked(lock + 1)) : memory;
  return fc.array(inner, { maxLength: 4 }).map((body): Instruction => ({ kind: 'locked', lock, body }));
};

const meeting: fc.Arbitrary<Instruction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('signal' as const, 'up' as const, 'down' as const), at: fc.nat(1) }),
  fc.record({ kind: fc.constant('pass' as const), at: fc.nat(1), value: fc.integer({ min: 1, max: 4 }) }),
);

/**
 * Two to six programs that always come to an end together: each passes a gate only for signals that programs
 * before it give, and only the second half take from semaphores, no more than the first half put there.
 */
export const programs: fc.Arbitrary<readonly (readonly Instruction[])[]> = fc
  .array(
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: memory },
        { weight: 3, arbitrary: fc.nat(LOCKS - 1).chain(locked) },
        { weight: 3, arbitrary: meeting },
      ),
      { maxLength: 7 },
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map(possible);

function possible(given: readonly (readonly Instruction[])[]): Instruction[][] {
  const signals = [0, 0];
  const tokens = [0, 0];
  return given.map((program, index) => {
    const first = index < given.length / 2;
    const before = [...signals];
    return program.flatMap((instruction): Instruction[] => {
      if (instruction.kind === 'signal') signals[instruction.at]! += 1;
      if (instruction.kind === 'pass') {
        return [{ ...instruction, value: Math.min(instruction.value, before[instruction.at]!) }];
      }
      if (instruction.kind === 'up' && first) tokens[instruction.at]! += 1;
      if (instruction.kind === 'down') {
        if (first || tokens[instruction.at] === 0) return [];
        tokens[instruction.at]! -= 1;
      }
      return [instruction];
    });
  });
}
