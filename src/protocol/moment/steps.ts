import { RECORD_WORDS } from '../trace.ts';
import { VarintReader, VarintWriter } from '../trace-file/varints.ts';

/**
 * A schedule as columns of small integers: codes, ticks as differences, actors, and all fields that are left,
 * which for most steps are zeros. Alike things stand together, for the compressor.
 */
export function packSteps(schedule: Int32Array): Uint8Array {
  const columns = Array.from({ length: RECORD_WORDS + 1 }, () => new VarintWriter());
  const [count, ...fields] = columns as [VarintWriter, ...VarintWriter[]];
  count.push(schedule.length / RECORD_WORDS);
  let last = 0;
  for (let at = 0; at < schedule.length; at += RECORD_WORDS) {
    const tick = schedule[at] as number;
    fields.forEach((column, field) =>
      column.push(field === 0 ? tick - last : (schedule[at + field] as number)),
    );
    last = tick;
  }
  const bytes = columns.map((column) => column.bytes);
  const packed = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** The inverse of `packSteps`. Throws a RangeError if the bytes are not exactly a schedule. */
export function unpackSteps(bytes: Uint8Array): Int32Array {
  const reader = new VarintReader(bytes);
  const count = reader.next();
  if (count < 0 || count * RECORD_WORDS > bytes.length)
    throw new RangeError('There are fewer steps than that.');
  const schedule = new Int32Array(count * RECORD_WORDS);
  for (let field = 0; field < RECORD_WORDS; field += 1) {
    let last = 0;
    for (let at = field; at < schedule.length; at += RECORD_WORDS) {
      last = field === 0 ? last + reader.next() : reader.next();
      schedule[at] = last;
    }
  }
  if (reader.at !== bytes.length) throw new RangeError('There is something after the last step.');
  return schedule;
}
