import type { FileFault } from '../panels/file-fault.ts';
import { isQueueNight, type MachineKind, type NightSetup } from '../protocol/night.ts';
import { loadScenario } from '../restaurant/scenarios.ts';
import { download } from './download.ts';
import { VERSION } from '../protocol/version.ts';
import { NightBook } from './night-book.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** Saves a night as it is now to a file. The code for it is loaded when it is first needed. */
export async function saveNight(
  name: string,
  run: { readonly setup: NightSetup; readonly book: NightBook },
  about: { readonly machine: MachineKind; readonly speed: number },
): Promise<void> {
  const { encodeTrace } = await import('../protocol/trace-file.ts');
  const { setup, book } = run;
  const bytes = encodeTrace({ setup, ...about, createdBy: VERSION }, book.words);
  download(name, new Uint8Array(bytes));
}

/** A night read from a file. */
export interface SavedNight {
  readonly setup: NightSetup;
  readonly machine: MachineKind;
  readonly speed: number;
  readonly records: Int32Array;
}

/** Reads a night from a file, or says what is the matter with it. Never throws. */
export async function fromFile(
  file: Blob,
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
    if (isQueueNight(setup)) return { fault: 'queue' };
    const scenario = loadScenario(setup.scenario);
    // A file can be whole and still tell nonsense: what can't be read here is refused before it is shown.
    new NightBook(scenario).add(records);
    return { night: { setup: { ...setup, scenario }, machine, speed, records } };
  } catch (error) {
    return { fault: error instanceof TraceFileError ? error.fault : 'header' };
  }
}
