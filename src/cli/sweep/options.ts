import { availableParallelism } from 'node:os';
import { BUILT_IN, type BuiltIn } from '../../restaurant/scenarios.ts';
import { oneOf, parse, whole } from '../flags.ts';
import { restaurantFlags, STAFF_FLAGS, type StaffOptions, staffOptions, text } from '../staff-flags.ts';
import { UsageError } from '../usage-error.ts';

/** Part `part` (from 1) of `of`: nights whose number leaves `part - 1` when divided by `of`. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** What `sweep` has been asked to run. */
export interface SweepOptions extends StaffOptions {
  readonly day: BuiltIn;
  readonly scenario: string | undefined;
  readonly nights: number;
  readonly shard: Shard;
  /** Seconds from opening that are not measured. */
  readonly warmup: number;
  readonly jobs: number;
  readonly out: string | undefined;
  /** Flags that were given and mean nothing for a queue. */
  readonly restaurantOnly: readonly string[];
}

/** What `sweep --merge` has been asked to put together. */
export interface MergeOptions {
  readonly files: readonly string[];
  readonly json: boolean;
}

const MOST_NIGHTS = 1_000_000;
const MOST_SHARDS = 10_000;
const MOST_JOBS = 256;
const MOST_FILES = MOST_SHARDS;

const { slow: _, ...STAFF } = STAFF_FLAGS;
const RUN_FLAGS = { nights: text, shard: text, warmup: text, jobs: text, out: text } as const;
const SWEEP_FLAGS = {
  ...STAFF,
  ...RUN_FLAGS,
  day: text,
  scenario: text,
  merge: { type: 'boolean' },
} as const;

/** Reads the options of `sweep`. Throws a UsageError for anything that it doesn't know. */
export function sweepOptions(args: readonly string[]): SweepOptions | MergeOptions {
  if (args.includes('--merge')) return mergeOptions(args);
  const { values } = parse(args, SWEEP_FLAGS, 0);
  if (values.nights === undefined) throw new UsageError('sweep needs --nights N: how many nights to run.');
  if (values.day !== undefined && values.scenario !== undefined) {
    throw new UsageError('--day and --scenario exclude each other.');
  }
  const { nights, shard, warmup, jobs, out, ...others } = values;
  return {
    ...staffOptions(values),
    day: oneOf('--day', values.day ?? 'friday', BUILT_IN),
    scenario: values.scenario,
    nights: whole('--nights', nights, 1, MOST_NIGHTS),
    shard: shardOf(shard ?? '1/1'),
    warmup: secondsOf('--warmup', warmup ?? '0'),
    jobs: whole('--jobs', jobs ?? String(Math.min(MOST_JOBS, availableParallelism())), 1, MOST_JOBS),
    out,
    restaurantOnly: restaurantFlags(others),
  };
}

function mergeOptions(args: readonly string[]): MergeOptions {
  const { values, positionals } = parse(args, SWEEP_FLAGS, MOST_FILES);
  const { merge: _merge, json, ...others } = values;
  const [flag] = Object.keys(others);
  if (flag !== undefined) {
    throw new UsageError(`--${flag} means nothing with --merge: the files say what they are about.`);
  }
  if (positionals.length === 0) throw new UsageError('--merge needs the files that --out has written.');
  return { files: positionals, json: json ?? false };
}

function shardOf(given: string): Shard {
  const [, part, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(given) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (!(shard.part >= 1 && shard.part <= shard.of && shard.of <= MOST_SHARDS)) {
    throw new UsageError(
      `--shard must be like 2/5, the second of five parts (${MOST_SHARDS} at most), not "${given}".`,
    );
  }
  return shard;
}

function secondsOf(flag: string, given: string): number {
  const value = /^\d{1,7}(\.\d{1,3})?$/.test(given) ? Number(given) : NaN;
  if (Number.isNaN(value)) throw new UsageError(`${flag} must be a number of seconds, not "${given}".`);
  return value;
}
