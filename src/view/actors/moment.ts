import type { FloorState } from '../../metrics/floor-state.ts';
import type { FloorSign } from '../../metrics/guards/floor-sign.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import type { Drawings, MenuArt } from '../art/drawings.ts';
import type { FindRoute } from '../motion/walker.ts';
import type { DrawList } from '../stage/draw-list.ts';

/** What actors are told each frame. One object, reused. */
export interface Moment {
  readonly scenario: Scenario;
  readonly drawings: Drawings;
  readonly menu: MenuArt;
  readonly route: FindRoute;
  readonly list: DrawList;
  readonly reducedMotion: boolean;
  state: FloorState;
  /** The simulated moment that is shown, and how fast it goes, in either direction. */
  tick: number;
  ticksPerSecond: number;
  /** Time goes backwards. */
  backwards: boolean;
  /** Real milliseconds since the frame before. */
  elapsed: number;
  /** Real milliseconds that small movements go by; it stands still while the night is paused. */
  beat: number;
  /** The night has jumped (first frame, another night, another moment): put everybody where they belong at once. */
  jumped: boolean;
  /** Sizes of characters and signs (see Fit). */
  characters: number;
  signs: number;
  /** The bot that is pointed at, or 0. */
  highlighted: number;
  /** What guards things, where that is shown; and the place that is pointed at, or null. */
  guards: readonly FloorSign[];
  pointedPlace: number | null;
  /** Bots that one looks at while the others step back; null: all. */
  lit: ReadonlySet<number> | null;
}

/** Depths: people and things by how far down they stand; signs over all of them. */
export const METERS = 2000;
export const SIGNS = 3000;
export const BURSTS = 5000;
