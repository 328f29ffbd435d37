import { layBoard, locksKey } from '../../protocol/board.ts';
import type { MachineKind, NightSetup } from '../../protocol/night.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { modeKey } from '../../protocol/modes.ts';
import { type Locks } from '../../protocol/words.ts';
import { type Part, TraceRecord } from '../trace-record.ts';
import { Arrows } from './arrows.ts';
import { BotLanes } from './bot-lanes.ts';
import { Counters } from './counters.ts';
import { type ChromeEvent, type Emit, Process } from './event.ts';
import { Flows } from './flows.ts';
import { HouseLanes } from './house-lanes.ts';
import { GuestJourneys, ItemJourneys, TaskJourneys } from './journeys.ts';
import { LockLanes } from './lock-lanes.ts';

/** What the file says about its night besides its events. */
export interface ChromeAbout {
  readonly setup: NightSetup;
  readonly machine: MachineKind;
  readonly createdBy: string;
}

const CHUNK_EVENTS = 512;

/**
 * A night as Chrome Trace Event JSON, which Perfetto and chrome://tracing open: in pieces of text, to be put
 * together in order. Times are simulated ones.
 */
export function* chromeTrace(about: ChromeAbout, records: Int32Array): Generator<string, void> {
  const { setup, machine, createdBy } = about;
  const { scenario, seed, staffing } = setup;
  const otherData = {
    createdBy: `robot-restaurant ${createdBy}`,
    machine,
    scenario: scenario.name,
    seed,
    staff: modeKey(staffing.mode),
    locks: locksKey(staffing.locks as Locks),
    crew: JSON.stringify(staffing.crew),
    records: records.length / RECORD_WORDS,
  };
  yield `{"displayTimeUnit":"ms","otherData":${JSON.stringify(otherData)},"traceEvents":[\n`;
  let first = true;
  for (const events of chromeEvents(setup, records)) {
    if (events.length === 0) continue;
    yield (first ? '' : ',\n') + events.map((event) => JSON.stringify(event)).join(',\n');
    first = false;
  }
  yield '\n]}\n';
}

/** The events of a night, some hundred at a time. Those of one lane come in the order of their times, but for arrows. */
export function* chromeEvents(
  { scenario }: Pick<NightSetup, 'scenario'>,
  records: Int32Array,
): Generator<readonly ChromeEvent[], void> {
  let events: ChromeEvent[] = [];
  const arrows = new Arrows((event) => events.push(event));
  const emit = arrows.take;
  nameProcesses(emit);
  const board = layBoard(scenario);
  const bots = new BotLanes(emit);
  const house = new HouseLanes(emit, board, bots);
  const journeys = [new TaskJourneys(emit), new GuestJourneys(emit), new ItemJourneys(emit, scenario)];
  const locks = new LockLanes(emit, board, bots);
  const parts: Part[] = [bots, house, new Flows(bots, house), locks, ...journeys, new Counters(emit, board)];
  const record = new TraceRecord();
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    record.read(records, at);
    for (const part of parts) part.take(record);
    if (events.length < CHUNK_EVENTS) continue;
    yield events;
    events = [];
  }
  for (const part of [bots, house, locks, ...journeys]) part.close(record.tick);
  arrows.close();
  yield events;
}

const names: readonly (readonly [number, string])[] = [
  [Process.House, 'House'],
  [Process.Bots, 'Bots'],
  [Process.Tasks, 'Tasks'],
  [Process.Locks, 'Locks'],
  [Process.Guests, 'Guests'],
  [Process.Items, 'Dishes and drinks'],
];

function nameProcesses(emit: Emit): void {
  for (const [pid, name] of names) {
    const at = { ph: 'M', pid, tid: 0, ts: 0 } as const;
    emit({ ...at, name: 'process_name', args: { name } });
    emit({ ...at, name: 'process_sort_index', args: { sort_index: pid } });
  }
}
