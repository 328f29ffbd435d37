import type { Moment } from '../../metrics/moment.ts';
import type { LinkFault } from '../../panels/deck.ts';
import { BUILT_IN, builtInScenario, loadScenario } from '../../restaurant/scenarios.ts';
import type { SavedNight } from '../saved-night.ts';

/** A night that somebody has shared, and the moment to show. */
export interface Received {
  readonly night: SavedNight;
  readonly moment: Moment;
  readonly view: Readonly<Record<string, unknown>>;
}

/** Reads a moment and runs its night again, or says what is the matter with it. Never throws. */
export async function receiveMoment(bytes: Uint8Array): Promise<Received | { readonly fault: LinkFault }> {
  const { decodeMoment, MomentError } = await import('../../protocol/moment/moment-file.ts');
  const { hashOf, runAgain } = await import('../../executors/virtual/course.ts');
  try {
    const {
      setup: told,
      machine,
      speed,
      records: many,
      hash,
      until,
      course,
      moment,
      view,
    } = decodeMoment(bytes);
    const setup = { ...told, scenario: scenarioOf(told.scenario) };
    const records = ranAgain(() => runAgain(setup, course, many, until));
    if (records === null || hashOf(records) !== hash) return { fault: 'different' };
    return { night: { setup, machine, speed, records, book: null }, moment, view };
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

function scenarioOf(told: unknown): ReturnType<typeof loadScenario> {
  const name = BUILT_IN.find((one) => one === told);
  return name === undefined ? loadScenario(told) : builtInScenario(name);
}
