import type { TracedNight, TracedNightFault } from '../executors/traced-night.ts';
import type { FileFault } from '../panels/file-fault.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';
import { inSlices } from './in-slices.ts';
import { NightBook } from './night-book.ts';

const MOST_BYTES = 64 * 1024 * 1024;
/** Words that are read off at a time: far less than the page may be held for. */
const PIECE = 4096 * RECORD_WORDS;

/** A night read from a file. */
export interface SavedNight extends TracedNight {
  /** What was read off the records to see whether they make sense; null if nobody has looked. */
  readonly book: NightBook | null;
}

/** Reads the bytes of a trace file: see readTracedNight. */
type Reader = (bytes: Uint8Array) => Promise<TracedNight | { readonly fault: TracedNightFault }>;

/** Unpacking and checking takes a while: a Worker does it. */
const inWorker: Reader = async (bytes) => {
  const worker = await import('../executors/live/browser/moment-worker.ts');
  return worker.readTrace(bytes);
};

/** Reads a night from a file, or says what is the matter with it. Never rejects. `slow`: see NightBook. */
export async function fromFile(
  file: Blob,
  slow?: () => number,
  read = inWorker,
): Promise<{ readonly night: SavedNight } | { readonly fault: FileFault }> {
  if (file.size > MOST_BYTES) return { fault: 'foreign' };
  try {
    const night = await read(new Uint8Array(await file.arrayBuffer()));
    if ('fault' in night) return night;
    const book = await bookOf(night, slow);
    return book ? { night: { ...night, book } } : { fault: 'header' };
  } catch {
    return { fault: 'unreadable' };
  }
}

/** Reads everything off the records. Null if that can't be done: a file can be whole and still tell nonsense. */
async function bookOf({ setup, records }: TracedNight, slow?: () => number): Promise<NightBook | null> {
  const book = new NightBook(setup.scenario, slow);
  const pieces = function* (): Generator<void> {
    for (let at = 0; at < records.length; at += PIECE) {
      book.add(records.subarray(at, at + PIECE));
      yield;
    }
  };
  try {
    await inSlices(pieces());
    return book;
  } catch {
    return null;
  }
}
