import { claimGuard, type Guard } from '../../protocol/guard.ts';

/**
 * What is to be said of a thing: it was always touched under the same guard; always under some, but not always the
 * same; now with and now without; never with any; or by one bot only, so that there is nobody to be kept away.
 */
export type Verdict = 'guarded' | 'different' | 'sometimes' | 'bare' | 'alone';

/**
 * Which guards were there whenever a thing was touched: its lockset (Eraser: Savage, Burrows, Nelson, Sobalvarro and
 * Anderson 1997).
 */
export class ThingGuard {
  readonly thing: number;
  touches = 0;
  /** Touches without any guard. */
  bare = 0;
  /** The first touch after which no guard is left that was there every time; null while there is one. */
  lostAt: number | null = null;
  #common: readonly Guard[] = [];
  readonly #seen = new Set<Guard>();
  readonly #bots = new Set<number>();

  constructor(thing: number) {
    this.thing = thing;
  }

  touch(bot: number, held: readonly Guard[], sequence: number): void {
    this.#common = this.touches === 0 ? held : this.#common.filter((guard) => held.includes(guard));
    this.touches += 1;
    this.#bots.add(bot);
    if (held.length === 0) this.bare += 1;
    for (const guard of held) this.#seen.add(guard);
    if (this.#common.length === 0) this.lostAt ??= sequence;
  }

  get bots(): number {
    return this.#bots.size;
  }

  get verdict(): Verdict {
    if (this.bots < 2) return 'alone';
    if (this.#common.length > 0) return 'guarded';
    if (this.bare === this.touches) return 'bare';
    return this.bare > 0 ? 'sometimes' : 'different';
  }

  /** The guards that count: its own if that was always there, else all that were; where none was, all that were seen. */
  get guards(): readonly Guard[] {
    const own = this.#common.filter((guard) => guard === this.thing || guard === claimGuard(this.thing));
    if (own.length > 0) return own;
    return this.#common.length > 0 ? this.#common : [...this.#seen].sort((a, b) => a - b);
  }

  copy(): ThingGuard {
    const copy = new ThingGuard(this.thing);
    copy.touches = this.touches;
    copy.bare = this.bare;
    copy.lostAt = this.lostAt;
    copy.#common = this.#common;
    for (const guard of this.#seen) copy.#seen.add(guard);
    for (const bot of this.#bots) copy.#bots.add(bot);
    return copy;
  }
}
