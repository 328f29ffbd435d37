import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { MachineKind, NightSetup } from '../night.ts';
import type { Staffing } from '../trace.ts';
import { crc32 } from '../trace-file/crc32.ts';
import { checkHeader, checkStaffing } from '../trace-file/header.ts';
import { SURPRISES } from '../words.ts';
import { MOMENT_MAGIC } from './magic.ts';
import { packSteps, unpackSteps } from './steps.ts';

// A moment, numbers in little-endian order:
//   0  magic
//   4  format
//   6  length of the head
//  10  CRC-32 of all other bytes
//  14  head: JSON, deflated
//      schedule, deflated (see steps.ts); nothing if the head has commands instead
const MOMENT_FORMAT = 1;
const PRELUDE = 14;
/** A busy night's schedule has a few hundred thousand bytes; nobody shall make the reader allocate without end. */
const MOST_INFLATED = 1 << 26;
const MOST_HEAD = 1 << 20;

/** What people did during a virtual night, and when: with the seed, all that it takes to run it again. */
export type Command =
  | { readonly tick: number; readonly staffing: Staffing }
  | { readonly tick: number; readonly surprise: number };

/** A moment of a night, with what it takes to run the night again. */
export interface SharedMoment {
  /** The scenario can be the name of a built-in one. */
  readonly setup: Omit<NightSetup, 'scenario'> & { readonly scenario: NightSetup['scenario'] | string };
  readonly machine: MachineKind;
  readonly speed: number;
  /** How many records the night has, and their hash: what must come out again. */
  readonly records: number;
  readonly hash: string;
  /** Tick of the last record. */
  readonly until: number;
  readonly createdBy: string;
  /** A schedule (see executors/virtual/schedule.ts), or commands for the virtual machine. */
  readonly course: { readonly schedule: Int32Array } | { readonly commands: readonly Command[] };
  readonly moment: { readonly sequence: number; readonly tick: number };
  /** How the page was looking at it; a reader takes what it knows. */
  readonly view: Readonly<Record<string, unknown>>;
}

/** Why a moment can't be read. */
export type MomentFault = 'foreign' | 'newer' | 'damaged' | 'sense';

/** A link or a file can't be read as a moment. */
export class MomentError extends Error {
  readonly fault: MomentFault;

  constructor(fault: MomentFault) {
    super(`This is not a whole moment: ${fault}.`);
    this.name = 'MomentError';
    this.fault = fault;
  }
}

/** A moment as bytes. Throws a RangeError if its scenario is larger than a megabyte. */
export function encodeMoment({ course, ...head }: SharedMoment): Uint8Array {
  const json = strToU8(
    JSON.stringify({ ...head, ...('commands' in course && { commands: course.commands }) }),
  );
  if (json.length > MOST_HEAD) throw new RangeError('The scenario is too large for a moment.');
  const deflated = deflateSync(json, { level: 9 });
  const body =
    'schedule' in course ? deflateSync(packSteps(course.schedule), { level: 9 }) : new Uint8Array();
  const bytes = new Uint8Array(PRELUDE + deflated.length + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MOMENT_MAGIC);
  view.setUint16(4, MOMENT_FORMAT, true);
  view.setUint32(6, deflated.length, true);
  bytes.set(deflated, PRELUDE);
  bytes.set(body, PRELUDE + deflated.length);
  view.setUint32(10, checksum(bytes), true);
  return bytes;
}

/** Reads a moment. Throws a MomentError for anything that isn't whole. The scenario has still to go through its schema. */
export function decodeMoment(bytes: Uint8Array): SharedMoment {
  if (!MOMENT_MAGIC.every((byte, at) => bytes[at] === byte)) throw new MomentError('foreign');
  if (bytes.length < PRELUDE) throw new MomentError('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(4, true) > MOMENT_FORMAT) throw new MomentError('newer');
  if (view.getUint16(4, true) !== MOMENT_FORMAT || view.getUint32(10, true) !== checksum(bytes)) {
    throw new MomentError('damaged');
  }
  const end = PRELUDE + view.getUint32(6, true);
  try {
    const head = JSON.parse(strFromU8(inflated(bytes.subarray(PRELUDE, end), MOST_HEAD))) as Record<
      string,
      unknown
    >;
    const body = bytes.subarray(end);
    return checked(head, body.length === 0 ? null : unpackSteps(inflated(body, MOST_INFLATED)));
  } catch {
    throw new MomentError('sense');
  }
}

function checked(head: Record<string, unknown>, schedule: Int32Array | null): SharedMoment {
  const { commands, ...rest } = head as unknown as Omit<SharedMoment, 'course'> & {
    commands?: readonly Command[];
  };
  // The same things in the same words as in a trace file.
  const scenario = typeof rest.setup.scenario === 'string' ? NO_SCENARIO : rest.setup.scenario;
  checkHeader({ ...rest, format: 1, setup: { ...rest.setup, scenario } });
  const { sequence, tick } = rest.moment;
  const whole = [sequence, tick, rest.until].every((number) => Number.isSafeInteger(number) && number >= 0);
  const view: unknown = rest.view;
  if (!whole || typeof view !== 'object' || view === null) throw new RangeError('The moment makes no sense.');
  if (schedule) return { ...rest, course: { schedule } };
  if (!Array.isArray(commands)) throw new RangeError('There is no course.');
  commands.forEach(checkCommand);
  return { ...rest, course: { commands } };
}

function checkCommand(command: Command): void {
  const { tick } = command;
  if (!Number.isSafeInteger(tick) || tick < 0) throw new RangeError('A command has no time.');
  if ('staffing' in command) checkStaffing(command.staffing);
  else if (!SURPRISES.some((known) => known === command.surprise)) throw new RangeError('What is sent in?');
}

/** What a header's check is content with, where the scenario is only named. */
const NO_ROW = { count: 0 };
const NO_SCENARIO = { format: 1, name: '', floor: { tables: [], ovens: NO_ROW, pass: NO_ROW, bar: NO_ROW } };

/** CRC-32 of everything but itself. */
function checksum(bytes: Uint8Array): number {
  const copy = bytes.slice();
  copy.fill(0, 10, PRELUDE);
  return crc32(copy);
}

function inflated(deflated: Uint8Array, most: number): Uint8Array {
  const bytes = inflateSync(deflated, { out: new Uint8Array(Math.min(most, deflated.length * 1032 + 64)) });
  if (bytes.length === most) throw new RangeError('That is too much.');
  return bytes;
}
