import * as v from 'valibot';

/** Parts that the schemas of a restaurant's and of a queue's scenario have in common. */

export const seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(86_400));
export const weight = v.pipe(v.number(), v.finite(), v.minValue(0));
const places = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

const NO_WEIGHT = 'expected at least one weight above 0';

/** A distribution of durations (see Distribution). */
export const distribution = v.variant('kind', [
  v.strictObject({ kind: v.literal('constant'), value: seconds }),
  v.pipe(
    v.strictObject({ kind: v.literal('uniform'), min: seconds, max: seconds }),
    v.check(({ min, max }) => min <= max, 'expected min <= max'),
  ),
  v.pipe(
    v.strictObject({ kind: v.literal('triangular'), min: seconds, mode: seconds, max: seconds }),
    v.check(({ min, mode, max }) => min <= mode && mode <= max, 'expected min <= mode <= max'),
  ),
  v.strictObject({ kind: v.literal('exponential'), mean: seconds }),
  v.strictObject({ kind: v.literal('erlang'), shape: places, mean: seconds }),
  v.strictObject({
    kind: v.literal('hyperexponential'),
    branches: v.pipe(
      v.array(v.strictObject({ weight, mean: seconds })),
      v.minLength(1),
      v.maxLength(20),
      v.check((list) => list.some((entry) => entry.weight > 0), NO_WEIGHT),
    ),
  }),
  v.pipe(
    v.strictObject({ kind: v.literal('lognormal'), mean: seconds, deviation: seconds }),
    v.check(({ mean, deviation }) => deviation <= 20 * mean, 'expected deviation <= 20 * mean'),
  ),
  v.strictObject({
    kind: v.literal('empirical'),
    values: v.pipe(
      v.array(v.strictObject({ weight, value: seconds })),
      v.minLength(1),
      v.maxLength(1000),
      v.check((list) => list.some((entry) => entry.weight > 0), NO_WEIGHT),
    ),
  }),
]);

export const name = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,40}$/, 'expected lower-case letters, digits and hyphens'),
);
export const text = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
export const title = v.strictObject({ en: text, zh: text });
