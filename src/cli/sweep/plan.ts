import { createHash } from 'node:crypto';
import { nightSeed } from '../../lab/sweep/night-seed.ts';
import type { Job } from '../../lab/pool.ts';
import type { AnySetup } from '../../protocol/night.ts';
import type { AnyScenario } from '../../protocol/scenario.ts';
import { VERSION } from '../../protocol/version.ts';
import { builtInScenario } from '../../restaurant/scenarios.ts';
import { loadScenarioFile } from '../load-scenario-file.ts';
import { queueSetup, refuseForQueue } from '../queue-setup.ts';
import { staffingOf } from '../staffing.ts';
import { UsageError } from '../usage-error.ts';
import type { Shard, SweepOptions } from './options.ts';

/** What a file of rows is about: rows belong together only if all of this but the shard is the same. */
export interface SweepHeader {
  readonly format: 'robot-restaurant-sweep';
  readonly version: 1;
  /** Version of the program: bots and guests of another may act differently. */
  readonly program: string;
  /** Name of the scenario, and a hash of it and of the staff. */
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly warmup: number;
  /** Of the whole sweep, all shards together. */
  readonly nights: number;
  readonly shard: Shard;
}

/** A sweep that can be run. */
export interface SweepPlan {
  readonly header: SweepHeader;
  /** The setup of a night, by its number. */
  readonly setup: (night: number) => AnySetup;
}

/** Plans what the command line asks for. Throws a UsageError. */
export function planSweep(options: SweepOptions): SweepPlan {
  const { nights, shard, warmup, seed } = options;
  const scenario =
    options.scenario === undefined ? builtInScenario(options.day) : loadScenarioFile(options.scenario);
  const first = setupOf(options, scenario);
  const length = lengthOf(scenario);
  if (warmup >= length) {
    throw new UsageError(`--warmup must be shorter than the night, which is over after ${length} s.`);
  }
  const header: SweepHeader = {
    format: 'robot-restaurant-sweep',
    version: 1,
    program: VERSION,
    scenario: scenario.name,
    hash: hashOf({ scenario, staffing: first.staffing }),
    ...{ seed, warmup, nights, shard },
  };
  return { header, setup: (night) => ({ ...first, seed: nightSeed(seed, night) }) };
}

/** Numbers of the nights that belong to a shard. */
export function nightsOf({ nights, shard: { part, of } }: Pick<SweepHeader, 'nights' | 'shard'>): number[] {
  const own: number[] = [];
  for (let night = part - 1; night < nights; night += of) own.push(night);
  return own;
}

/** The nights that are still to be run. */
export function jobsOf(plan: SweepPlan, isDone: (night: number) => boolean): Job<AnySetup>[] {
  return nightsOf(plan.header)
    .filter((night) => !isDone(night))
    .map((at) => ({ at, setup: plan.setup(at) }));
}

function setupOf(options: SweepOptions, scenario: AnyScenario): AnySetup {
  if (scenario.kind === 'downloads') {
    throw new UsageError('Downloads are compared, not swept: compare --scenario FILE.');
  }
  if (scenario.kind === 'queue') {
    refuseForQueue(options.restaurantOnly);
    return queueSetup(scenario, options.seed);
  }
  return { scenario, seed: options.seed, staffing: staffingOf(scenario, options) };
}

/** Seconds from opening until the doors close. */
function lengthOf(scenario: AnyScenario): number {
  if (scenario.kind === 'queue') return scenario.seconds;
  return scenario.kind === 'downloads' ? 0 : (scenario.closes - scenario.opens) * 60;
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('hex')
    .slice(0, 32);

/** Plain data with the keys of all objects in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
