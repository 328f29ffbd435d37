import { readFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import { nightsOf, type SweepHeader } from './plan.ts';
import { difference, readRows, type SweepRow, type SweepRows } from './rows.ts';

/** The nights of several files as one sweep. Throws a UsageError unless each night of it is there exactly once. */
export function merged(files: readonly string[]): { header: SweepHeader; rows: SweepRow[] } {
  const parts = files.map((file) => ({ file, ...read(file) }));
  const first = parts[0] as (typeof parts)[number];
  const owners = new Map<number, string>();
  const rows: SweepRow[] = [];
  for (const part of parts) {
    const other = difference(part.header, first.header, ['shard']);
    if (other !== null)
      throw new UsageError(`${part.file} is of another sweep than ${first.file}: ${other}.`);
    for (const [night, row] of part.rows) {
      const owner = owners.get(night);
      if (owner !== undefined) throw new UsageError(`Night ${night} is in ${owner} and in ${part.file}.`);
      owners.set(night, part.file);
      rows.push(row);
    }
  }
  const header = { ...first.header, shard: { part: 1, of: 1 } };
  const missing = nightsOf(header).filter((night) => !owners.has(night));
  if (missing.length > 0) throw new UsageError(missingText(missing, header.nights));
  return { header, rows: rows.sort((a, b) => a.night - b.night) };
}

function read(file: string): SweepRows {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found = readRows(file, bytes);
  if (found === null) throw new UsageError(`${file} is no file of a sweep.`);
  return found;
}

const MOST_NAMED = 5;

function missingText(missing: readonly number[], nights: number): string {
  const named = missing.slice(0, MOST_NAMED).join(', ');
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  return `Of ${nights} nights (0 to ${nights - 1}) these are missing: ${named}${more}. Run their shards to the end first.`;
}
