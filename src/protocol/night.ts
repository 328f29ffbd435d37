import type { AnyScenario, DownloadsScenario, QueueScenario, Scenario } from './scenario.ts';
import type { Staffing } from './trace.ts';
import type { Surprise } from './words.ts';

/** What a night is made of: all that is needed to run it, and with the schedule to run it again. */
export interface NightSetup<Of extends AnyScenario = Scenario> {
  readonly scenario: Of;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  readonly staffing: Staffing;
  /** What is sent in, and when. */
  readonly surprises?: readonly { readonly kind: Surprise; readonly tick: number }[];
}

/** A night in a restaurant or at a stand, or some downloads. */
export type AnySetup = NightSetup<AnyScenario>;

/** Whether it is a night at a stand. */
export const isQueueNight = (setup: AnySetup): setup is NightSetup<QueueScenario> =>
  setup.scenario.kind === 'queue';

/** Whether it is a night in a restaurant. */
export const isRestaurantNight = (setup: AnySetup): setup is NightSetup => isRestaurant(setup.scenario);

const isRestaurant = (scenario: AnyScenario): scenario is Scenario =>
  scenario.kind === undefined || scenario.kind === 'restaurant';

/** Whether it is about downloads. */
export const isDownloads = (setup: AnySetup): setup is NightSetup<DownloadsScenario> =>
  setup.scenario.kind === 'downloads';

export type MachineKind = 'live' | 'virtual';

/** How fast the night goes, and whether it goes. `speed`: simulated seconds a second. */
export interface ClockReading {
  readonly tick: number;
  readonly speed: number;
  readonly paused: boolean;
}

/** What a running night tells its owner. Calls come in the order of the trace. */
export interface NightListener {
  /** New records, whole ones, in order. The listener owns the array. */
  records(batch: Int32Array): void;
  clock(reading: ClockReading): void;
  /** The night is over; the trace is complete. `hash` is the trace hash. */
  ended(hash: string): void;
  /** A machine has failed; the night can't go on, what is recorded stays. `bot` is null when it was the house. */
  failed(fault: { readonly bot: string | null; readonly message: string }): void;
}

/** What an owner can say to a running night, the same on every machine. */
export interface NightControl {
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Simulated seconds a second, 1 to 1,000,000. */
  setSpeed(speed: number): Promise<void>;
  /** Goes on to the next event of the house, and pauses there. */
  step(): Promise<void>;
  /** Bots finish the duty in hand and go off; then the new staff takes over. */
  setStaffing(staffing: Staffing): Promise<void>;
  /** Sends in something that holds on to a bot: to the next guests that order, or pay. */
  sendIn(surprise: Surprise): Promise<void>;
  /** Stops everything at once and frees the machine. The trace stays as it is. */
  dispose(): void;
}
