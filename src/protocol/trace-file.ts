import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { TraceHash } from '../kernel/hash.ts';
import { RECORD_WORDS } from './trace.ts';
import { fromColumns, toColumns } from './trace-file/columns.ts';
import { crc32 } from './trace-file/crc32.ts';
import { TraceFileError } from './trace-file/error.ts';
import { checkHeader, TRACE_FORMAT, type TraceAbout, type TraceHeader } from './trace-file/header.ts';

// A trace file, numbers in little-endian order:
//   0  magic. Its line ends and high bit show what a transfer as text has done to it
//   8  format
//  12  length of the header as it lies here, and inflated
//  20  length of the body as it lies here, and inflated
//  28  CRC-32 of the bytes so far
//  32  header: JSON, deflated
//      body: the records as columns (see columns.ts), deflated
//      CRC-32 of all bytes so far
const MAGIC = Uint8Array.of(0x89, 0x52, 0x52, 0x54, 0x0d, 0x0a, 0x1a, 0x0a);
const PRELUDE = 32;

/** Most records that a file can hold: some twenty busy nights. A hostile file can't make the reader allocate more. */
export const MOST_RECORDS = 1 << 22;
const MOST_HEADER = 1 << 20;
/** Deflate can't do better than this. */
const BEST_RATIO = 1032;

/**
 * A trace as a file. Throws a RangeError if the records are not whole, more than MOST_RECORDS, or have codes
 * that are not from 0 to 255, or if the scenario is larger than a megabyte.
 */
export function encodeTrace(about: TraceAbout, records: Int32Array): Uint8Array {
  const count = records.length / RECORD_WORDS;
  if (!Number.isInteger(count)) throw new RangeError('The trace ends in the middle of a record.');
  if (count > MOST_RECORDS) throw new RangeError(`A trace file holds at most ${MOST_RECORDS} records.`);
  const { setup, machine, speed, createdBy } = about;
  const header: TraceHeader = {
    format: TRACE_FORMAT,
    setup,
    machine,
    speed,
    hash: hashOf(records),
    records: count,
    createdBy,
  };
  const json = strToU8(JSON.stringify(header));
  if (json.length > MOST_HEADER) throw new RangeError('The scenario is too large for a trace file.');
  const columns = toColumns(records);
  const head = deflateSync(json, { level: 9 });
  const body = deflateSync(columns, { level: 9 });
  const bytes = new Uint8Array(PRELUDE + head.length + body.length + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  const numbers = [TRACE_FORMAT, head.length, json.length, body.length, columns.length];
  for (const [i, number] of numbers.entries()) view.setUint32(8 + 4 * i, number, true);
  view.setUint32(28, crc32(bytes.subarray(0, 28)), true);
  bytes.set(head, PRELUDE);
  bytes.set(body, PRELUDE + head.length);
  const end = bytes.length - 4;
  view.setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes;
}

/**
 * Reads a trace file. Throws a TraceFileError for anything that isn't whole and true; never hangs, and never
 * allocates more than MOST_RECORDS need. The scenario has still to go through its schema (see checkHeader).
 */
export function decodeTrace(bytes: Uint8Array): { header: TraceHeader; records: Int32Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [headLength, jsonLength, bodyLength, columnsLength] = readPrelude(bytes, view);
  const end = PRELUDE + headLength + bodyLength;
  if (bytes.length < end + 4) {
    const missing = end + 4 - bytes.length;
    throw new TraceFileError('truncated', `The trace file ends too early: ${missing} bytes are missing.`);
  }
  if (bytes.length > end + 4 || view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) {
    throw damaged();
  }
  const header = readHeader(bytes.subarray(PRELUDE, PRELUDE + headLength), jsonLength);
  const body = bytes.subarray(PRELUDE + headLength, end);
  const records = readRecords(body, columnsLength, header.records);
  if (hashOf(records) !== header.hash) {
    throw new TraceFileError(
      'records',
      'The records of the trace file are not those of its header: the hash differs.',
    );
  }
  return { header, records };
}

function readPrelude(bytes: Uint8Array, view: DataView): [number, number, number, number] {
  const start = bytes.subarray(0, MAGIC.length);
  if (bytes.length === 0 || !start.every((byte, i) => byte === MAGIC[i])) {
    throw new TraceFileError('foreign', 'This is not a trace file.');
  }
  if (bytes.length >= 12 && view.getUint32(8, true) > TRACE_FORMAT) {
    const format = view.getUint32(8, true);
    throw new TraceFileError(
      'newer',
      `The trace file has format ${format}, from a newer version; this version reads format ${TRACE_FORMAT}.`,
    );
  }
  if (bytes.length < PRELUDE) {
    throw new TraceFileError('truncated', 'The trace file ends too early: after its first few bytes.');
  }
  const whole = view.getUint32(28, true) === crc32(bytes.subarray(0, 28));
  if (!whole || view.getUint32(8, true) !== TRACE_FORMAT) throw damaged();
  return [12, 16, 20, 24].map((at) => view.getUint32(at, true)) as [number, number, number, number];
}

function readHeader(deflated: Uint8Array, length: number): TraceHeader {
  if (length > MOST_HEADER) {
    throw new TraceFileError('header', 'The header of the trace file is malformed: it is too long.');
  }
  let header: unknown;
  try {
    header = JSON.parse(strFromU8(inflated(deflated, length)));
  } catch {
    throw new TraceFileError('header', 'The header of the trace file is malformed: it can not be unpacked.');
  }
  return checkHeader(header);
}

function readRecords(deflated: Uint8Array, length: number, count: number): Int32Array {
  const fits = count <= MOST_RECORDS && length >= count * RECORD_WORDS && length <= count * RECORD_WORDS * 5;
  if (!fits) {
    throw new TraceFileError('records', `The trace file can't hold the ${count} records of its header.`);
  }
  try {
    return fromColumns(inflated(deflated, length), count);
  } catch {
    throw new TraceFileError('records', `The trace file doesn't hold the ${count} records of its header.`);
  }
}

/** Inflates to exactly `length` bytes. Throws an Error if that isn't what there is. */
function inflated(deflated: Uint8Array, length: number): Uint8Array {
  if (length > (deflated.length + 1) * BEST_RATIO) throw new RangeError('No compressor is that good.');
  // One byte more than wanted shows when there is too much.
  const bytes = inflateSync(deflated, { out: new Uint8Array(length + 1) });
  if (bytes.length !== length) throw new RangeError('The inflated length differs.');
  return bytes;
}

const damaged = (): TraceFileError =>
  new TraceFileError('checksum', 'The trace file is damaged: its checksum is wrong.');

function hashOf(records: Int32Array): string {
  const hash = new TraceHash();
  hash.update(records);
  return hash.digest();
}
