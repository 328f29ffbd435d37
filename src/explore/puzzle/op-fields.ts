import { ProgramFault, type Fault } from '../program/fault.ts';
import { PuzzleError, shown } from './error.ts';
import { compileExpression, inArray, type Expression } from './expression.ts';
import { integerAt, isLike, textAt, type Fields } from './fields.ts';
import type { Names } from './names.ts';

/** What the ops of one thread share while they are compiled. */
export interface OpScope {
  readonly names: Names;
  readonly register: (name: string) => number;
  /** Position of a label. Throws a PuzzleError if there is none. */
  readonly label: (name: string, path: string) => number;
  /** Number of a thread by its name or number. */
  readonly thread: (json: unknown, path: string) => number;
  readonly isDormant: (thread: number) => boolean;
}

/** A cell that an op names, perhaps by an index that its registers decide. */
export type CellOf = (registers: readonly number[]) => number;

const NO_WORDS = new Int32Array(0);

/** Remarks that any op may carry. */
const REMARKS = [
  ...['id', 'name', 'title', 'description', 'note', 'notes', 'comment', 'text'],
  ...['message', 'msg', 'reason', 'what', 'line', 'src', 'loc'],
];

/** Keys under which an object may be named. */
const OBJECT_KEYS = {
  mutex: ['m', 'mutex'],
  semaphore: ['s', 'sem'],
  condition: ['c', 'cond'],
  event: ['e', 'ev', 'event'],
  countdown: ['c', 'cd', 'countdown'],
  barrier: ['b', 'barrier'],
  rwlock: ['rw', 'l', 'm', 'r', 'w', 'lock', 'rwlock'],
  region: ['r', 'region'],
} as const;

/** Reads the fields of one op. */
export class OpFields {
  readonly scope: OpScope;
  readonly fields: Fields;

  constructor(fields: Fields, scope: OpScope) {
    this.fields = fields;
    this.scope = scope;
  }

  /** The object that the op is about. */
  object(of: keyof typeof OBJECT_KEYS): { readonly at: number; readonly size: number } {
    const keys = OBJECT_KEYS[of];
    const key = keys.find((one) => this.fields.has(one)) ?? keys[0];
    return this.scope.names.object(of, this.fields.text(key), this.fields.at(key));
  }

  /** The cell under `cell`, with the index under `idx` if it is an array's. */
  cell(): CellOf {
    const name = this.fields.text('cell');
    const path = this.fields.at('cell');
    if (!this.fields.has('idx')) {
      const at = this.scope.names.cell(name, path);
      return () => at;
    }
    const { at, length } = this.scope.names.array(name, path);
    const index = this.local('idx');
    return (registers) => at + inArray(index(registers), length, name);
  }

  /** An expression over registers. */
  local(key: string): (registers: readonly number[]) => number {
    const expression = this.#expression(key, false);
    return (registers) => expression.value(NO_WORDS, registers);
  }

  /** The same, or a value that stands for a missing one. */
  localOr(key: string, absent: number): (registers: readonly number[]) => number {
    return this.fields.has(key) ? this.local(key) : () => absent;
  }

  /** An expression over registers and cells. */
  shared(key: string): Expression {
    return this.#expression(key, true);
  }

  #expression(key: string, shared: boolean): Expression {
    return this.compile(this.fields.required(key), this.fields.at(key), shared);
  }

  compile(json: unknown, path: string, shared: boolean): Expression {
    const { names, register } = this.scope;
    return compileExpression(json, path, { names, register, shared });
  }

  /** The number of a register that is written. */
  register(key: string): number {
    return this.registerNamed(this.fields.required(key), this.fields.at(key));
  }

  registerNamed(json: unknown, path: string): number {
    const name = textAt(json, path);
    if (name === '' || name.startsWith('$')) {
      throw new PuzzleError(path, `expected the name of a register, received ${shown(name)}`);
    }
    return this.scope.register(name);
  }

  registerOrNull(key: string): number | null {
    return this.fields.has(key) ? this.register(key) : null;
  }

  label(key: string): number {
    return this.scope.label(this.fields.text(key), this.fields.at(key));
  }

  thread(): number {
    const key = this.fields.has('thread') ? 'thread' : 't';
    return this.scope.thread(this.fields.required(key), this.fields.at(key));
  }

  /** What a failure is called: the op's `id`. */
  id(): string {
    const id = this.fields.optional('id');
    return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  }

  /** Throws a PuzzleError if the op has a key that means nothing in it. */
  refuseOthers(): void {
    const extra = this.fields.unasked().find((key) => !REMARKS.includes(key));
    if (extra === undefined) return;
    const near = this.fields.asked().find((key) => key !== 'op' && isLike(extra, key));
    const hint = near === undefined ? '' : `; is it "${near}"?`;
    throw new PuzzleError(this.fields.at(extra), `"${this.fields.text('op')}" has no key "${extra}"${hint}`);
  }
}

/** A count that is an expression, whose absence or null means `absent`. */
export function countOf(op: OpFields, key: string, absent: number): (registers: readonly number[]) => number {
  const value = op.fields.optional(key);
  if (value === undefined || value === null) return () => absent;
  if (typeof value === 'number') integerAt(value, op.fields.at(key), 0);
  return op.local(key);
}

/** The fault in a computation, or null if it went well. */
export function faultOf(error: unknown): Fault | null {
  return error instanceof ProgramFault ? error.fault : null;
}
