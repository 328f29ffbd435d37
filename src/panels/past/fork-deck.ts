import type { ReadonlySignal } from '@preact/signals';
import type { Tick } from '../../kernel/ticks.ts';
import type { Moment } from '../../metrics/moment.ts';

/** A bot that could take the next step. */
export interface Candidate {
  readonly bot: number;
  readonly name: string;
}

/** What is known about going on from the moment that is shown. */
export type Fork =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'choice';
      /** The moment that is gone on from: the end of the step that is shown. */
      readonly moment: Moment;
      /** Who could take the next step, and who took it; null where the house came next, or the record ends. */
      readonly candidates: readonly Candidate[];
      readonly recorded: Candidate | null;
      /** Where somebody has a choice next, if nobody has one here; null: nowhere any more. */
      readonly next: Moment | null;
      /** If nobody has a choice here: who goes next by itself, and when; it can be held up. Null: nobody else could go. */
      readonly upcoming: { readonly who: Candidate; readonly tick: Tick } | null;
      /** The last bot has gone home. */
      readonly over: boolean;
    };

/** Going on from a moment of the past, on the virtual machine. */
export interface ForkDeck {
  /** Null: nobody has asked, or the moment is another one now. */
  readonly state: ReadonlySignal<Fork | null>;
  /** Finds out who could go next at the moment that is shown. */
  ask(): void;
  forget(): void;
  /**
   * Goes on from there: with another bot (and which of the random schedules it goes on with), or with null the
   * same way, as far as it can be followed.
   */
  goOn(first: number | null, branch: number): void;
  /** Goes on from there with a bot held up until another has taken a step. */
  goOnWithout(heldUp: number, branch: number): void;
}
