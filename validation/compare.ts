import { queueSetup } from '../src/cli/queue-setup.ts';
import { measureNight } from '../src/lab/sweep/measure-night.ts';
import { nightSeed } from '../src/lab/sweep/night-seed.ts';
import type { QueueFigures } from '../src/metrics/queue/figures.ts';
import { holds } from '../src/metrics/statistics/interval.ts';
import { summaryOf } from '../src/metrics/statistics/summary.ts';
import { type Case, WARMUP_SHARE } from './cases.ts';

/** One figure of a queue, measured and expected. */
export interface Comparison {
  readonly queue: string;
  readonly figure: string;
  readonly expected: number;
  readonly measured: number;
  readonly halfWidth: number;
  /** Whether the interval, at the level asked for, holds what is expected. */
  readonly inside: boolean;
}

const COMPARED = [
  ...(['utilisation', 'waitMean', 'waitP50', 'waitP95', 'pWait', 'pBalk', 'pRenege'] as const),
  ...(['numberInSystem', 'numberInQueue', 'timeInSystem'] as const),
];

/** What is left of Little's law: guests inside, less the rate at which they come in times the time that they stay. */
export const LITTLE = 'L - λW';

/** Runs the nights of a case: those of a sweep with that seed. */
export const nightsOf = ({ scenario }: Case, nights: number, seed: number): QueueFigures[] =>
  Array.from({ length: nights }, (_, night) =>
    measureNight(queueSetup(scenario, nightSeed(seed, night)), scenario.seconds * WARMUP_SHARE),
  );

/** Compares the nights of a case with theory, figure by figure. `level`: of the intervals. */
export function compare(
  { name, theory }: Case,
  nights: readonly QueueFigures[],
  level: number,
): Comparison[] {
  const row = (figure: string, expected: number, values: readonly number[]): Comparison => {
    const { mean, interval } = summaryOf(values, level);
    if (interval === null) throw new Error(`${name}: ${figure} was not measured in two nights.`);
    const halfWidth = (interval.high - interval.low) / 2;
    return { queue: name, figure, expected, measured: mean, halfWidth, inside: holds(interval, expected) };
  };
  const rows = COMPARED.flatMap((figure) => {
    const expected = theory[figure];
    if (expected === null || isTrivial(theory, figure)) return [];
    return [
      row(
        figure,
        expected,
        nights.map((night) => night[figure]).filter((value) => value !== null),
      ),
    ];
  });
  return [...rows, row(LITTLE, 0, nights.map(little))];
}

/** Nobody can balk where there is room for all, nor renege with endless patience, nor wait where there is no room to. */
const isTrivial = (theory: Case['theory'], figure: (typeof COMPARED)[number]): boolean =>
  theory[figure] === 0 || (theory.pWait === 0 && figure === 'timeInSystem');

function little({ numberInSystem, arrivalsPerHour, pBalk, timeInSystem }: QueueFigures): number {
  const rate = ((arrivalsPerHour ?? 0) / 3600) * (1 - (pBalk ?? 0));
  return (numberInSystem ?? 0) - rate * (timeInSystem ?? 0);
}
