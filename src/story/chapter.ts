import type { Dashboard } from '../metrics/dashboard.ts';
import type { NightSetup } from '../protocol/night.ts';
import type { Staffing } from '../protocol/trace.ts';
import type { Surprise } from '../protocol/words.ts';
import type { Facts } from './facts.ts';

/** The chapters in their order. */
export const CHAPTER_IDS = [
  ...(['opening', 'success', 'crash', 'careful', 'locks'] as const),
  ...(['order', 'books', 'loop', 'chatty', 'everywhere'] as const),
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

/** What the player did that is not in the trace. It only ever grows within a chapter. */
export interface Deeds {
  /** Names of the bots that were pointed at. */
  readonly pointed: ReadonlySet<string>;
  /** A collision was opened, and the steps of both bots shown. */
  readonly openedCollision: boolean;
  /** The most guests that were inside when the player stopped the clock; 0 if it never was. */
  readonly frozenGuests: number;
}

export const NO_DEEDS: Deeds = { pointed: new Set(), openedCollision: false, frozenGuests: 0 };

/** All that goals and answers are computed from. */
export interface NightSeen {
  readonly figures: Dashboard;
  readonly facts: Facts;
  readonly deeds: Deeds;
}

/** A night of the story: a built-in day, with changes in the form of scenario files. */
export interface ChapterSetup {
  readonly day: 'monday' | 'friday' | 'sunday';
  readonly changes: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly staffing: Staffing;
  /** Simulated seconds a second. */
  readonly speed: number;
  readonly surprises: NonNullable<NightSetup['surprises']>;
}

/** A part of the page that a chapter asks to be used. `card`: the buttons in the chapter's own card. */
export type Control = 'idle' | 'crew' | 'collisions' | 'locks' | 'pause' | 'switch' | 'loop' | 'card';

/** One thing to be reached. Reached when `done` is at least `of`. */
export interface GoalPart {
  readonly id: string;
  readonly of: number;
  readonly done: (night: NightSeen) => number;
  /** Where to do it; null: it comes of itself, by waiting. */
  readonly control: Control | null;
}

/** What the chapter's card offers besides the controls of the page. */
export type Offer =
  { readonly kind: 'sendIn'; readonly surprise: Surprise } | { readonly kind: 'delays' | 'cure' | 'seating' };

/** A number (or a name) of this run, for the sentence that says what was seen. */
export type Amount =
  | { readonly kind: 'count'; readonly value: number }
  /** With one digit after the point. */
  | { readonly kind: 'decimal'; readonly value: number }
  /** From 0 to 1. */
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'span'; readonly seconds: number }
  | { readonly kind: 'bot'; readonly name: string }
  /** Incident; 0: none. */
  | { readonly kind: 'collision'; readonly incident: number };

/** A chapter as data. Its texts are in the dictionary, under its id, with the ids of options and parts as keys. */
export interface Chapter {
  readonly id: ChapterId;
  readonly setup: ChapterSetup;
  readonly question: {
    readonly options: readonly string[];
    /** What nearly always comes out. */
    readonly right: string;
    /** What came out in this run; null while it can't be told. */
    readonly answer: (night: NightSeen) => string | null;
  };
  readonly goal: readonly GoalPart[];
  readonly offers: readonly Offer[];
  readonly seen: (night: NightSeen) => readonly Amount[];
}

/** Progress of each part of a goal, from 0 to 1. */
export const progressOf = (chapter: Chapter, night: NightSeen): readonly number[] =>
  chapter.goal.map(({ of, done }) => Math.max(0, Math.min(1, done(night) / of)));

/** Whether all of a goal is reached. */
export const isReached = (progress: readonly number[]): boolean => progress.every((part) => part >= 1);
