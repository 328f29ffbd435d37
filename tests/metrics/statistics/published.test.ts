import { describe, expect, test } from 'vitest';
import {
  betaQuantile,
  normalQuantile,
  tQuantile,
  tTails,
} from '../../../src/metrics/statistics/distributions.ts';
import { holm, pairedDifference } from '../../../src/metrics/statistics/paired.ts';
import {
  clopperPearson,
  proportionOf,
  triesToSee,
  wilson,
} from '../../../src/metrics/statistics/proportion.ts';
import { quantile, summaryOf } from '../../../src/metrics/statistics/summary.ts';

describe('distributions', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: critical values of Student's t.
  test.each([
    [0.975, 1, 12.706],
    [0.95, 1, 6.314],
    [0.975, 2, 4.303],
    [0.975, 4, 2.776],
    [0.975, 9, 2.262],
    [0.995, 10, 3.169],
    [0.999, 20, 3.552],
    [0.975, 30, 2.042],
    [0.975, 99, 1.984],
    [0.975, 100, 1.984],
    [0.975, 999, 1.962],
  ])('Student’s t at %f with %i degrees of freedom is %f', (p, freedom, expected) => {
    expect(tQuantile(p, freedom)).toBeCloseTo(expected, 3);
    expect(tTails(expected, freedom)).toBeCloseTo(2 * (1 - p), 3);
  });

  // The same handbook, 1.3.6.7.1.
  test('the normal distribution', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.96, 2);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 9);
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758, 4);
  });

  test('the beta distribution with one parameter 1 is a power', () => {
    expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 9);
    expect(betaQuantile(0.25, 2, 1)).toBeCloseTo(0.5, 6);
  });
});

describe('intervals of shares', () => {
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, table I.
  test.each([
    [81, 263, 0.2553, 0.3662, 0.2527, 0.3676],
    [15, 148, 0.0624, 0.1605, 0.0578, 0.1617],
    [0, 20, 0, 0.1611, 0, 0.1684],
    [1, 29, 0.0061, 0.1718, 0.0009, 0.1776],
  ])('of %i in %i', (hits, count, wilsonLow, wilsonHigh, exactLow, exactHigh) => {
    const score = wilson(hits, count);
    expect(score.low).toBeCloseTo(wilsonLow, 4);
    expect(score.high).toBeCloseTo(wilsonHigh, 4);
    const exact = clopperPearson(hits, count);
    expect(exact.low).toBeCloseTo(exactLow, 4);
    expect(exact.high).toBeCloseTo(exactHigh, 4);
  });

  // Hanley and Lippman-Hand (1983), "If nothing goes wrong, is everything all right?", JAMA 249.
  test('the rule of three', () => {
    for (const count of [50, 100, 1000]) {
      const { share, interval } = proportionOf(0, count);
      expect(share).toBe(0);
      expect(interval.low).toBe(0);
      expect(Math.abs(interval.high * count - 3)).toBeLessThan(0.1);
    }
  });

  test('how often to try', () => {
    // The smallest n with 1 - 0.37^n >= 0.95, and with a half; the classical 59 of Wilks (1941) for a twentieth.
    expect(triesToSee(0.37)).toBe(4);
    expect(triesToSee(0.5)).toBe(5);
    expect(triesToSee(0.95)).toBe(59);
    expect(triesToSee(0)).toBe(1);
    expect(triesToSee(1)).toBe(Infinity);
  });
});

describe('paired differences', () => {
  // Student (1908), "The probable error of a mean", Biometrika 6: hours of sleep gained with two drugs by ten
  // patients; the paired test as R prints it for its data set `sleep`.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  test('Student’s sleep', () => {
    const found = pairedDifference(first.map((value, index) => [value, second[index] ?? NaN] as const));
    expect(found.mean).toBeCloseTo(1.58, 9);
    expect(found.interval?.low).toBeCloseTo(0.7001142, 6);
    expect(found.interval?.high).toBeCloseTo(2.4598858, 6);
    expect(found.p).toBeCloseTo(0.002833, 6);
    expect([found.more, found.less]).toEqual([9, 0]);
  });

  // Holm (1979) by the example of R's p.adjust(c(0.01, 0.02, 0.03, 0.04), "holm").
  test('Holm’s adjustment', () => {
    expect(holm([0.03, 0.01, 0.04, 0.02]).map((p) => Math.round(p * 1e6) / 1e6)).toEqual([
      0.06, 0.04, 0.06, 0.06,
    ]);
  });
});

describe('sums', () => {
  // R: quantile(c(1, 2, 4, 8, 16), type = 7) and t.test(c(1, 2, 4, 8, 16))$conf.int
  test('quantiles, mean, deviation and interval', () => {
    const sorted = [1, 2, 4, 8, 16];
    expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile(sorted, p))).toEqual([1, 2, 4, 12.8, 16]);
    const summary = summaryOf([16, 1, 8, 2, 4]);
    expect(summary.mean).toBeCloseTo(6.2, 9);
    expect(summary.deviation).toBeCloseTo(6.09918, 5);
    expect(summary.interval?.low).toBeCloseTo(-1.373083, 4);
    expect(summary.interval?.high).toBeCloseTo(13.773083, 4);
  });
});
