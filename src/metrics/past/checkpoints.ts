/** What can be copied: the copy goes its own way. */
export interface Copyable<Self> {
  copy(): Self;
}

/** Records between two checkpoints at first: folding that many takes a few milliseconds. */
const STRIDE = 4096;
/** Checkpoints that are kept; when there would be more, every second one goes. */
const MOST = 160;

/**
 * Copies of a fold as it was at some positions of the trace, so that any position is reached by folding a few
 * records only. Their number is bounded: in a long trace they lie farther apart.
 */
export class Checkpoints<Fold extends Copyable<Fold>> {
  readonly #most: number;
  #stride: number;
  /** Positions are multiples of the stride: the i-th lies at (i + 1) strides. */
  #kept: Fold[] = [];

  constructor(stride = STRIDE, most = MOST) {
    this.#stride = stride;
    this.#most = most;
  }

  get size(): number {
    return this.#kept.length;
  }

  /** The position at which the next checkpoint is wanted, in records. */
  get next(): number {
    return (this.#kept.length + 1) * this.#stride;
  }

  /** Offers a fold that has taken in so many records. It is copied if a checkpoint is wanted there. */
  offer(position: number, fold: Fold): void {
    if (position !== this.next) return;
    this.#kept.push(fold.copy());
    if (this.#kept.length < this.#most) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 1);
    this.#stride *= 2;
  }

  /** The last checkpoint that lies at a position or before it; null if there is none. Copy it before folding on. */
  before(position: number): { readonly position: number; readonly fold: Fold } | null {
    const index = Math.min(this.#kept.length, Math.floor(position / this.#stride)) - 1;
    const fold = this.#kept[index];
    return fold ? { position: (index + 1) * this.#stride, fold } : null;
  }
}
