import { isRestaurantNight, type MachineKind, type NightSetup } from '../protocol/night.ts';
import { decodeTrace } from '../protocol/trace-file.ts';
import { type TraceFault, TraceFileError } from '../protocol/trace-file/error.ts';
import { loadScenario } from '../restaurant/scenarios.ts';

/** A night of a restaurant, as a trace file has it. */
export interface TracedNight {
  readonly setup: NightSetup;
  readonly machine: MachineKind;
  /** Simulated seconds a second. */
  readonly speed: number;
  readonly records: Int32Array;
}

/** Why a trace file can't be shown. `queue`: it is one of a plain queue, or of downloads. */
export type TracedNightFault = TraceFault | 'queue';

/** Reads a night from the bytes of a trace file, or says what is the matter with it. Never throws. */
export function readTracedNight(bytes: Uint8Array): TracedNight | { readonly fault: TracedNightFault } {
  try {
    const { header, records } = decodeTrace(bytes);
    const { setup, machine, speed } = header;
    if (!isRestaurantNight(setup)) return { fault: 'queue' };
    return { setup: { ...setup, scenario: loadScenario(setup.scenario) }, machine, speed, records };
  } catch (error) {
    return { fault: error instanceof TraceFileError ? error.fault : 'header' };
  }
}
