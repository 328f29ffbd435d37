import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Tick } from '../../kernel/ticks.ts';
import type { Dashboard } from '../../metrics/dashboard.ts';
import type { Mark } from '../../metrics/floor-state.ts';
import type { Moment, MomentName } from '../../metrics/moment.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';

/** Which way the record is being played: back, not at all, on. */
export type Direction = -1 | 0 | 1;

/**
 * The night's record as the panels see it: what has happened so far, and the one cursor that floor, charts,
 * timeline and code share.
 */
export interface PastDeck {
  /** Goes up whenever records have come, and when another night begins. */
  readonly revision: ReadonlySignal<number>;
  /** Goes up when another night begins. */
  readonly night: number;
  /** All records of the night on the floor so far. Valid until the next revision. */
  records(): Int32Array;
  /** The records as lanes. Made when it is first asked for; always up to date with `records`. */
  timeline(): Timeline;
  /** Tick of the last record. */
  lastTick(): Tick;
  /** Every incident of the record, whatever moment is shown. */
  marks(): readonly Mark[];
  /** The figures after the last record, whatever moment is shown. */
  figures(): Dashboard;
  /** The moment that is shown everywhere; null: the present, as it goes on. */
  readonly cursor: ReadonlySignal<Moment | null>;
  readonly direction: ReadonlySignal<Direction>;
  /** Sequence number of the record that is looked at; null: none. */
  readonly selected: Signal<number | null>;
  /** Shows another moment. What lies outside of the record shows its first or last. A night that goes on stands meanwhile. */
  seek(moment: MomentName): void;
  /** One operation on (1) or back (-1), or several. At present it goes into the past. */
  stepBy(operations: number): void;
  /**
   * Plays on or back, or stops (0), at `pace` simulated seconds a second (else at the chosen speed). At the end
   * of the record it is the present again; at its beginning it stops.
   */
  play(direction: Direction, pace?: number): void;
  /** Back to the present, where the night goes on if it had been going. */
  toPresent(): void;
}
