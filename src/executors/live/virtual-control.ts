import type { ClockReading, NightSetup } from '../../protocol/night.ts';
import type { Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';

/** The Worker of a paced virtual night, as its owner sees it. */
export interface VirtualHost {
  open(setup: NightSetup, speed: number, events: VirtualEvents): void;
  pause(): void;
  resume(): void;
  setSpeed(speed: number): void;
  step(): void;
  setStaffing(staffing: Staffing): void;
  sendIn(surprise: Surprise): void;
}

/** What it tells its owner. */
export interface VirtualEvents {
  records(batch: Int32Array): void;
  clock(reading: ClockReading): void;
  ended(hash: string): void;
  failed(message: string): void;
}
