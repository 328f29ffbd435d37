import { ProgramFault } from '../program/fault.ts';
import { PuzzleError, shown } from './error.ts';
import { integerAt } from './fields.ts';
import type { Names } from './names.ts';

/** A compiled expression. Integers have 32 bits; conditions are 0 and 1. */
export interface Expression {
  /** Throws a ProgramFault where there is no value: beyond an array's end, remainder by 0. */
  value(words: Int32Array, registers: readonly number[]): number;
  /** Calls `visit` with the word of each cell that is read. */
  reads(words: Int32Array, registers: readonly number[], visit: (at: number) => void): void;
}

/** What an expression may speak of. */
export interface Scope {
  readonly names: Names;
  /** Number of a register of the thread; null where there is no thread. */
  readonly register: ((name: string) => number) | null;
  /** Whether cells may be read here. */
  readonly shared: boolean;
}

/** Operators within each other, at most: more than anybody writes, and far fewer than the stack holds. */
const MOST_LEVELS = 1000;

const truth = (holds: boolean): number => (holds ? 1 : 0);

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => (a + b) | 0,
  '-': (a, b) => (a - b) | 0,
  '*': (a, b) => Math.imul(a, b),
  '%': (a, b) => {
    if (b === 0) throw new ProgramFault('exception', 'remainder by 0');
    return (a % b) | 0;
  },
  '==': (a, b) => truth(a === b),
  '!=': (a, b) => truth(a !== b),
  '<': (a, b) => truth(a < b),
  '<=': (a, b) => truth(a <= b),
  '>': (a, b) => truth(a > b),
  '>=': (a, b) => truth(a >= b),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
};

const UNARY: Readonly<Record<string, (a: number) => number>> = {
  not: (a) => truth(a === 0),
  neg: (a) => -a | 0,
};

/** Compiles an expression. Throws a PuzzleError with the place of what is wrong. */
export function compileExpression(json: unknown, path: string, scope: Scope, level = 0): Expression {
  if (typeof json === 'number') return constant(integerAt(json, path));
  if (typeof json === 'string') {
    return json.startsWith('$') ? cellRead(json, path, scope) : registerRead(json, path, scope);
  }
  if (Array.isArray(json)) {
    if (level >= MOST_LEVELS) {
      // Each level has put one index behind the path.
      const whole = path.split('[').slice(0, -level).join('[');
      throw new PuzzleError(whole, `an expression of more than ${MOST_LEVELS} levels`);
    }
    return application(json, path, scope, level);
  }
  throw new PuzzleError(
    path,
    `expected a number, a register, "$cell" or [operator, ...], received ${shown(json)}`,
  );
}

const constant = (value: number): Expression => ({ value: () => value, reads: () => undefined });

function registerRead(name: string, path: string, scope: Scope): Expression {
  if (scope.register === null) throw new PuzzleError(path, `there are no registers here: "${name}"`);
  if (name === '') throw new PuzzleError(path, 'a register needs a name');
  const index = scope.register(name);
  return { value: (_, registers) => registers[index] ?? 0, reads: () => undefined };
}

function cellRead(json: string, path: string, scope: Scope): Expression {
  mayRead(json, path, scope);
  const at = scope.names.cell(json.slice(1), path);
  return { value: (words) => words[at]!, reads: (_, __, visit) => visit(at) };
}

function mayRead(json: unknown, path: string, scope: Scope): void {
  if (scope.shared) return;
  throw new PuzzleError(
    path,
    `${shown(json)}: shared cells can be read in eval, check, await, update and final only`,
  );
}

function application(json: readonly unknown[], path: string, scope: Scope, level: number): Expression {
  const [operator, ...operands] = json;
  if (operator === 'idx') return element(operands, path, scope, level);
  const inner = () =>
    operands.map((operand, at) => compileExpression(operand, `${path}[${at + 1}]`, scope, level + 1));
  const arity = (expected: number): void => {
    if (operands.length !== expected) {
      const noun = expected === 1 ? 'operand' : 'operands';
      throw new PuzzleError(path, `"${String(operator)}" takes ${expected} ${noun}, not ${operands.length}`);
    }
  };
  if (typeof operator === 'string' && Object.hasOwn(UNARY, operator)) {
    arity(1);
    return unary(UNARY[operator]!, inner()[0]!);
  }
  if (operator === 'and' || operator === 'or') {
    if (operands.length < 2) arity(2);
    return junction(operator === 'and' ? 0 : 1, inner());
  }
  if (typeof operator === 'string' && Object.hasOwn(BINARY, operator)) {
    arity(2);
    const [a, b] = inner();
    return binary(BINARY[operator]!, a!, b!);
  }
  throw new PuzzleError(`${path}[0]`, `there is no operator ${shown(operator)}`);
}

const unary = (apply: (a: number) => number, a: Expression): Expression => ({
  value: (words, registers) => apply(a.value(words, registers)),
  reads: (words, registers, visit) => a.reads(words, registers, visit),
});

const binary = (apply: (a: number, b: number) => number, a: Expression, b: Expression): Expression => ({
  value: (words, registers) => apply(a.value(words, registers), b.value(words, registers)),
  reads: (words, registers, visit) => {
    a.reads(words, registers, visit);
    b.reads(words, registers, visit);
  },
});

/** `and`, which a 0 decides, and `or`, which anything else decides; the rest isn't evaluated then. */
const junction = (decisive: 0 | 1, operands: readonly Expression[]): Expression => ({
  value: (words, registers) => {
    for (const operand of operands) {
      if (truth(operand.value(words, registers) !== 0) === decisive) return decisive;
    }
    return 1 - decisive;
  },
  reads: (words, registers, visit) => {
    for (const operand of operands) operand.reads(words, registers, visit);
  },
});

function element(operands: readonly unknown[], path: string, scope: Scope, level: number): Expression {
  const [name, position] = operands;
  if (operands.length !== 2) throw new PuzzleError(path, `"idx" takes 2 operands, not ${operands.length}`);
  if (typeof name !== 'string' || !name.startsWith('$')) {
    throw new PuzzleError(`${path}[1]`, `expected "$array", received ${shown(name)}`);
  }
  mayRead(name, `${path}[1]`, scope);
  const { at, length } = scope.names.array(name.slice(1), `${path}[1]`);
  const index = compileExpression(position, `${path}[2]`, scope, level + 1);
  const word = (words: Int32Array, registers: readonly number[]): number =>
    at + inArray(index.value(words, registers), length, name.slice(1));
  return {
    value: (words, registers) => words[word(words, registers)]!,
    reads: (words, registers, visit) => {
      index.reads(words, registers, visit);
      const position = valueOrNull(() => index.value(words, registers));
      if (position !== null && position >= 0 && position < length) visit(at + position);
    },
  };
}

/** An index that lies in the array. Throws a ProgramFault. */
export function inArray(index: number, length: number, name: string): number {
  if (index >= 0 && index < length) return index;
  throw new ProgramFault('exception', `${name}[${index}] is outside the array of ${length}`);
}

function valueOrNull(compute: () => number): number | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ProgramFault) return null;
    throw error;
  }
}
