/** Gives names numbers, from 0 on in the order in which they come. */
export class Numbers {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push(name);
    this.#numbers.set(name, number);
    return number;
  }

  has(name: string): boolean {
    return this.#numbers.has(name);
  }
}

/** Gives sets of locks numbers; 0 is the empty one. */
export class LockSets<Lock extends string | number> {
  readonly sets: (readonly Lock[])[] = [[]];
  readonly #numbers = new Map<string, number>([['', 0]]);

  /** The order of the locks doesn't matter. */
  of(locks: Iterable<Lock>): number {
    const sorted = [...locks].sort();
    const key = sorted.join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.sets.length;
    this.sets.push(sorted);
    this.#numbers.set(key, number);
    return number;
  }
}
