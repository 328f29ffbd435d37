import {
  decodeMoment,
  encodeMoment,
  MomentError,
  type MomentFault,
} from '../../protocol/moment/moment-file.ts';
import type { MachineKind, NightSetup } from '../../protocol/night.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { VERSION } from '../../protocol/version.ts';
import { BUILT_IN, builtInScenario, loadScenario } from '../../restaurant/scenarios.ts';
import { courseOf, hashOf, lastTick, runAgain } from './course.ts';

/** A night as it has come so far, the moment of it that is shown, and how the page looks at it. */
export interface NightAtMoment {
  readonly setup: NightSetup;
  readonly machine: MachineKind;
  /** Simulated seconds a second. */
  readonly speed: number;
  readonly records: Int32Array;
  readonly moment: { readonly sequence: number; readonly tick: number };
  readonly view: Readonly<Record<string, unknown>>;
}

/** Why a moment can't be shown. `different`: the night has not come out again. */
export type ReadFault = MomentFault | 'different';

/** A night up to now and the moment that is shown, as bytes. Throws an Error if the night can't be run again. */
export function writeMoment(night: NightAtMoment): Uint8Array<ArrayBuffer> {
  const { setup, machine, speed, records, moment, view } = night;
  const bytes = encodeMoment({
    ...{ machine, speed, moment, view, createdBy: VERSION },
    setup: { ...setup, scenario: nameOf(setup.scenario) ?? setup.scenario },
    records: records.length / RECORD_WORDS,
    hash: hashOf(records),
    until: lastTick(records),
    course: courseOf(setup, records),
  });
  return new Uint8Array(bytes);
}

/** Reads a moment and runs its night again, or says what is the matter with it. Never throws. */
export function readMoment(bytes: Uint8Array): NightAtMoment | { readonly fault: ReadFault } {
  try {
    const { records: many, hash, until, course, ...rest } = decodeMoment(bytes);
    const { setup: told, machine, speed, moment, view } = rest;
    const setup = { ...told, scenario: scenarioOf(told.scenario) };
    const records = ranAgain(() => runAgain(setup, course, many, until));
    if (records === null || hashOf(records) !== hash) return { fault: 'different' };
    return { setup, machine, speed, records: records.slice(), moment, view };
  } catch (error) {
    return { fault: error instanceof MomentError ? error.fault : 'sense' };
  }
}

function ranAgain(run: () => Int32Array): Int32Array | null {
  try {
    return run();
  } catch {
    return null;
  }
}

/** The name of a scenario if it is exactly a built-in one. */
function nameOf(scenario: NightSetup['scenario']): string | null {
  const name = BUILT_IN.find((one) => one === scenario.name);
  if (name === undefined) return null;
  return JSON.stringify(builtInScenario(name)) === JSON.stringify(scenario) ? name : null;
}

function scenarioOf(told: unknown): NightSetup['scenario'] {
  const name = BUILT_IN.find((one) => one === told);
  return name === undefined ? loadScenario(told) : builtInScenario(name);
}
