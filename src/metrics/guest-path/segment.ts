import type { Tick } from '../../kernel/ticks.ts';

/** The steps of an evening, in the order in which they come; those from `tickets` to `carrying` are of one item. */
export type Step =
  | 'desk'
  | 'welcome'
  | 'leading'
  | 'deciding'
  | 'orderWait'
  | 'ordering'
  | 'tickets'
  | 'ticketWait'
  | 'making'
  | 'oven'
  | 'done'
  | 'plating'
  | 'pass'
  | 'carrying'
  | 'again'
  | 'eating'
  | 'billWait'
  | 'paying';

/** Whose time it was. */
export const KINDS = [
  /** the guests' own: deciding, answering, eating, talking */
  'guest',
  /** ovens, and layers that settle */
  'oven',
  'gateway',
  /** a bot was at work for these guests */
  'hands',
  /** every bot who could have come was busy with somebody else */
  'busy',
  /** a bot who could have come rested and had not noticed */
  'unnoticed',
  /** the event loop was held by another task */
  'held',
  /** somebody else had the lock, or the claim */
  'lock',
  /** a bot let a while pass, as the owner ordered, or before it tried again */
  'pause',
  /** no table was free, but one stood dirty */
  'dirty',
  /** no table, oven or place was free */
  'room',
  /** nobody was on duty for it */
  'nobody',
  /** what had been made already broke, or fell in, and was made again: ovens and hands for the second time */
  'again',
] as const;
export type Kind = (typeof KINDS)[number];

/** Time that other work, another staff or another order of steps could have spared the guests. */
export const AVOIDABLE: ReadonlySet<Kind> = new Set([
  'busy',
  'unnoticed',
  'held',
  'lock',
  'pause',
  'dirty',
  'nobody',
  'again',
]);

/** A stretch of a party's evening. */
export interface Segment {
  readonly from: Tick;
  readonly to: Tick;
  readonly step: Step;
  readonly kind: Kind;
  /** The bot who worked for them, or who was busy, rested, waited for a lock; 0 where it is about none. */
  readonly bot: number;
  /** The record that tells what that bot did for the longest part of it (or, if `held`, which task ran); -1 where none does. */
  readonly record: number;
  /** The item that it is about; 0 for none. */
  readonly item: number;
  /** The records at both ends: it begins when the first happens, and ends when the last does. */
  readonly begin: number;
  readonly end: number;
}

/** How a party left; `inside` if it has not. */
export type Leaving = 'served' | 'reneged' | 'balked' | 'inside';

/** One party's evening: segments without gaps, from its arrival to its leaving. */
export interface EveningPath {
  readonly party: number;
  readonly size: number;
  /** Its table; 0 if it never had one. */
  readonly table: number;
  readonly from: Tick;
  readonly to: Tick;
  readonly leaving: Leaving;
  readonly segments: readonly Segment[];
}
