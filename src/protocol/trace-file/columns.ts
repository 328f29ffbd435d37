import { RECORD_WORDS } from '../trace.ts';
import { Forecast } from './forecast.ts';
import { VarintReader, VarintWriter } from './varints.ts';

/** The columns of records with one code: a, b, c and d. */
type Fields<Column> = readonly [Column, Column, Column, Column];

/**
 * Records as columns of small integers: first all codes, then all ticks, actors and tasks, then for each code
 * in the order of its first appearance the columns a, b, c and d of its records. Codes, actors and the columns a
 * stand as they are, all others as differences from a forecast. Alike things stand together, which is what a compressor likes. Throws a
 * RangeError for a code that is not from 0 to 255.
 */
export function toColumns(records: Int32Array): Uint8Array {
  const forecast = new Forecast();
  const codes = new VarintWriter();
  const ticks = new VarintWriter();
  const actors = new VarintWriter();
  const tasks = new VarintWriter();
  const fields = new Map<number, Fields<VarintWriter>>();
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    const actor = records[at + 1] as number;
    const code = records[at + 3] as number;
    const a = records[at + 4] as number;
    checkCode(code);
    codes.push(code);
    ticks.push(forecast.tickToStep(records[at] as number));
    actors.push(actor);
    tasks.push((records[at + 2] as number) - forecast.task(actor));
    let own = fields.get(code);
    if (!own) {
      own = [new VarintWriter(), new VarintWriter(), new VarintWriter(), new VarintWriter()];
      fields.set(code, own);
    }
    own[0].push(a);
    own[1].push((records[at + 5] as number) - forecast.b(code, a));
    own[2].push((records[at + 6] as number) - forecast.c(code, a));
    own[3].push((records[at + 7] as number) - forecast.d(code, a));
    forecast.learn(records, at);
  }
  return joined([codes, ticks, actors, tasks, ...[...fields.values()].flat()].map(({ bytes }) => bytes));
}

/** The inverse of `toColumns`. Throws a RangeError if the bytes are not exactly `count` records. */
export function fromColumns(bytes: Uint8Array, count: number): Int32Array {
  const forecast = new Forecast();
  const codes = new VarintReader(bytes);
  const perCode = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const code = codes.next();
    checkCode(code);
    perCode.set(code, (perCode.get(code) ?? 0) + 1);
  }
  const rest = new VarintReader(bytes, codes.at);
  const column = (length: number): VarintReader => {
    const reader = new VarintReader(bytes, rest.at);
    rest.skip(length);
    return reader;
  };
  const ticks = column(count);
  const actors = column(count);
  const tasks = column(count);
  const fields = new Map<number, Fields<VarintReader>>();
  for (const [code, length] of perCode) {
    fields.set(code, [column(length), column(length), column(length), column(length)]);
  }
  if (rest.at !== bytes.length) throw new RangeError('There is something after the last record.');

  const records = new Int32Array(count * RECORD_WORDS);
  const again = new VarintReader(bytes);
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    const code = again.next();
    const own = fields.get(code) as Fields<VarintReader>;
    const actor = actors.next();
    const a = own[0].next();
    records[at] = forecast.stepToTick(ticks.next());
    records[at + 1] = actor;
    records[at + 2] = tasks.next() + forecast.task(actor);
    records[at + 3] = code;
    records[at + 4] = a;
    records[at + 5] = own[1].next() + forecast.b(code, a);
    records[at + 6] = own[2].next() + forecast.c(code, a);
    records[at + 7] = own[3].next() + forecast.d(code, a);
    forecast.learn(records, at);
  }
  return records;
}

/** So that nobody can make the reader open columns without end. */
function checkCode(code: number): void {
  if (code < 0 || code > 255) throw new RangeError(`A trace file has no room for the code ${code}.`);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
