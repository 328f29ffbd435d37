import * as v from 'valibot';
import { nightSeed } from '../../lab/sweep/night-seed.ts';
import { FIGURES, type QueueFigures } from '../../metrics/queue/figures.ts';
import { UsageError } from '../usage-error.ts';
import type { SweepHeader } from './plan.ts';

/** One night of a sweep, as a line of the file. */
export interface SweepRow {
  readonly night: number;
  readonly seed: number;
  readonly figures: QueueFigures;
}

/** What a file says: its header, the rows in the order of their nights, and how many of its bytes are whole lines. */
export interface SweepRows {
  readonly header: SweepHeader;
  readonly rows: ReadonlyMap<number, SweepRow>;
  readonly bytes: number;
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const headerSchema = v.strictObject({
  format: v.literal('robot-restaurant-sweep'),
  version: v.literal(1),
  program: v.string(),
  scenario: v.string(),
  hash: v.string(),
  seed: whole,
  warmup: v.pipe(v.number(), v.minValue(0)),
  nights: whole,
  shard: v.strictObject({ part: whole, of: v.pipe(whole, v.minValue(1)) }),
});
const rowSchema = v.strictObject({
  night: whole,
  seed: whole,
  figures: v.strictObject(
    Object.fromEntries(FIGURES.map((figure) => [figure, v.nullable(v.number())])) as Record<
      (typeof FIGURES)[number],
      v.NullableSchema<v.NumberSchema<undefined>, undefined>
    >,
  ),
});

/** A header or row as a line of the file. */
export const lineOf = (value: SweepHeader | SweepRow): string => `${JSON.stringify(value)}\n`;

/**
 * Reads the text of a file. What follows the last line end was being written when the sweep was interrupted, and
 * doesn't count. Answers null if not even the header is whole. Throws a UsageError that names the file and the line.
 */
export function readRows(file: string, bytes: Uint8Array): SweepRows | null {
  const end = bytes.lastIndexOf(10) + 1;
  if (end === 0) return null;
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).split('\n').slice(0, -1);
  const header = parsed(file, 1, lines[0] ?? '', headerSchema, 'the first line of a file of a sweep');
  const rows = new Map<number, SweepRow>();
  for (const [index, line] of lines.slice(1).entries()) {
    const row = parsed(file, index + 2, line, rowSchema, 'a night of a sweep');
    const fits =
      row.night < header.nights &&
      row.night % header.shard.of === header.shard.part - 1 &&
      row.seed === nightSeed(header.seed, row.night);
    if (!fits) throw new UsageError(`${file}, line ${index + 2}: this night is not one of the file's sweep.`);
    if (rows.has(row.night)) {
      throw new UsageError(`${file}, line ${index + 2}: night ${row.night} is there twice.`);
    }
    rows.set(row.night, row);
  }
  return { header, rows, bytes: end };
}

function parsed<Output>(
  file: string,
  line: number,
  text: string,
  schema: v.GenericSchema<unknown, Output>,
  what: string,
): Output {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  throw new UsageError(`${file}, line ${line}: this is not ${what}.`);
}

const NAMES: readonly (readonly [keyof SweepHeader, string])[] = [
  ['program', 'version of the program'],
  ['scenario', 'scenario'],
  ['hash', 'scenario or staff (by their hash)'],
  ['seed', 'seed'],
  ['warmup', 'warm-up'],
  ['nights', 'number of nights'],
  ['shard', 'shard'],
];

/** What is different between two headers, as the end of a sentence; null if nothing is. */
export function difference(
  found: SweepHeader,
  wanted: SweepHeader,
  apart: readonly (keyof SweepHeader)[] = [],
): string | null {
  for (const [key, name] of NAMES) {
    const [here, there] = [shown(found[key]), shown(wanted[key])];
    if (!apart.includes(key) && here !== there) return `its ${name} is ${here}, not ${there}`;
  }
  return null;
}

const shown = (value: SweepHeader[keyof SweepHeader]): string =>
  typeof value === 'object' ? `${value.part}/${value.of}` : String(value);
