/** Sums of two numbers below this are exact in doubles. */
const HALF_EXACT = 2n ** 52n;
const EXACT = 2n ** 53n;

/**
 * Moduli for counts up to `total`: counting once for each of them, in doubles, is enough to know the count exactly, by
 * the Chinese remainder theorem. One that changes nothing where doubles are exact anyway.
 */
export function residues(total: bigint): readonly number[] {
  if (total < EXACT) return [Infinity];
  const chosen: bigint[] = [];
  let product = 1n;
  for (let candidate = HALF_EXACT - 1n; product <= total; candidate -= 2n) {
    if (chosen.some((other) => commonDivisor(other, candidate) !== 1n)) continue;
    chosen.push(candidate);
    product *= candidate;
  }
  return chosen.map(Number);
}

/** The numbers whose remainders by the moduli are given, list by list. */
export function combine(remainders: readonly Float64Array[], moduli: readonly number[]): bigint[] {
  const [first] = remainders;
  return Array.from(first!, (_, at) => {
    let value = BigInt(first![at]!);
    if (moduli.length === 1) return value;
    let product = BigInt(moduli[0]!);
    for (let pass = 1; pass < moduli.length; pass += 1) {
      const modulus = BigInt(moduli[pass]!);
      const missing = BigInt(remainders[pass]![at]!) - value;
      const factor = (((missing * inverse(product, modulus)) % modulus) + modulus) % modulus;
      value += product * factor;
      product *= modulus;
    }
    return value;
  });
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The number whose product with `value` leaves 1, by Euclid's extended algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next] = [value % modulus, modulus];
  let [s, nextS] = [1n, 0n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [s, nextS] = [nextS, s - quotient * nextS];
  }
  return ((s % modulus) + modulus) % modulus;
}
