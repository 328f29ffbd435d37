/** Times two ways of doing the same, in turn, several times: what the machine does to one it does to the other. */
export interface Comparison {
  readonly name: string;
  /** What the ratio should reach at least (bare time / our time). */
  readonly least: number;
  readonly ratios: readonly number[];
  readonly bareMs: number;
  readonly oursMs: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

export { median };

/** `bare` and `ours` answer milliseconds. The first round warms up and is not counted. */
export async function sideBySide(
  name: string,
  least: number,
  rounds: number,
  bare: () => number | Promise<number>,
  ours: () => number | Promise<number>,
): Promise<Comparison> {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair: [number, number] = [await bare(), await ours()];
    if (round > 0) pairs.push(pair);
  }
  return {
    name,
    least,
    ratios: pairs.map(([a, b]) => a / b),
    bareMs: median(pairs.map(([a]) => a)),
    oursMs: median(pairs.map(([, b]) => b)),
  };
}

/** Milliseconds of processor time that `run` takes: on a machine that others use too, fairer than the clock. */
export function busy(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Milliseconds on the clock that `run` takes. */
export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** A line for people: the median ratio, its range, and what it should be. */
export function line({ name, least, ratios, bareMs, oursMs }: Comparison): string {
  const sorted = [...ratios].sort((a, b) => a - b);
  const number = (value: number | undefined): string => (value ?? NaN).toFixed(2);
  return (
    `${name.padEnd(52)} ${number(median(ratios)).padStart(6)}` +
    `  (${number(sorted[0])} to ${number(sorted.at(-1))}; at least ${least})` +
    `  bare ${bareMs.toFixed(1)} ms, ours ${oursMs.toFixed(1)} ms`
  );
}
