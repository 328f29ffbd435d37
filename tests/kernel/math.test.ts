import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, ln } from '../../src/kernel/math.ts';

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

function bitsOf(x: number): bigint {
  float[0] = x;
  return bits[0] as bigint;
}

/** How many floating-point numbers lie from one number to another of the same sign. */
const ulps = (a: number, b: number): number => Math.abs(Number(bitsOf(a) - bitsOf(b)));

const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

describe('ln', () => {
  test('is Math.log within 6 units in the last place', () => {
    const values = fc.oneof(positive, fc.double({ min: 0.5, max: 2, noNaN: true }));
    fc.assert(
      fc.property(values, (x) => {
        expect(ulps(ln(x), Math.log(x))).toBeLessThanOrEqual(6);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [1, 0],
    [2, Math.LN2],
    [0.5, -Math.LN2],
    [Number.MIN_VALUE, Math.log(Number.MIN_VALUE)],
    [Number.MAX_VALUE, Math.log(Number.MAX_VALUE)],
  ])('of %d is %d', (x, expected) => {
    expect(ln(x)).toBe(expected);
  });

  test.each([0, -0, -1, NaN, Infinity, -Infinity])('refuses %d', (x) => {
    expect(() => ln(x)).toThrow(RangeError);
  });
});

describe('exp', () => {
  test('is Math.exp within 6 units in the last place between -1 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(6);
      }),
      { numRuns: 2000 },
    );
  });

  test('is Math.exp to 13 digits everywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709.7, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(2e-13);
      }),
      { numRuns: 2000 },
    );
  });

  test('knows where numbers end', () => {
    expect(exp(0)).toBe(1);
    expect(exp(710)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-746)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
  });
});

test('the last digit is the same in every engine: these values never change', () => {
  expect([0.1, 3, 1e-9, 12345.678].map(ln)).toMatchInlineSnapshot(`
    [
      -2.3025850929940455,
      1.0986122886681096,
      -20.72326583694641,
      9.421061321291832,
    ]
  `);
  expect([0.1, -3, 20].map(exp)).toMatchInlineSnapshot(`
    [
      1.1051709180756473,
      0.04978706836786394,
      485165195.40978986,
    ]
  `);
});
