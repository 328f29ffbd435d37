import { compare } from './compare/compare.ts';
import { CONTENDERS } from '../protocol/contenders.ts';
import { disaster } from './disaster.ts';
import { explore } from './explore/explore.ts';
import { exportTrace } from './export.ts';
import { measure } from './measure/measure.ts';
import { night } from './night.ts';
import { races } from './races/races.ts';
import { replay } from './replay.ts';
import { sweep } from './sweep/sweep.ts';
import { week } from './week.ts';
import { LOCK_KEYS } from '../protocol/board.ts';
import { MODE_KEYS } from '../protocol/modes.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from '../protocol/version.ts';

const modeList = wrapped([...CONTENDERS.map(({ key }) => key)], 40, 68);

const HELP = `Robot restaurant ${VERSION}

  night [options]       run one night and print its report
    --day monday|tuesday|...|sunday     the built-in scenario (friday)
    --scenario FILE                     a scenario file instead; \`downloads\`: ten pages over one line
    --staff ${MODE_KEYS.join('|')}                who runs the restaurant
    --machine live|virtual              real threads, or the simulated clock (virtual)
    --locks ${LOCK_KEYS.join('|')}
    --seed N                            which guests come (1)
    --greet N --wait N --chef N --wine N   numbers of ThreadBots
    --speed N                           live: simulated seconds a second (1200)
    --trace FILE                        save the trace
    --event chatty|cocktail|complaint[@hh:mm]   somebody holds on to a bot (again and again: repeat it)
    --cure none|split|helper            what LoopBot does about that
    --slow SECONDS                      how long a task may hold the loop before it is reported (10)
    --seating ask-first|choose-first    choose-first waits between finding a free table and taking it
    --clean-delay SECONDS --seat-delay SECONDS   let some time pass before cleaning, before seating
    --switch-interval SECONDS           gil: who wants the global lock waits that long before its holder is asked (5)
    --permits N                         semaphore: how many bots may be in one part of the house at once (1)
    --windows N                         hands take N times as long between a check and its act (1)
    --json                              print one JSON object
  week [options]        run the seven nights of a week, one bot crew for all of them, and print the books
    --staff --locks --seed --greet --wait --chef --wine --cure --seating --clean-delay --seat-delay --slow
    --switch-interval --permits         as above; hired is who is needed, ThreadBots as many as on Friday
    --on DAY=threads|loop               another staff on one day (for several days: repeat it)
    --weeks N                           so many weeks after each other (1)
    --json                              print one JSON object: days, business
  sweep [options]       run many nights on all cores; print means with 95 % confidence intervals: bots working,
                        waits, shares that wait, balk and renege, guests inside
    --nights N                          so many nights, each with a seed of its own
    --scenario FILE | --day DAY         a queue's or a restaurant's scenario (friday)
    --seed N --warmup SECONDS           of the whole sweep (1); what is left out at the beginning of each night (0)
    --shard I/N                         only part I of N, to be put together later (1/1)
    --jobs N                            so many threads (as many as there are cores)
    --out FILE                          keep a line for each night; the same command goes on after an interruption
    --staff --locks --greet --wait --chef --wine --cure --seating --clean-delay --seat-delay
    --switch-interval --permits
                                        as above, in restaurants
    --json                              print one JSON object
  sweep --merge FILE... [--json]        the result of all shards together, the same as that of one run
  compare [options]     run the same guests in all ways of staffing; print the table, with 95 % confidence intervals
    --day DAY | --scenario FILE         the evening (friday), or a restaurant's scenario
    --scenario downloads                ten pages over one line instead: synchronous, processes, threads, polling, ...
    --seeds N --seed N                  so many nights in each mode (100), with the seeds from N on (1)
    --modes A,B,...                     some of them only, in that order:${modeList}
    --base MODE                         whom the others are compared with (threads; for downloads sync)
    --jobs N                            so many threads (as many as there are cores)
    --json                              print one JSON object: measures, modes with figures and differences
  measure [NAME...]     what real threads do and cost on this machine: cutlery, generator, await, lock, contended,
                        message, switch, comlink, start, tasks, promises, workers, memory (all of them)
    --tasks N                           cutlery: from 10 tasks for each of ten bots up to N (1000000)
    --rounds N --samples N              rounds of each size (10); timed batches of each cost (40)
    --waiting N --workers N             tasks that wait, up to N (1000000); Workers, up to N (64)
    --json                              print one JSON object with every sample
  disaster [options]    look for the shortest way to a collision in a small restaurant, holding bots up on the way
    --day --scenario --staff --locks --greet --wait --chef --wine --seating --clean-delay --seat-delay
                                        as above; of each kind of bot two at most
    --hold-ups N --nights N             most hold-ups, 0 to 2 (1); most nights with more than one (200000)
    --trace FILE                        save the night in which it happens
    --json                              print one JSON object
  replay FILE [--json]  run a saved trace again; exit 0 only if every record comes out again
  explore PUZZLE.json [options]   search the schedules of a puzzle (docs/puzzle-format.md) for bugs, and count them
    --strategy auto|states|dfs|dpor|preemptions|delays|random|randomwalk|roundrobin|pct|pos|replay   (auto)
    --bound N                           most preemptions or delays (2); the depth of bugs for pct (3)
    --schedule 0,1,1,...                what replay follows: the thread of each step
    --executions N                      at most so many (100,000 drawn at random; 5,000,000 of those that make all)
    --seed N                            for random, randomwalk, pct and pos (1)
    --json                              print one JSON object
  export FILE --chrome OUT.json   a saved trace as Chrome Trace Event JSON, for ui.perfetto.dev or chrome://tracing
  races FILE [options]  data races in a saved trace or in a JSON list of events (docs/race-format.md)
    --all                               in traces: also glances, and what guests write on the board
    --limit N                           list so many (20, or 10000 with --json); all are counted
    --json                              print one JSON object

Exit codes: 0 done, 1 failed or different, 2 something wrong on the command line or with a file, 130 interrupted.
`;

/** A list as text in lines of at most `width`, of which all but the first begin with `indent` spaces. */
function wrapped(words: readonly string[], indent: number, width: number): string {
  const lines: string[] = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines.map((line) => `\n${' '.repeat(indent)}${line}`).join('');
}

async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const asked = rest.some((arg) => arg === '--help' || arg === '-h');
  switch (asked ? 'help' : command) {
    case 'night':
      return night(rest);
    case 'week':
      return week(rest);
    case 'sweep':
      return sweep(rest);
    case 'compare':
      return compare(rest);
    case 'measure':
      return measure(rest);
    case 'disaster':
      return disaster(rest);
    case 'replay':
      return replay(rest);
    case 'races':
      return races(rest);
    case 'explore':
      return explore(rest);
    case 'export':
      return exportTrace(rest);
    case undefined:
      process.stderr.write(HELP);
      return 2;
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(HELP);
      return 0;
    default:
      throw new UsageError(`There is no command "${command}"; try help.`);
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
