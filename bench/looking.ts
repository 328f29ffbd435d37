import { NightBook } from '../src/app/night-book.ts';
import { VirtualNight } from '../src/executors/virtual/night.ts';
import { decodeTrace, encodeTrace } from '../src/protocol/trace-file.ts';
import { RECORD_WORDS } from '../src/protocol/trace.ts';

import { BUILT_IN, builtInScenario, loadScenario } from '../src/restaurant/scenarios.ts';
import { bigTrace } from './big-trace.ts';
import { memoryInUse } from './memory.ts';
import { busy, line, sideBySide } from './side-by-side.ts';
import { Mode } from '../src/protocol/modes.ts';

const MILLION = 1_000_000;

/** Opening a trace as the page does, against reading and checking the bytes of its file. */
export async function opening(say: (text: string) => void): Promise<void> {
  const { setup, records } = bigTrace(MILLION);
  const bytes = encodeTrace({ setup, machine: 'virtual', speed: 1, createdBy: 'bench' }, records);
  const open = (): void => {
    const trace = decodeTrace(bytes);
    const scenario = loadScenario(trace.header.setup.scenario);
    new NightBook(scenario).add(trace.records);
  };
  const comparison = await sideBySide(
    `a trace of 10^6 records (${(bytes.length / 1e6).toFixed(2)} MB)`,
    0.33,
    5,
    () => busy(() => void decodeTrace(bytes)),
    () => busy(open),
  );
  say(line(comparison));
}

/** What the book of a night takes after each night of a week: of one night, if memory is bounded. */
export async function weekMemory(say: (text: string) => void): Promise<void> {
  const empty = await memoryInUse();
  let [events, most] = [0, 0];
  let book: NightBook | null = null;
  for (const day of BUILT_IN) {
    book = kept(day);
    const records = book.words.length / RECORD_WORDS;
    const taken = (await memoryInUse()) - empty;
    events += records;
    most = Math.max(most, taken);
    const each = Math.round(taken / records);
    say(
      `kept after ${day.padEnd(9)} ${String(records).padStart(7)} events, ${megabytes(taken)} MB: ${each} bytes an event`,
    );
  }
  if (book?.floor.closed !== true) throw new Error('The last night did not close.');
  const left = (await memoryInUse()) - empty;
  say(
    `a week of ${events} events: ${megabytes(most)} MB at most, ${megabytes(left)} MB at its end;` +
      ` ${megabytes((left / events) * 1e6)} MB per 10^6 events of the week`,
  );
}

/** What the book of a night takes per 10^6 records. */
export async function millionMemory(say: (text: string) => void): Promise<void> {
  const { setup, records } = bigTrace(MILLION);
  const empty = await memoryInUse();
  const book = new NightBook(setup.scenario);
  feed(book, records);
  const taken = (await memoryInUse()) - empty;
  if (book.words.length !== records.length) throw new Error('Records are missing.');
  const bare = megabytes(records.byteLength);
  say(`per 10^6 records: ${megabytes(taken)} MB, with room to grow; ${bare} MB of it are the records`);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** The book of a night, filled as on the page: some dozens of records at once. */
function kept(day: (typeof BUILT_IN)[number]): NightBook {
  const scenario = builtInScenario(day);
  const staffing = { mode: Mode.Threads, locks: 0, crew: scenario.staff.crew };
  const night = new VirtualNight({ scenario, seed: 7, staffing });
  night.finish();
  const records = night.log.slice();
  const book = new NightBook(scenario);
  feed(book, records);
  return book;
}

function feed(book: NightBook, records: Int32Array): void {
  const batch = 64 * RECORD_WORDS;
  for (let at = 0; at < records.length; at += batch) book.add(records.slice(at, at + batch));
}
