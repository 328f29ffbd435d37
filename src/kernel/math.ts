/**
 * Logarithm and exponential from additions, multiplications and divisions alone. IEEE 754 fixes those
 * operations to the last bit, while engines differ in the last bit of Math.log and Math.exp; a sampled
 * duration could then round to another tick, and two browsers would see two different nights.
 */

const LN2 = 0.6931471805599453;

/**
 * Natural logarithm of a positive finite number, within 1e-15 relative of the true value. Reduces to
 * [1/sqrt 2, sqrt 2) by halving, then sums the series of 2 artanh((x - 1) / (x + 1)). Throws a RangeError
 * for zero, negative numbers, NaN and infinity.
 */
export function ln(x: number): number {
  if (!(x > 0) || x === Infinity) throw new RangeError(`ln needs a positive number, not ${x}.`);
  let m = x;
  let k = 0;
  while (m >= 1.4142135623730951) {
    m /= 2;
    k += 1;
  }
  while (m < 0.7071067811865476) {
    m *= 2;
    k -= 1;
  }
  const z = (m - 1) / (m + 1);
  const z2 = z * z;
  let term = z;
  let sum = z;
  for (let n = 3; n <= 25; n += 2) {
    term *= z2;
    sum += term / n;
  }
  return k * LN2 + 2 * sum;
}

/** e to the power of x, by halving x into [-0.35, 0.35] around a power of two and its Taylor series. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Infinity;
  if (x < -745.2) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 18; n += 1) {
    term = (term * r) / n;
    sum += term;
  }
  const base = k < 0 ? 0.5 : 2;
  for (let i = Math.abs(k); i > 0; i -= 1) sum *= base;
  return sum;
}
