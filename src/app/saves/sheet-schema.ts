import * as v from 'valibot';
import { COSTS, CROWDS, WAYS } from '../../metrics/machine/experiments.ts';
import { CANNOT } from '../../metrics/machine/outcome.ts';
import { DISTURBANCES, MOST_SHEETS } from '../../metrics/machine/sheet.ts';

/** More than any plan allows for. */
const MOST_ROWS = 100;
const MOST_SAMPLES = 1000;
const text = v.pipe(v.string(), v.maxLength(2000));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const whole = v.pipe(v.number(), v.safeInteger());
const many = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const listOf = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(most));

const cannot = v.strictObject({ kind: v.literal('cannot'), why: v.picklist(CANNOT) });
const fault = v.strictObject({ kind: v.literal('fault'), message: text });
const cutlery = v.strictObject({
  kind: v.literal('cutlery'),
  bots: many,
  rows: listOf(
    v.strictObject({
      way: v.picklist(WAYS),
      tasks: many,
      rounds: listOf(
        v.strictObject({
          off: whole,
          uncounted: whole,
          milliseconds: amount,
          atOnce: v.nullable(amount),
        }),
        MOST_SAMPLES,
      ),
    }),
    MOST_ROWS,
  ),
});
const cost = v.strictObject({
  kind: v.literal('cost'),
  batch: many,
  samples: listOf(amount, MOST_SAMPLES),
});
const crowd = v.strictObject({
  kind: v.literal('crowd'),
  rows: v.pipe(
    v.array(
      v.strictObject({
        many,
        rounds: listOf(v.strictObject({ start: amount, wake: amount }), MOST_SAMPLES),
      }),
    ),
    v.maxLength(MOST_ROWS),
  ),
  refused: v.exactOptional(v.strictObject({ many, came: whole, message: text })),
});
const memory = v.strictObject({
  kind: v.literal('memory'),
  of: v.picklist(['page', 'process']),
  rows: listOf(
    v.strictObject({
      what: v.picklist(CROWDS),
      many,
      bytes: v.pipe(v.number(), v.finite()),
    }),
    MOST_ROWS,
  ),
});
const costOutcome = v.exactOptional(v.variant('kind', [cost, cannot, fault]));
const crowdOutcome = v.exactOptional(v.variant('kind', [crowd, cannot, fault]));
const forEach = <Key extends string, Schema>(keys: readonly Key[], schema: Schema) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>;

const sheet = v.strictObject({
  id: v.pipe(text, v.minLength(1)),
  begun: v.pipe(v.string(), v.isoTimestamp()),
  version: text,
  machine: v.strictObject({ name: text, cores: amount, shares: v.boolean(), clockStep: amount }),
  outcomes: v.strictObject({
    cutlery: v.exactOptional(v.variant('kind', [cutlery, cannot, fault])),
    ...forEach(COSTS, costOutcome),
    ...forEach(CROWDS, crowdOutcome),
    memory: v.exactOptional(v.variant('kind', [memory, cannot, fault])),
  }),
  disturbed: v.pipe(v.array(v.picklist(DISTURBANCES)), v.maxLength(DISTURBANCES.length)),
});

/** Sheets of measurements as they are stored. */
export const sheetsSchema = v.pipe(v.array(sheet), v.maxLength(MOST_SHEETS));
