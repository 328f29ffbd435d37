/** Where threads wait for each other before they start. For one start only. */
export class StartingLine {
  static readonly WORDS = 2;
  readonly #words: Int32Array;
  readonly #at: number;

  constructor(words: Int32Array, at: number) {
    this.#words = words;
    this.#at = at;
  }

  /** How many have come. */
  get present(): number {
    return Atomics.load(this.#words, this.#at);
  }

  /** Comes to the line and sleeps until `many` are there; the last one starts them all. */
  meet(many: number): void {
    if (Atomics.add(this.#words, this.#at, 1) + 1 === many) this.start();
    else this.#sleep();
  }

  /** Comes to the line and sleeps until somebody calls `start`. */
  wait(): void {
    Atomics.add(this.#words, this.#at, 1);
    this.#sleep();
  }

  /** Wakes all who are there, and lets all go on who come later. */
  start(): void {
    Atomics.store(this.#words, this.#at + 1, 1);
    Atomics.notify(this.#words, this.#at + 1);
  }

  #sleep(): void {
    // Answers at once if the start was before.
    Atomics.wait(this.#words, this.#at + 1, 0);
  }
}
