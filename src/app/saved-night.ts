import type { FileFault } from '../panels/file-fault.ts';
import { isRestaurantNight, type MachineKind, type NightSetup } from '../protocol/night.ts';
import { loadScenario } from '../restaurant/scenarios.ts';
import { NightBook } from './night-book.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** A night read from a file. */
export interface SavedNight {
  readonly setup: NightSetup;
  readonly machine: MachineKind;
  readonly speed: number;
  readonly records: Int32Array;
  /** What was read off the records to see whether they make sense; null if nobody has looked. */
  readonly book: NightBook | null;
}

/** Reads a night from a file, or says what is the matter with it. Never throws. `slow`: see NightBook. */
export async function fromFile(
  file: Blob,
  slow?: () => number,
): Promise<{ readonly night: SavedNight } | { readonly fault: FileFault }> {
  if (file.size > MOST_BYTES) return { fault: 'foreign' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: 'unreadable' };
  }
  const { decodeTrace } = await import('../protocol/trace-file.ts');
  const { TraceFileError } = await import('../protocol/trace-file/error.ts');
  try {
    const { header, records } = decodeTrace(bytes);
    const { setup, machine, speed } = header;
    if (!isRestaurantNight(setup)) return { fault: 'queue' };
    const scenario = loadScenario(setup.scenario);
    // A file can be whole and still tell nonsense: what can't be read here is refused before it is shown.
    const book = new NightBook(scenario, slow);
    book.add(records);
    return { night: { setup: { ...setup, scenario }, machine, speed, records, book } };
  } catch (error) {
    return { fault: error instanceof TraceFileError ? error.fault : 'header' };
  }
}
