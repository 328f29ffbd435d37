import { Lockset, type Verdict } from '../../../kernel/lockset.ts';
import type { GuardsTold } from '../told.ts';

/** One lock for everything is worth a word from so many cells on. */
const SEVERAL = 3;

interface Guarded {
  readonly lockset: Lockset<string>;
  /** Who has touched it. */
  readonly threads: Set<number>;
  /** Touches without a lock by the first thread, before any other has come. */
  early: number;
  /** Whether it was written otherwise. */
  written: boolean;
}

const newlyGuarded = (): Guarded => ({
  lockset: new Lockset(),
  threads: new Set(),
  early: 0,
  written: false,
});

/**
 * Which lock guards which cell: what threads hold at plain accesses (atomic ones need no lock). What a thread does
 * without one before any other has come to the cell, or after all others have been joined, needs none either, as
 * long as it races with nobody.
 */
export class ListGuards {
  readonly #cells: Guarded[] = [];
  readonly #hasGone: (thread: number) => boolean;

  /** `hasGone`: whether a thread was joined. */
  constructor(hasGone: (thread: number) => boolean) {
    this.#hasGone = hasGone;
  }

  /** A plain access. `held`: the locks that guard it. */
  touch(thread: number, cell: number, writes: boolean, held: readonly string[], event: number): void {
    const one = (this.#cells[cell] ??= newlyGuarded());
    one.threads.add(thread);
    if (held.length === 0) {
      if (one.threads.size === 1) {
        one.early += 1;
        return;
      }
      if (this.#isLast(one, thread)) return;
    }
    one.written ||= writes;
    one.lockset.touch(thread, held, event);
  }

  /**
   * What is to be said of the cells that several threads touch and that are written after their beginning, and of all
   * locks, by number of times `taken`.
   */
  report(
    nameOf: (cell: number) => string,
    racy: ReadonlySet<number>,
    taken: ReadonlyMap<string, number>,
  ): GuardsTold {
    const things: GuardsTold['things'][number][] = [];
    this.#cells.forEach((one, cell) => {
      if (one.threads.size < 2 || (!one.written && !racy.has(cell))) return;
      const { touches, bare, common, seen } = one.lockset;
      const verdict = verdictOf(one, racy.has(cell));
      const early = verdict === 'bare' || verdict === 'sometimes' ? one.early : 0;
      things.push({
        thing: nameOf(cell),
        verdict,
        guards: verdict === 'guarded' ? common : [...seen].sort(),
        touches: touches + early,
        withoutLock: bare + early,
      });
    });
    const of = new Map<string, string[]>([...taken.keys()].map((lock) => [lock, []]));
    for (const { thing, guards } of things) for (const lock of guards) of.get(lock)?.push(thing);
    const everything =
      things.length < SEVERAL
        ? undefined
        : [...of.keys()].find((lock) =>
            things.every(({ verdict, guards }) => verdict === 'guarded' && guards.includes(lock)),
          );
    return {
      things,
      locks: [...of].map(([lock, guarded]) => ({ lock, things: guarded, taken: taken.get(lock) ?? 0 })),
      everything: everything ?? null,
    };
  }

  #isLast({ threads }: Guarded, thread: number): boolean {
    for (const other of threads) if (other !== thread && !this.#hasGone(other)) return false;
    return true;
  }
}

function verdictOf({ lockset, early }: Guarded, isRacy: boolean): Verdict {
  if (lockset.seen.size === 0) return 'bare';
  return isRacy && early > 0 ? 'sometimes' : lockset.verdict;
}
