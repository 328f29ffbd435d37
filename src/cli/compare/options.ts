import { availableParallelism } from 'node:os';
import { BUILT_IN, type BuiltIn } from '../../restaurant/scenarios.ts';
import { oneOf, parse, whole } from '../flags.ts';
import { text } from '../staff-flags.ts';
import { UsageError } from '../usage-error.ts';

/** What `compare` has been asked to do. */
export interface CompareOptions {
  readonly day: BuiltIn;
  readonly scenario: string | undefined;
  /** How many seeds, from `seed` on. */
  readonly seeds: number;
  readonly seed: number;
  /** Undefined: all that there are. */
  readonly modes: readonly string[] | undefined;
  /** Whom the others are compared with. Undefined: the usual one. */
  readonly base: string | undefined;
  readonly jobs: number;
  readonly json: boolean;
}

const MOST_SEEDS = 100_000;
const MOST_SEED = 0xffff_ffff;
const MOST_JOBS = 256;

const COMPARE_FLAGS = {
  day: text,
  scenario: text,
  seeds: text,
  seed: text,
  modes: text,
  base: text,
  jobs: text,
  json: { type: 'boolean' },
} as const;

/** Reads the options of `compare`. Throws a UsageError for anything that it doesn't know. */
export function compareOptions(args: readonly string[]): CompareOptions {
  const { values } = parse(args, COMPARE_FLAGS, 0);
  if (values.day !== undefined && values.scenario !== undefined) {
    throw new UsageError('--day and --scenario exclude each other.');
  }
  const seeds = whole('--seeds', values.seeds ?? '100', 1, MOST_SEEDS);
  const cores = Math.min(MOST_JOBS, availableParallelism());
  return {
    day: oneOf('--day', values.day ?? 'friday', BUILT_IN),
    scenario: values.scenario,
    seeds,
    // The last of them must be a seed, too.
    seed: whole('--seed', values.seed ?? '1', 0, MOST_SEED - seeds + 1),
    modes: values.modes === undefined ? undefined : listOf(values.modes),
    base: values.base,
    jobs: whole('--jobs', values.jobs ?? String(cores), 1, MOST_JOBS),
    json: values.json ?? false,
  };
}

/** Names from `a,b,c`, each once. Throws a UsageError. */
function listOf(given: string): string[] {
  const names = given.split(',').map((name) => name.trim());
  if (names.includes('')) {
    throw new UsageError(
      `--modes must be names with commas between them, like threads,loop, not "${given}".`,
    );
  }
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`--modes has ${twice} twice.`);
  return names;
}
