import { Lockset, type Verdict } from '../../kernel/lockset.ts';
import { claimGuard, type Guard } from '../../protocol/guard.ts';

/** Which guards were there whenever a thing was touched. */
export class ThingGuard {
  readonly thing: number;
  readonly #lockset: Lockset<Guard>;

  constructor(thing: number, lockset = new Lockset<Guard>()) {
    this.thing = thing;
    this.#lockset = lockset;
  }

  touch(bot: number, held: readonly Guard[], sequence: number): void {
    this.#lockset.touch(bot, held, sequence);
  }

  get touches(): number {
    return this.#lockset.touches;
  }

  /** Touches without any guard. */
  get bare(): number {
    return this.#lockset.bare;
  }

  /** The first touch after which no guard is left that was there every time; null while there is one. */
  get lostAt(): number | null {
    return this.#lockset.lostAt;
  }

  get verdict(): Verdict {
    return this.#lockset.verdict;
  }

  /** The guards that count: its own if that was always there, else all that were; where none was, all that were seen. */
  get guards(): readonly Guard[] {
    const { common, seen } = this.#lockset;
    const own = common.filter((guard) => guard === this.thing || guard === claimGuard(this.thing));
    if (own.length > 0) return own;
    return common.length > 0 ? common : [...seen].sort((a, b) => a - b);
  }

  copy(): ThingGuard {
    return new ThingGuard(this.thing, this.#lockset.copy());
  }
}
