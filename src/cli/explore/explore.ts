import { readFileSync } from 'node:fs';
import { explore as search } from '../../explore/explore.ts';
import { PuzzleError } from '../../explore/puzzle/error.ts';
import { parsePuzzle, type Puzzle } from '../../explore/puzzle/parse-puzzle.ts';
import type { Report } from '../../explore/report.ts';
import { ReplayError } from '../../explore/schedulers/replay.ts';
import { UsageError } from '../usage-error.ts';
import { exploreOptions, type ExploreOptions } from './options.ts';
import { reportJson } from './report-json.ts';
import { reportText } from './report-text.ts';

/**
 * A search that has not come to its end ends after so many milliseconds, with what is known by then: of computing, so that the
 * figures don't depend on what else the machine has to do, but no longer than anybody wants to wait.
 */
const MOST_COMPUTING = 30_000;
const MOST_WAITING = 60_000;

/** `explore`: searches the schedules of a puzzle. Answers the exit code: 0 whatever the verdict is. */
export function explore(args: readonly string[]): number {
  const options = exploreOptions(args);
  const puzzle = load(options.file);
  for (const key of puzzle.ignored) {
    if (!options.json) process.stderr.write(`${options.file}: "${key}" means nothing here.\n`);
  }
  const report = run(puzzle, options);
  process.stdout.write(
    options.json ? `${reportJson(report)}\n` : reportText(puzzle.program, report, options.schedule),
  );
  return 0;
}

function load(file: string): Puzzle {
  let json: unknown;
  try {
    // Some editors begin a file with a byte order mark.
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} can't be read as a puzzle: ${reason}`);
  }
  return refusing(file, () => parsePuzzle(json));
}

function run({ program }: Puzzle, options: ExploreOptions): Report {
  const end = performance.now() + MOST_WAITING;
  const computed = computedMilliseconds() + MOST_COMPUTING;
  const stop = (): boolean => performance.now() > end || computedMilliseconds() > computed;
  const { strategy, bound, schedule, executions, seed, file } = options;
  return refusing(file, () => search(program, strategy, { bound, schedule, executions, seed, stop }));
}

function computedMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Makes what is wrong with a puzzle or a schedule an error of whoever gave it. */
function refusing<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof PuzzleError) throw new UsageError(`${file}: ${error.message}`);
    if (error instanceof ReplayError) throw new UsageError(`${file}: ${error.message}.`);
    throw error;
  }
}
