import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Tick } from '../../kernel/ticks.ts';
import type { FloorSign } from '../../metrics/guards/floor-sign.ts';
import type { GuardsNow } from '../../metrics/guards/guards.ts';
import type { Moment } from '../../metrics/moment.ts';
import type { Guard } from '../../protocol/guard.ts';

/** One of the two accesses of a race. */
export interface RaceSide {
  readonly bot: number;
  readonly name: string;
  readonly sequence: number;
  readonly writes: boolean;
  readonly atomic: boolean;
  readonly guards: readonly Guard[];
}

/** Two bots that touch a cell again and again in the same way, with nothing that says who comes first. */
export interface RaceSeen {
  /** The first pair that was found. */
  readonly first: RaceSide;
  readonly second: RaceSide;
  readonly pairs: number;
  /** The last record of the first bot that the second is ordered after there; null: none. */
  readonly known: number | null;
}

export interface CellRaces {
  readonly cell: number;
  readonly pairs: number;
  readonly races: readonly RaceSeen[];
}

/** What is known of a moment. */
export interface RacesNow {
  /** By number of cell. */
  readonly cells: readonly CellRaces[];
  readonly pairs: number;
  readonly guards: GuardsNow;
  /** Records up to the moment that have not been read yet. */
  readonly behind: number;
}

/** Races and locks of the night on the floor. */
export interface RacesDeck {
  /** Goes up when more has been read. */
  readonly revision: ReadonlySignal<number>;
  /** Somebody looks: from now on it keeps up with the record. Answers how to look away. */
  watch(): () => void;
  /** What is known at a moment (null: after all that has been read, at the tick). Null while nothing has been read. */
  at(moment: Moment | null, tick: Tick): RacesNow | null;
  /** Signs that the floor shows at things, and the place that is pointed at. */
  readonly signs: Signal<readonly FloorSign[]>;
  readonly pointedPlace: Signal<number | null>;
}
