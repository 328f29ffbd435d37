import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Mark } from '../../metrics/floor-state.ts';
import type { IncidentFacts } from '../../metrics/past/incident-facts.ts';
import type { Race } from '../../metrics/race.ts';
import type { BotStep } from '../../metrics/steps.ts';
import type { Board } from '../../protocol/board.ts';
import type { Staffing } from '../../protocol/trace.ts';

/** How far a search is. */
export interface SearchProgress {
  /** Bots held up in the nights that are run now. */
  readonly holdUps: number;
  readonly nights: number;
  /** From 0 to 1, of the nights with so many hold-ups. */
  readonly share: number;
  /** There is a disaster; a shorter one is looked for. */
  readonly found: boolean;
}

/** What a search has looked at. */
export interface Covered {
  readonly nights: number;
  /** All evenings with up to so many hold-ups were tried. */
  readonly exhausted: number;
  /** Share of those with one more that were, from 0 to 1. */
  readonly partly: number;
}

/** A bot that was held up on the way to a disaster. Times in simulated milliseconds. */
export interface HeldBot {
  readonly bot: number;
  readonly name: string;
  /** What it does first when it is let go; null if it wasn't. */
  readonly next: BotStep | null;
  readonly steps: number;
  readonly begun: number;
  readonly lasted: number;
}

/** The shortest disaster. */
export interface FoundDisaster {
  readonly holdUps: readonly HeldBot[];
  readonly mark: Mark;
  readonly race: Race;
  readonly facts: IncidentFacts;
  /** Of the small restaurant. */
  readonly board: Board;
  readonly records: Int32Array;
}

/** What a search has come to. */
export type SearchState =
  | { readonly stage: 'running' | 'cancelled'; readonly progress: SearchProgress }
  | { readonly stage: 'failed'; readonly message: string }
  | {
      readonly stage: 'found';
      readonly disaster: FoundDisaster;
      readonly covered: Covered;
    }
  | { readonly stage: 'none'; readonly covered: Covered };

/** The search for the shortest disaster, as the panels see it. */
export interface DisasterDeck {
  readonly open: Signal<boolean>;
  /** Null before the first. */
  readonly search: ReadonlySignal<SearchState | null>;
  /** Who is searched, or was: with the crew of the small restaurant. */
  readonly staffing: ReadonlySignal<Staffing>;
  /** The seed of the bots' rhythms, counted up from 1 by searching again. */
  readonly rhythm: ReadonlySignal<number>;
  /** A disaster is on the floor. */
  readonly playing: ReadonlySignal<boolean>;
  /** Searches the staffing that is chosen on the page: in another rhythm if that has been searched to the end in this one. */
  start(): void;
  cancel(): void;
  /** Puts what was found on the floor, at the collision. */
  play(): void;
  /** Begins the night again from which one came. */
  back(): void;
}
