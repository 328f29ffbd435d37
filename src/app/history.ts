import type { Dashboard } from '../metrics/dashboard.ts';
import type { Day, NightResult, Summary } from '../panels/deck.ts';
import { Mode, modeKey, type ModeKey } from '../protocol/modes.ts';

/** Nights that have come to their end while the page was open, so that the same guests can be compared. */
export class History {
  readonly #results = new Map<string, NightResult>();

  /** Keeps a result and answers the summary, with the other staffing of the same guests if it is known. */
  close(tonight: NightResult): Summary {
    const { staffed } = tonight;
    if (staffed === 'mixed') return { tonight, other: null };
    this.#results.set(key(tonight, staffed), tonight);
    const other = this.#results.get(key(tonight, PARTNER[staffed] ?? 'loop'));
    return { tonight, other: other ?? null };
  }
}

/** Whom a night is compared with; all others with LoopBot. */
const PARTNER: Readonly<Partial<Record<ModeKey, ModeKey>>> = { loop: 'threads' };

const key = (result: NightResult, staffed: string): string => `${result.day} ${result.seed} ${staffed}`;

/** How a night went that was staffed in these modes. */
export function resultOf(
  modes: ReadonlySet<number>,
  day: Day,
  seed: number,
  figures: Dashboard,
): NightResult {
  const [one = Mode.Threads] = modes;
  return { staffed: modes.size > 1 ? 'mixed' : modeKey(one), day, seed, figures };
}
