/** A first-in, first-out queue in an array that is gone round. It grows as needed and lets go of what is taken. */
export class Ring<T> {
  #slots: (T | undefined)[] = new Array<T | undefined>(16);
  #head = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: T): void {
    if (this.#length === this.#slots.length) this.#grow();
    this.#slots[(this.#head + this.#length) & (this.#slots.length - 1)] = item;
    this.#length += 1;
  }

  /** Takes the oldest out. Throws a RangeError when there is none. */
  shift(): T {
    if (this.#length === 0) throw new RangeError('The ring is empty.');
    const slots = this.#slots;
    const item = slots[this.#head] as T;
    slots[this.#head] = undefined;
    this.#head = (this.#head + 1) & (slots.length - 1);
    this.#length -= 1;
    return item;
  }

  #grow(): void {
    const slots = this.#slots;
    const grown = new Array<T | undefined>(2 * slots.length);
    for (let i = 0; i < slots.length; i += 1) grown[i] = slots[(this.#head + i) & (slots.length - 1)];
    this.#slots = grown;
    this.#head = 0;
  }
}
