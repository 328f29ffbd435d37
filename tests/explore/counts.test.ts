import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine, residues } from '../../src/explore/graph/residues.ts';
import { add, report, threads } from './support/puzzle.ts';

function factorial(n: bigint): bigint {
  return n < 2n ? 1n : n * factorial(n - 1n);
}
const choose = (n: number, k: number): bigint =>
  k < 0 || k > n ? 0n : factorial(BigInt(n)) / factorial(BigInt(k)) / factorial(BigInt(n - k));
const sum = (counts: readonly bigint[] | undefined): bigint =>
  counts!.reduce((left, right) => left + right, 0n);

/** So many threads of so many steps that touch nothing in common. */
function apart(count: number, steps: number) {
  const names = Array.from({ length: count }, (_, at) => `x${at}`);
  return {
    cells: Object.fromEntries(names.map((name) => [name, 0])),
    ...threads(...names.map((name) => Array.from({ length: steps }, () => add(name)))),
  };
}

describe('counts', () => {
  test.each([
    [2, 9],
    [3, 6],
    [4, 4],
    // More than doubles hold exactly: 2.4 · 10^26.
    [4, 12],
  ])('of %i threads of %i steps are the multinomial coefficients', (count, steps) => {
    const known = report(apart(count, steps));
    const total = factorial(BigInt(count * steps)) / factorial(BigInt(steps)) ** BigInt(count);
    expect(known.interleavings).toBe(total);
    expect(known.states).toBe((steps + 1) ** count);
    expect(known.traces).toBe(1);
    expect(sum(known.schedulesByPreemptions)).toBe(total);
    expect(sum(known.schedulesByDelays)).toBe(total);
    // Without a preemption the threads run one after the other; without a delay in one order only.
    expect(known.schedulesByPreemptions![0]).toBe(factorial(BigInt(count)));
    expect(known.schedulesByDelays![0]).toBe(1n);
  });

  test('by preemptions, of two threads, are those of words by their runs', () => {
    const steps = 9;
    const runs = (count: number): bigint =>
      2n ** BigInt(count % 2 === 0 ? 1 : 0) *
      (count % 2 === 0
        ? choose(steps - 1, count / 2 - 1) ** 2n
        : 2n * choose(steps - 1, (count - 1) / 2) * choose(steps - 1, (count - 3) / 2));
    // The last switch is away from a thread that has finished.
    const expected = Array.from({ length: 2 * steps - 1 }, (_, preemptions) => runs(preemptions + 2));
    expect(report(apart(2, steps)).schedulesByPreemptions).toEqual(expected);
  });

  test('are put together from their remainders', () => {
    const numbers = fc.array(fc.bigInt({ min: 0n, max: 2n ** 200n }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (counts) => {
        const most = counts.reduce((left, right) => (left > right ? left : right));
        const moduli = residues(most);
        const remainders = moduli.map((modulus) =>
          Float64Array.from(counts, (count) =>
            Number(modulus === Infinity ? count : count % BigInt(modulus)),
          ),
        );
        expect(combine(remainders, moduli)).toEqual(counts);
      }),
    );
  });

  test('of schedules with a bug end where the bug is', () => {
    // The check fails unless it comes first: before it 1, 2 or 3 of the other's steps, and none after it.
    const checker = [{ op: 'check', cond: ['==', '$x', 0] }];
    const known = report({ cells: { x: 0 }, ...threads([add('x'), add('x'), add('x')], checker) });
    expect(known).toMatchObject({ interleavings: 4n, buggyInterleavings: 3n, traces: 4, buggyTraces: 3 });
    expect(known.buggyByPreemptions).toEqual([1n, 2n]);
  });

  test('of schedules that can go round in circles are infinite, unless no circle leads to a bug', () => {
    const spin = [
      { op: 'label', name: 'l' },
      { op: 'load', dst: 'r', cell: 'x' },
      { op: 'br', cond: ['not', 'r'], to: 'l' },
    ];
    const setter = [add('x'), { op: 'check', cond: ['==', '$x', 2] }];
    const after = report({ cells: { x: 0 }, ...threads(spin, setter) });
    expect(after).toMatchObject({
      interleavings: 'infinite',
      buggyInterleavings: 'infinite',
      minPreemptions: 0,
    });
    const never = report({ cells: { x: 0 }, ...threads(spin, [add('x')]) });
    expect(never).toMatchObject({ interleavings: 'infinite', buggyInterleavings: 0n });
  });
});
