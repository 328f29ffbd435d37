import type { ReadonlySignal } from '@preact/signals';
import type { WeekDay as Day } from '../../business/days.ts';
import type { Verdict } from '../../metrics/chance.ts';
import type { ComparedFigures } from '../../metrics/night-sample.ts';
import type { Staffing } from '../../protocol/trace.ts';
import type { FileFault } from '../file-fault.ts';
import type { Progress } from './progress.ts';

/** What stands on one side: a staffing of the chosen night, or a saved night. */
export type PairSide =
  | { readonly kind: 'staffing'; readonly staffing: Staffing }
  | { readonly kind: 'file'; readonly name: string; readonly staffing: Staffing; readonly seed: number };

/** Both sides; the first is on the left, or above. */
export type Both<T> = readonly [T, T];

/** Why two nights are not the same but for the staff. */
export type Unlike = 'evening' | 'seed' | 'surprises' | 'changed' | 'unfinished';

/** What both nights have come to at the clock's moment. */
export interface PairMoment {
  /** Ticks since opening. */
  readonly tick: number;
  readonly figures: Both<ComparedFigures>;
}

/** Many pairs of nights, and what they say. */
export interface ChanceRun {
  readonly progress: Progress;
  readonly verdicts: readonly Verdict[];
}

/** How far both nights are: not asked for, being run, there. `fault`: what the machine said when one couldn't be run. */
export interface PairStage {
  readonly kind: 'idle' | 'running' | 'ready' | 'failed';
  readonly fault: string;
}

/** Two restaurants under one clock. */
export interface PairDeck {
  readonly day: ReadonlySignal<Day>;
  readonly seed: ReadonlySignal<number>;
  readonly sides: ReadonlySignal<Both<PairSide>>;
  readonly stage: ReadonlySignal<PairStage>;
  /** Why the last file for each side was refused. */
  readonly refused: ReadonlySignal<Both<{ readonly name: string; readonly fault: FileFault } | null>>;
  readonly unlike: ReadonlySignal<readonly Unlike[]>;
  readonly moment: ReadonlySignal<PairMoment | null>;
  /** Ticks at which the later of the two nights is over. */
  readonly end: ReadonlySignal<number>;
  /** Minutes after midnight at which tick 0 is. */
  readonly opens: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<number>;
  readonly chance: ReadonlySignal<ChanceRun | null>;
  setDay(day: Day): void;
  setSeed(seed: number): void;
  /** Other guests for both. */
  fresh(): void;
  setStaffing(side: 0 | 1, staffing: Staffing): void;
  /** Takes day, seed and staffing of the night on the floor for the left side. */
  takeTonight(): void;
  openFile(side: 0 | 1, file: File): void;
  /** Puts a saved night away: the side has its staffing again. */
  closeFile(side: 0 | 1): void;
  togglePlay(): void;
  setSpeed(speed: number): void;
  seek(tick: number): void;
  /** Both from the opening on. */
  restart(): void;
  testChance(nights: number): void;
  cancelChance(): void;
  /** Runs both nights if that has not been done. */
  begin(): void;
}
