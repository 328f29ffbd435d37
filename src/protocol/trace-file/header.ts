import type { AnySetup, MachineKind } from '../night.ts';
import { MOST_DELAY, MOST_PERMITS, MOST_SWITCH } from '../trace.ts';
import { SURPRISES } from '../words.ts';
import { TraceFileError } from './error.ts';

/** The format that this version writes. */
export const TRACE_FORMAT = 1;

/** What a trace file says about its night. */
export interface TraceHeader {
  readonly format: typeof TRACE_FORMAT;
  readonly setup: AnySetup;
  readonly machine: MachineKind;
  /** Simulated seconds a second at which the night was run. */
  readonly speed: number;
  /** Trace hash of all records. */
  readonly hash: string;
  /** Number of records. */
  readonly records: number;
  /** Version of the product that wrote the file. */
  readonly createdBy: string;
}

/** What the writer of a trace file has to say; the rest of the header follows from the records. */
export type TraceAbout = Omit<TraceHeader, 'format' | 'hash' | 'records'>;

/**
 * Checks what a file's header says. Of the scenario only what the board is laid out from: everything in it has
 * to go through the scenario schema before a night is run from it. Throws a TraceFileError.
 */
export function checkHeader(header: unknown): TraceHeader {
  const { format, setup, machine, speed, hash, records, createdBy } = asObject(header, 'the header');
  expect(format === TRACE_FORMAT, 'format');
  expect(machine === 'live' || machine === 'virtual', 'machine');
  expect(typeof speed === 'number' && Number.isFinite(speed) && speed > 0, 'speed');
  expect(typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash), 'hash');
  expect(isWhole(records, 0, Number.MAX_SAFE_INTEGER), 'records');
  expect(typeof createdBy === 'string', 'createdBy');
  const { scenario, seed, staffing, surprises } = asObject(setup, 'setup');
  expect(isWhole(seed, 0, 0xffff_ffff), 'setup.seed');
  checkStaffing(staffing);
  if (surprises !== undefined) checkSurprises(surprises);
  checkScenario(scenario);
  return header as TraceHeader;
}

/** Checks a staffing that comes from outside. Throws a TraceFileError. */
export function checkStaffing(staffing: unknown): void {
  const { mode, locks, crew, ways } = asObject(staffing, 'setup.staffing');
  expect(isWhole(mode, 0, 255), 'setup.staffing.mode');
  expect(isWhole(locks, 0, 15), 'setup.staffing.locks');
  const numbers = asObject(crew, 'setup.staffing.crew');
  for (const role of ['greet', 'wait', 'chef', 'wine']) {
    expect(isWhole(numbers[role], 0, 127), `setup.staffing.crew.${role}`);
  }
  if (ways === undefined) return;
  const { cure, seating, cleanDelay, seatDelay, switchSeconds, permits } = asObject(
    ways,
    'setup.staffing.ways',
  );
  expect(isWhole(cure, 0, 2), 'setup.staffing.ways.cure');
  expect(isWhole(seating, 0, 1), 'setup.staffing.ways.seating');
  expect(isWhole(cleanDelay, 0, MOST_DELAY), 'setup.staffing.ways.cleanDelay');
  expect(isWhole(seatDelay, 0, MOST_DELAY), 'setup.staffing.ways.seatDelay');
  expect(isWhole(switchSeconds ?? 1, 1, MOST_SWITCH), 'setup.staffing.ways.switchSeconds');
  expect(isWhole(permits ?? 1, 1, MOST_PERMITS), 'setup.staffing.ways.permits');
}

function checkSurprises(surprises: unknown): void {
  expect(Array.isArray(surprises), 'setup.surprises');
  (surprises as readonly unknown[]).forEach((surprise, index) => {
    const where = `setup.surprises.${index}`;
    const { kind, tick } = asObject(surprise, where);
    expect(
      SURPRISES.some((known) => known === kind),
      `${where}.kind`,
    );
    expect(isWhole(tick, 0, 0x7fff_ffff), `${where}.tick`);
  });
}

function checkScenario(scenario: unknown): void {
  const { format, kind = 'restaurant', name, floor } = asObject(scenario, 'setup.scenario');
  expect(format === 1, 'setup.scenario.format');
  expect(typeof name === 'string', 'setup.scenario.name');
  expect(kind === 'restaurant' || kind === 'queue', 'setup.scenario.kind');
  if (kind === 'queue') return;
  const plan = asObject(floor, 'setup.scenario.floor');
  const { tables } = plan;
  expect(Array.isArray(tables) && tables.length <= 255, 'setup.scenario.floor.tables');
  for (const row of ['ovens', 'pass', 'bar']) {
    const where = `setup.scenario.floor.${row}`;
    expect(isWhole(asObject(plan[row], where)['count'], 0, 255), `${where}.count`);
  }
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  expect(typeof value === 'object' && value !== null && !Array.isArray(value), where);
  return value as Readonly<Record<string, unknown>>;
}

function expect(holds: boolean, where: string): void {
  if (!holds) throw new TraceFileError('header', `The header of the trace file is malformed at ${where}.`);
}
