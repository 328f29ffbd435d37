import { availableParallelism } from 'node:os';
import { startComparer } from '../src/executors/live/node/start-comparer.ts';
import { VirtualNight } from '../src/executors/virtual/night.ts';
import { legendOf } from '../src/cli/compare/legend.ts';
import { compareReport, type CompareReport } from '../src/cli/compare/report.ts';
import { baseOf, type ComparedScenario, Comparison, modesFor } from '../src/lab/compare/plan.ts';
import { Pool } from '../src/lab/pool.ts';
import type { Measured } from '../src/metrics/comparison/measures.ts';
import type { AnySetup } from '../src/protocol/night.ts';
import { builtInScenario, tenDownloads } from '../src/restaurant/scenarios.ts';
import { tableOf } from './markdown.ts';

const SEED = 1;
const DOWNLOADS_SEEDS = 100;

/** Trace hashes of one Monday in each mode, and of one go at the downloads: when one of them changes, the page is to be made anew. */
export const hashes = (): string[] =>
  [builtInScenario('monday'), tenDownloads()].flatMap((scenario) =>
    modesFor(scenario).map(({ setup }) => {
      const night = new VirtualNight(setup(SEED));
      night.finish();
      return night.log.hash();
    }),
  );

/** Runs a scenario in all modes on all cores. `folder`: where the bundled threads lie. */
async function compared(scenario: ComparedScenario, seeds: number, folder: URL): Promise<CompareReport> {
  const modes = modesFor(scenario);
  const keys = modes.map(({ key }) => key);
  const comparison = new Comparison(scenario, modes, baseOf(scenario, keys), SEED, seeds);
  await new Pool<AnySetup, Measured>().run(
    comparison.jobs(),
    () => startComparer(folder),
    availableParallelism(),
    ({ at }, measured) => {
      comparison.done(at, measured);
    },
  );
  return compareReport(scenario, comparison);
}

const listOf = (report: CompareReport): string =>
  legendOf(report)
    .map((line) => line.replace(/^(\S+)\s+/, '- `$1`: '))
    .join('\n');

/** docs/comparison.md, before Prettier. `folder`: where the bundled threads lie. */
export async function page(seeds: number, folder: URL): Promise<string> {
  const friday = await compared(builtInScenario('friday'), seeds, folder);
  const monday = await compared(builtInScenario('monday'), seeds, folder);
  const downloads = await compared(tenDownloads(), DOWNLOADS_SEEDS, folder);
  return `# All ways of staffing, compared

<!-- Written by a script: npm run -s comparison -->
<!-- nights: ${hashes().join(' ')} -->

The same guests (seeds ${SEED} to ${SEED + seeds - 1}) under every way of staffing, on the virtual machine. Each figure is the
mean over ${seeds} nights, with half of its 95 % confidence interval (Student's t). **Bold** differs from \`threads\` by more
than chance would easily do: paired t-tests over the nights, since each seed brings the same guests to all, and all
differences of a table taken together (Holm 1979), 5 %. The page has the same under "The lab", "All ways", with a chart;
the command line with

\`\`\`sh
npm run -s cli -- compare --day friday --seeds ${seeds}
\`\`\`

${listOf(friday)}

## Friday, seven bots

${tableOf(friday)}

## Monday, four bots

${tableOf(monday)}

## How to read it

- A mode is a whole staffing: who works, and under which locks. Modes with a crew have the scenario's own: seven bots on
  Friday, four on Monday. Bots that are alone do everybody's work.
- "gave up" lost patience, "turned round" saw too long a queue. "mean wait" and "95 % wait" are from coming to sitting
  down, of the guests who sat down: who serves few asks few.
- "lost" is money that was rung up and doesn't lie in the till.
- "idle" is the share of all bots' time on duty in which they didn't work; "busiest idle" that of the bot that worked
  most. A bot that goes round asking isn't idle; whether that is of use is another matter.
- A "wake-up" is a bot that stood waiting and goes on: on a computer each is at least one switch of threads. "tasks
  waiting" is the most jobs that one bot had waiting at a time: as many threads would have to be there for that, each
  with a stack of its own. [performance.md](performance.md) has what a task and a switch cost.
- On the virtual machine a step takes no time: locks, switches and notes cost waiting, but no work. So the table says
  what the ways of waiting do to a restaurant, and not how fast they would be on a computer.
- The intervals are of the mean of nights like these. Single nights lie far outside of them.

## Ten downloads

The texts about threads and event loops fetch ten pages in several ways and time it. \`--scenario downloads\` is that as
a tiny scenario ([scenario-format.md](scenario-format.md#downloads)), with ${DOWNLOADS_SEEDS} seeds, each the same pages for all:

${tableOf(downloads)}

${listOf(downloads)}

**The order of the texts comes out for every seed**: polling slowest, then synchronous; processes, threads and one
loop about equal (a test holds it to that). The same programs, runners and clock as in the restaurant run it; nothing
in them knows how long anything shall take in the end.

**What is calibrated.** Five figures, each measured once and rounded to seconds, can't settle a model; they have been
used for three numbers:

- One after the other: 21 s. So a page takes 2.1 s.
- At the same time: 10 or 11 s, and not 2. Something must be shared. It isn't the number of workers: select has none,
  and took as long. So it is the line (or the server): of the 2.1 s, a page takes the line for 0.97 s
  (\`chunks\` times \`chunk\`), and that adds up to 9.7 s for ten; the other 1.1 s (\`connect\`, \`firstByte\`) pass for
  all at once. One very slow page among nine fast ones would explain these figures as well; they can't tell.
- Polling: 30 s. The texts' client fetches page after page over sockets that don't block, and asks again and again. That
  is modelled as it is: an ask looks first and then takes its time (\`ask\`, 28.5 ms), whatever the answer is; so
  all that is there is learnt of up to one ask too late, and the ask that finds it costs one more. With 22 waits to a
  page, that is 0.9 s a page. A system call is a thousand times faster than that; where the texts' nine seconds have gone,
  they don't say.

The costs of starting a process (0.1 s) and a thread (0.1 ms), of a note (5 ms) and of a switch (the 50 µs that the
texts quote) are usual ones and not fitted. The second between threads and processes, or threads and select, is as
large as the texts' rounding, and nothing has been done to bring it about.

**What follows**, and isn't put in: that asking is slower than waiting for any cost of an ask; that ten threads are no
faster than one loop where waiting is all there is to do; that ten pages at once take as long as the line, however many
threads there are; that without a shared line (\`"line": null\`) all of these take some two seconds instead of ten, and
one after the other still 21.
`;
}
