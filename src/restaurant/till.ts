/**
 * Watches the drawer: what the gateway has confirmed must be there once a bot has said goodnight. The
 * house looks at the drawer then, and notices when it is short.
 */
export class Drawer {
  #expected = 0;
  #missing = 0;
  readonly #counting = new Map<number, number>();
  #overlaps = new Map<number, number>();
  #last = 0;

  /** A bot has its hands in the drawer; remembers who else had at the same time. */
  beginCount(bot: number): void {
    for (const other of this.#counting.values()) {
      this.#overlaps.set(bot, other);
      this.#overlaps.set(other, bot);
    }
    this.#counting.set(bot, bot);
  }

  /**
   * The bot has written the new sum and turns to the guest. Answers the other bot if the drawer is shorter
   * than it was known to be, else 0.
   */
  check(bot: number, amount: number, counted: number): number {
    this.#counting.delete(bot);
    this.#expected += amount;
    const short = this.#expected - counted;
    const other = this.#overlaps.get(bot) ?? this.#last;
    this.#overlaps.delete(bot);
    this.#last = bot;
    if (short <= this.#missing) return 0;
    this.#missing = short;
    return other || bot;
  }
}
