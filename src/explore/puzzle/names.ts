import { BARRIER_WORDS } from '../primitives/barrier.ts';
import { CONDITION_WORDS } from '../primitives/condition.ts';
import { MUTEX_WORDS } from '../primitives/mutex.ts';
import { RWLOCK_WORDS } from '../primitives/rwlock.ts';
import { Layout, type ObjectClass } from '../program/layout.ts';
import { PuzzleError, shown } from './error.ts';
import { integerAt, textAt, type Fields } from './fields.ts';

/** The words of the classes, as people say them. */
const NOUNS: Readonly<Record<ObjectClass, string>> = {
  cell: 'cell',
  mutex: 'mutex',
  semaphore: 'semaphore',
  condition: 'condition',
  event: 'event',
  countdown: 'countdown',
  barrier: 'barrier',
  rwlock: 'readers-writer lock',
  region: 'region',
};

interface Declared {
  readonly at: number;
  /** Whether a mutex is recursive (1), how many a barrier waits for, how many elements an array has. */
  readonly size: number;
}

/** The shared objects of a puzzle by their names. */
export class Names {
  readonly layout = new Layout();
  readonly #known = new Map<string, Declared>();
  readonly #arrays = new Map<string, Declared>();
  readonly #atomic = new Set<number>();
  #allAtomic = false;

  /** Reads all declarations. Throws a PuzzleError. */
  constructor(puzzle: Fields) {
    for (const [name, value, path] of puzzle.entries('cells')) {
      this.#declare('cell', name, path, [integerAt(value, path)]);
    }
    for (const [name, value, path] of puzzle.entries('arrays')) this.#declareArray(name, value, path);
    for (const [name, value, path] of puzzle.entries('mutexes')) {
      if (value !== 'plain' && value !== 'recursive') {
        throw new PuzzleError(path, `expected "plain" or "recursive", received ${shown(value)}`);
      }
      this.#declare('mutex', name, path, MUTEX_WORDS, value === 'recursive' ? 1 : 0);
    }
    for (const [name, value, path] of puzzle.entries('sems')) {
      this.#declare('semaphore', name, path, [integerAt(value, path, 0)]);
    }
    for (const [name, value, path] of puzzle.entries('events')) {
      this.#declare('event', name, path, [
        integerAt(value === true ? 1 : value === false ? 0 : value, path, 0, 1),
      ]);
    }
    for (const [name, value, path] of puzzle.entries('countdowns')) {
      this.#declare('countdown', name, path, [integerAt(value, path, 0)]);
    }
    for (const [name, value, path] of puzzle.entries('barriers')) {
      this.#declare('barrier', name, path, BARRIER_WORDS, integerAt(value, path, 1));
    }
    this.#declareList(puzzle, 'conds', 'condition', CONDITION_WORDS);
    this.#declareList(puzzle, 'rwlocks', 'rwlock', RWLOCK_WORDS);
    this.#declareList(puzzle, 'regions', 'region', [0]);
    this.#allAtomic = puzzle.flag('all_atomic');
    for (const at of this.#cellList(puzzle, 'atomics')) this.#atomic.add(at);
    this.#cellList(puzzle, 'futexes');
  }

  #declare(of: ObjectClass, name: string, path: string, words: readonly number[], size = 0): void {
    const key = `${of} ${name}`;
    if (name === '') throw new PuzzleError(path, `a ${NOUNS[of]} needs a name`);
    if (this.#known.has(key)) throw new PuzzleError(path, `there are two of the ${NOUNS[of]} "${name}"`);
    this.#known.set(key, { at: this.layout.add(of, name, words), size });
  }

  #declareArray(name: string, value: unknown, path: string): void {
    if (!Array.isArray(value)) {
      throw new PuzzleError(path, `expected a list of whole numbers, received ${shown(value)}`);
    }
    if (this.#known.has(`cell ${name}`)) throw new PuzzleError(path, `"${name}" is a cell already`);
    this.#arrays.set(name, { at: this.layout.size, size: value.length });
    value.forEach((element: unknown, index) => {
      const place = `${path}[${index}]`;
      this.#declare('cell', `${name}[${index}]`, place, [integerAt(element, place)]);
    });
  }

  #declareList(puzzle: Fields, key: string, of: ObjectClass, words: readonly number[]): void {
    puzzle.list(key).forEach((name, index) => {
      const path = `${puzzle.at(key)}[${index}]`;
      this.#declare(of, textAt(name, path), path, words);
    });
  }

  /** The words of the cells in a list of names; an array stands for all of its cells. */
  #cellList(puzzle: Fields, key: string): readonly number[] {
    return puzzle.list(key).flatMap((json, index) => {
      const path = `${puzzle.at(key)}[${index}]`;
      const name = textAt(json, path);
      const array = this.#arrays.get(name);
      if (array === undefined) return [this.cell(name, path)];
      return Array.from({ length: array.size }, (_, offset) => array.at + offset);
    });
  }

  /** The word of a cell. Throws a PuzzleError if there is none of the name. */
  cell(name: string, path: string): number {
    if (this.#arrays.has(name)) {
      throw new PuzzleError(path, `"${name}" is an array: which of its cells?`);
    }
    return this.object('cell', name, path).at;
  }

  array(name: string, path: string): { readonly at: number; readonly length: number } {
    const array = this.#arrays.get(name);
    if (array === undefined) throw new PuzzleError(path, `there is no array "${name}"`);
    return { at: array.at, length: array.size };
  }

  object(of: ObjectClass, name: string, path: string): Declared {
    const declared = this.#known.get(`${of} ${name}`);
    if (declared === undefined) throw new PuzzleError(path, `there is no ${NOUNS[of]} "${name}"`);
    return declared;
  }

  /** Whether plain accesses to a cell are atomic all the same. */
  isAtomic(at: number): boolean {
    return this.#allAtomic || this.#atomic.has(at);
  }
}
