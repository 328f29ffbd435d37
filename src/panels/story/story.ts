import type { ReadonlySignal } from '@preact/signals';
import type { Amount, Chapter, ChapterId } from '../../story/chapter.ts';
import type { Progress } from '../../story/progress.ts';

/** Where one is in a chapter: the question, the night, and what was seen. */
export type Stage = 'brief' | 'night' | 'seen';

/** What came out of a chapter's night, as it was when the goal was reached. */
export interface Seen {
  /** The option that this run bears out; null if it bears out none. */
  readonly answer: string | null;
  readonly amounts: readonly Amount[];
}

/** The story as the panels see it. */
export interface Story {
  readonly progress: ReadonlySignal<Progress>;
  readonly chapter: ReadonlySignal<Chapter>;
  readonly stage: ReadonlySignal<Stage>;
  /** The option that is chosen; null while none is. */
  readonly predicted: ReadonlySignal<string | null>;
  /** Whether the question was passed over. */
  readonly passed: ReadonlySignal<boolean>;
  /** Progress of each part of the goal, from 0 to 1. */
  readonly parts: ReadonlySignal<readonly number[]>;
  readonly seen: ReadonlySignal<Seen | null>;
  /** The night on the page isn't the chapter's any more (`other`), or it is over without the goal (`over`). */
  readonly astray: ReadonlySignal<'other' | 'over' | null>;
  open(id: ChapterId): void;
  /** null: passes over the question. */
  predict(option: string | null): void;
  /** Opens the doors for the chapter's night, also for another try. */
  start(): void;
  /** Passes over the chapter, and opens the next one. */
  skip(): void;
  /** The invitation on the page is answered, one way or the other. */
  answerInvitation(): void;
}
