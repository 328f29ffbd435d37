import type { ReadonlySignal } from '@preact/signals';
import type { Standing } from '../../metrics/past/standing.ts';
import type { StepsOf } from '../../metrics/steps.ts';

/** How far it is known where the programs of the night stood. */
export interface CodeKnown {
  /** Records of which it is known. */
  readonly records: number;
  /** It can't be known of more: the night doesn't come out as recorded, or the Worker has failed with a message. */
  readonly end: 'differs' | { readonly message: string } | null;
}

/** The source of the programs, and where in it they stood. */
export interface CodeDeck {
  /** Null: nothing is known yet of this night. */
  readonly known: ReadonlySignal<CodeKnown | null>;
  /** Somebody looks: from now on it keeps up with the record. Answers how to look away. */
  watch(): () => void;
  /** Where a bot, or a task, stood after the first `sequence` records. Null if nothing tells it. */
  standing(of: StepsOf, sequence: number): Standing | null;
  /** The text of a file of programs; null while it isn't there yet. */
  text(file: string): string | null;
}
