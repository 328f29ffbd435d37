import type { ClockReading, NightSetup } from '../../protocol/night.ts';
import type { Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import type { Choice, GoOn } from '../virtual/resume.ts';

/** The Worker of a paced virtual night, as its owner sees it. */
export interface VirtualHost {
  /** Begins a night, or goes on with a recorded one. */
  open(setup: NightSetup, speed: number, events: VirtualEvents, past?: RecordedPast): void;
  /** Who could take the next step at a moment of a record. */
  choiceAt(setup: NightSetup, records: Int32Array, sequence: number): Choice;
  pause(): void;
  resume(): void;
  setSpeed(speed: number): void;
  step(): void;
  setStaffing(staffing: Staffing): void;
  sendIn(surprise: Surprise): void;
}

/** A recorded night, and how it goes on. */
export interface RecordedPast {
  readonly records: Int32Array;
  readonly goOn: GoOn;
}

/** What it tells its owner. */
export interface VirtualEvents {
  records(batch: Int32Array): void;
  clock(reading: ClockReading): void;
  ended(hash: string): void;
  failed(message: string): void;
}
