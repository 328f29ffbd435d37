import { awaitThat, check, evaluate, update } from '../primitives/shared-code.ts';
import type { SharedCode, Touch } from '../program/operation.ts';
import { PuzzleError, shown } from './error.ts';
import { inArray, type Expression } from './expression.ts';
import { Fields } from './fields.ts';
import type { VisibleInstruction } from './instruction.ts';
import type { Names } from './names.ts';
import { faultOf, type OpFields } from './op-fields.ts';

/** An expression with the registers that it has now. `atomic`: its reads are atomic whatever the cells are. */
function sharedCode(
  expression: Expression,
  registers: readonly number[],
  names: Names,
  atomic: boolean,
): SharedCode {
  return {
    run: (words) => expression.value(words, registers),
    touches: (words) => readTouches(expression, words, registers, names, atomic),
  };
}

function readTouches(
  expression: Expression,
  words: Int32Array,
  registers: readonly number[],
  names: Names,
  atomic: boolean,
): Touch[] {
  const touches: Touch[] = [];
  expression.reads(words, registers, (at) => {
    touches.push({ at, write: false, data: atomic || names.isAtomic(at) ? 'atomic' : 'plain' });
  });
  return touches;
}

/** The ops over several cells at once, by name. */
export const SHARED_OPS: Readonly<Record<string, (op: OpFields, atomic: boolean) => VisibleInstruction>> = {
  eval: (op, atomic) => {
    const dst = op.register('dst');
    const value = op.shared('value');
    const { names } = op.scope;
    return {
      visible: true,
      ask: (registers) => evaluate(sharedCode(value, registers, names, atomic)),
      receive: (registers, answer) => {
        registers[dst] = answer;
      },
    };
  },
  check: (op, atomic) => {
    const cond = op.shared('cond');
    const { names } = op.scope;
    const id = op.id();
    return {
      visible: true,
      ask: (registers) => check(sharedCode(cond, registers, names, atomic), id),
      receive: null,
    };
  },
  await: (op) => {
    const cond = op.shared('cond');
    const { names } = op.scope;
    return {
      visible: true,
      ask: (registers) => awaitThat(sharedCode(cond, registers, names, true)),
      receive: null,
    };
  },
  update: updates,
};

interface Assignment {
  readonly cell: (words: Int32Array, registers: readonly number[]) => number;
  readonly value: Expression;
  /** The index of the cell, which may read others. */
  readonly index: Expression | null;
}

/** All values are computed before any is written. The registers' new values are the answer: a number for each list. */
function updates(op: OpFields): VisibleInstruction {
  if (!op.fields.has('sets') && !op.fields.has('regs')) op.fields.required('sets');
  const sets = assignments(op, 'sets').map(({ target, index, value, path }) =>
    setOf(op, target, index, value, path),
  );
  const targets = assignments(op, 'regs').map(({ target, index, value, path }) => {
    if (index !== undefined) throw new PuzzleError(path, 'a register has no index');
    return { dst: op.registerNamed(target, path), value: op.compile(value, path, true) };
  });
  const { names } = op.scope;
  const answers: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  return {
    visible: true,
    ask: (registers) =>
      update({
        run: (words) => {
          const values = targets.map(({ value }) => value.value(words, registers));
          const writes = sets.map(({ cell, value }) => [
            cell(words, registers),
            value.value(words, registers),
          ]);
          for (const [at, value] of writes) words[at!] = value!;
          const key = values.join();
          const known = numbers.get(key);
          if (known !== undefined) return known;
          numbers.set(key, answers.length);
          return answers.push(values) - 1;
        },
        touches: (words) => {
          const read = [...sets, ...targets].map(({ value }) => value);
          const indices = sets.flatMap(({ index }) => (index === null ? [] : [index]));
          const touches = [...read, ...indices].flatMap((expression) =>
            readTouches(expression, words, registers, names, true),
          );
          for (const { cell } of sets) {
            const at = wordOrNull(() => cell(words, registers));
            if (at !== null) touches.push({ at, write: true, data: 'atomic' });
          }
          return touches;
        },
      }),
    receive: (registers, answer) => {
      targets.forEach(({ dst }, index) => {
        registers[dst] = answers[answer]![index]!;
      });
    },
  };
}

/** A word, or null where the index is beyond the array: the step fails then, and touches nothing there. */
function wordOrNull(compute: () => number): number | null {
  try {
    return compute();
  } catch (error) {
    if (faultOf(error) === null) throw error;
    return null;
  }
}

function setOf(op: OpFields, target: unknown, index: unknown, value: unknown, path: string): Assignment {
  if (typeof target !== 'string') throw new PuzzleError(path, `expected a cell, received ${shown(target)}`);
  const compiled = op.compile(value, path, true);
  const name = target.replace(/^\$/, '');
  if (index === undefined) {
    const at = op.scope.names.cell(name, path);
    return { cell: () => at, value: compiled, index: null };
  }
  const { at, length } = op.scope.names.array(name, path);
  const position = op.compile(index, path, true);
  return {
    cell: (words, registers) => at + inArray(position.value(words, registers), length, name),
    value: compiled,
    index: position,
  };
}

interface Assigned {
  readonly target: unknown;
  readonly index: unknown;
  readonly value: unknown;
  readonly path: string;
}

/** Assignments as `{name: value}`, `[name, value]`, `[name, index, value]` or `{cell or dst, idx, value}`. */
function assignments(op: OpFields, key: string): readonly Assigned[] {
  const { fields } = op;
  const json = fields.optional(key);
  if (!Array.isArray(json)) {
    return fields.entries(key).map(([target, value, path]) => ({ target, index: undefined, value, path }));
  }
  return json.map((item: unknown, at): Assigned => {
    const path = `${fields.at(key)}[${at}]`;
    if (Array.isArray(item)) {
      if (item.length < 2 || item.length > 3) {
        throw new PuzzleError(
          path,
          `expected [name, value] or [name, index, value], received ${shown(item)}`,
        );
      }
      return { target: item[0], index: item.length === 3 ? item[1] : undefined, value: item.at(-1), path };
    }
    const inner = new Fields(item, path);
    const target = inner.optional('cell') ?? inner.optional('dst') ?? inner.required('cell');
    return { target, index: inner.optional('idx'), value: inner.required('value'), path };
  });
}
