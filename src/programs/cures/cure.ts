import type { Program } from '../../protocol/operations.ts';
import type { Act, Awaited } from '../../protocol/words.ts';

/** Something that takes minutes of a bot's presence: as one act, or split at its waits. */
export interface LongWork {
  readonly act: Act;
  readonly awaited: Awaited;
  /** Table, item or party: see Surprise. */
  readonly subject: number;
}

/** How a bot does work that takes minutes. */
export type Cure = (work: LongWork) => Program;
