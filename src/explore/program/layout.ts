/** The class of a shared object. */
export type ObjectClass =
  'cell' | 'mutex' | 'semaphore' | 'condition' | 'event' | 'countdown' | 'barrier' | 'rwlock' | 'region';

export interface SharedObject {
  readonly name: string;
  readonly of: ObjectClass;
  readonly at: number;
}

/**
 * Where the shared objects lie: each is one or several 32-bit words, in the order of their declaration, and is
 * known by its first word. The words of the threads follow (see machine.ts).
 */
export class Layout {
  readonly #initial: number[] = [];
  readonly #objects: SharedObject[] = [];
  readonly #byWord = new Map<number, SharedObject>();

  /** Adds an object with the first values of its words; answers its first word. */
  add(of: ObjectClass, name: string, words: readonly number[]): number {
    const at = this.#initial.length;
    this.#initial.push(...words);
    const object = { name, of, at };
    this.#objects.push(object);
    this.#byWord.set(at, object);
    return at;
  }

  /** Number of words of all objects together. */
  get size(): number {
    return this.#initial.length;
  }

  get initial(): readonly number[] {
    return this.#initial;
  }

  get objects(): readonly SharedObject[] {
    return this.#objects;
  }

  /** The name of the object at a word; empty where none begins. */
  nameOf(at: number): string {
    return this.#byWord.get(at)?.name ?? '';
  }
}
