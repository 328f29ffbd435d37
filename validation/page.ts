import { VirtualNight } from '../src/executors/virtual/night.ts';
import { queueSetup } from '../src/cli/queue-setup.ts';
import { nightSeed } from '../src/lab/sweep/night-seed.ts';
import { LEVEL } from '../src/metrics/statistics/interval.ts';
import { CASES, WARMUP_SHARE } from './cases.ts';
import { type Comparison, compare, nightsOf } from './compare.ts';
import { coverage, COVERED } from './coverage.ts';

export const SEED = 1;
const SWEEPS = 200;

/** Trace hashes of the first night of each queue: when one of them changes, the page is to be made anew. */
export const hashes = (): string[] =>
  CASES.map(({ scenario }) => {
    const night = new VirtualNight(queueSetup(scenario, nightSeed(SEED, 0)));
    night.finish();
    return night.log.hash();
  });

const digits = (value: number): string => {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 2 : size >= 1 ? 3 : 5);
};

const row = ({ figure, expected, measured, halfWidth, inside }: Comparison): string =>
  `| ${[figure, digits(expected), digits(measured), `± ${digits(halfWidth)}`, inside ? 'yes' : 'no'].join(' | ')} |`;

/** docs/validation.md, before Prettier. */
export function page(nights: number): string {
  const cases = CASES.map((queue) => ({ queue, rows: compare(queue, nightsOf(queue, nights, SEED), LEVEL) }));
  const rows = cases.flatMap((found) => found.rows);
  const outside = rows.filter(({ inside }) => !inside).length;
  const covered = coverage(SWEEPS);
  return `# Checked against theory

<!-- Written by a script: npm run -s validate -->
<!-- nights: ${hashes().join(' ')} -->

A scenario can be a plain queue ([scenario-format.md](scenario-format.md#queues)), and for queues there are
formulas. This page runs the program's own stand, bots and clock, measures them from the trace as \`sweep\` does,
and puts the figures beside what the formulas say. The formulas are in
[\`src/metrics/theory\`](../src/metrics/theory) with their sources, and are themselves tested against published
tables; the queues are in [\`validation/cases.ts\`](../validation/cases.ts).

Of each queue there are ${nights} nights of the sweep with seed ${SEED}, with some 6000 guests each, one a minute on
average; the first ${100 * WARMUP_SHARE} % of each night are not measured. Times are in seconds. The interval is the
95 % confidence interval of the mean over the nights, and "inside" says whether it holds what is expected.

**${rows.length - outside} of ${rows.length} intervals hold what theory expects.** One in twenty would miss it by chance;
they are not independent of each other, though, since all queues of a sweep with one seed have the same arrivals, and
a night with long waits is also one with many guests inside. Other seeds miss some.

${cases
  .map(
    ({ queue, rows: found }) => `## ${queue.name}

${queue.about}

| figure | theory | measured | 95 % | inside |
| --- | --: | --: | --: | --- |
${found.map(row).join('\n')}
`,
  )
  .join('\n')}
\`waitMean\`, \`waitP50\` and \`waitP95\` are of guests who are served, \`pWait\` is the share of those who come in,
\`pBalk\` and \`pRenege\` are shares of all guests, \`timeInSystem\` is of those who come in, whether they are served or
not. \`L - λW\` is what is left of Little's law: guests inside on average, less the rate at which they come in times
the time that they stay. It isn't exactly 0, because some guests come before the measurement and leave within it, or
come within it and leave after.

## How good the intervals are

${SWEEPS} sweeps with seeds 1 to ${SWEEPS}, of 12 short nights each (M/M/2, half busy, 350 guests measured in a night).
A 95 % interval should hold the expected value in some ${SWEEPS * LEVEL} of them:

| figure | sweeps of ${SWEEPS} whose interval holds it |
| --- | --: |
${COVERED.map((figure) => `| ${figure} | ${covered[figure]} |`).join('\n')}

Waits are skewed, and so are their means over a short night; Student's t is made for means that are not. So figures
that depend on waits may do a little worse than the rest. With longer nights or more of them that goes away.

## What to know before comparing

- A tick is a millisecond. Times are rounded to it, so services of less than a second or so are not what their
  distribution says.
- Quantiles are those of each night, then averaged over nights. In a night with few guests the quantile of a sample
  is a little off; take long nights.
- A night begins empty. Cut off as much warm-up as the queue needs to forget that: the busier, the longer.
`;
}
