import { RandomStream } from '../../kernel/random.ts';

const BITS = 24;
const ALL = 2 ** BITS;
/** With so few parts of a random number left in a choice, the next one is drawn. */
const FINEST = 64;

/**
 * Small random numbers, several from one draw: what a choice leaves over decides the next. At random most steps are such a choice, and
 * drawing costs as much as the step.
 */
export class SmallDraws {
  readonly #stream: RandomStream;
  #rest = 0;
  /** How many choices' worth has been taken out of it: the product of their bounds. */
  #taken = FINEST + 1;

  constructor(seed: number) {
    this.#stream = new RandomStream(seed);
  }

  /** A whole number from 0 to `bound - 1`. `bound` is at most 127; the bias is below `bound` / 2^18. */
  below(bound: number): number {
    if (this.#taken > FINEST) {
      this.#rest = this.#stream.below(ALL);
      this.#taken = 1;
    }
    const product = this.#rest * bound;
    this.#rest = product & (ALL - 1);
    this.#taken *= bound;
    return product >>> BITS;
  }
}
