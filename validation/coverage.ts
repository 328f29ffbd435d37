import { queueSetup } from '../src/cli/queue-setup.ts';
import { measureNight } from '../src/lab/sweep/measure-night.ts';
import { nightSeed } from '../src/lab/sweep/night-seed.ts';
import { summarise } from '../src/metrics/queue/summary.ts';
import { mmc } from '../src/metrics/theory/waiting-queues.ts';
import { CASES } from './cases.ts';

/** Small sweeps, each with a seed of its own, of a queue with two bots that are busy half of the time. */
const SERVICE = 60;
const RATE = 1 / 60;
const BOTS = 2;
const NIGHTS = 12;
const SECONDS = 24_000;
const WARMUP = 3_000;
export const COVERED = ['utilisation', 'waitMean', 'pWait', 'numberInSystem', 'timeInSystem'] as const;

/** Of so many sweeps, how many have intervals that hold what theory expects, figure by figure. */
export function coverage(sweeps: number): Record<(typeof COVERED)[number], number> {
  const base = CASES[0]?.scenario;
  if (base === undefined) throw new Error('There are no cases.');
  const scenario = {
    ...base,
    seconds: SECONDS,
    bots: BOTS,
    service: { kind: 'exponential', mean: SERVICE } as const,
  };
  const theory = mmc({ rate: RATE, service: SERVICE }, BOTS);
  const covered = Object.fromEntries(COVERED.map((figure) => [figure, 0])) as ReturnType<typeof coverage>;
  for (let seed = 1; seed <= sweeps; seed += 1) {
    const nights = Array.from({ length: NIGHTS }, (_, night) =>
      measureNight(queueSetup(scenario, nightSeed(seed, night)), WARMUP),
    );
    const summary = summarise(nights);
    for (const figure of COVERED) {
      const { low, high } = summary[figure];
      const expected = theory[figure] as number;
      if (low !== null && high !== null && low <= expected && expected <= high) covered[figure] += 1;
    }
  }
  return covered;
}
