import type { Moment } from '../../metrics/moment.ts';
import { momentIn } from '../../metrics/moment.ts';
import type { MachineKind, NightSetup } from '../../protocol/night.ts';
import type { SharedMoment } from '../../protocol/moment/moment-file.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { VERSION } from '../../protocol/version.ts';
import { BUILT_IN, builtInScenario } from '../../restaurant/scenarios.ts';

/** A night on the page, about to be shared. */
export interface Shown {
  readonly setup: NightSetup;
  readonly machine: MachineKind;
  readonly speed: number;
  readonly records: Int32Array;
  /** Null: as it is now. */
  readonly cursor: Moment | null;
  readonly view: Readonly<Record<string, unknown>>;
}

/** A night up to now, and the moment that is shown, as bytes. Rejects if the night can't be run again. */
export async function shareMoment(shown: Shown): Promise<Uint8Array> {
  const { encodeMoment } = await import('../../protocol/moment/moment-file.ts');
  const { courseOf, hashOf, lastTick } = await import('../../executors/virtual/course.ts');
  const { setup, machine, speed, records, cursor, view } = shown;
  const moment: SharedMoment = {
    ...{ machine, speed, view, createdBy: VERSION },
    setup: { ...setup, scenario: nameOf(setup.scenario) ?? setup.scenario },
    records: records.length / RECORD_WORDS,
    hash: hashOf(records),
    until: lastTick(records),
    course: courseOf(setup, records),
    moment: cursor ?? momentIn(records, { tick: Infinity }),
  };
  return encodeMoment(moment);
}

/** The same without what comes after the moment that is shown. */
export const upToMoment = (shown: Shown): Shown => ({
  ...shown,
  records: shown.records.subarray(0, (shown.cursor?.sequence ?? Infinity) * RECORD_WORDS),
});

/** The name of a scenario if it is exactly a built-in one. */
function nameOf(scenario: NightSetup['scenario']): string | null {
  const name = BUILT_IN.find((one) => one === scenario.name);
  if (name === undefined) return null;
  return JSON.stringify(builtInScenario(name)) === JSON.stringify(scenario) ? name : null;
}
