import {
  DOWNLOADS_MEASURES,
  type Measure,
  type Measured,
  RESTAURANT_MEASURES,
} from '../../metrics/comparison/measures.ts';
import { type ComparisonTable, comparisonTable } from '../../metrics/comparison/table.ts';
import { BASE, CONTENDERS, staffOf } from '../../protocol/contenders.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { CLIENTS, type DownloadsScenario, type Scenario } from '../../protocol/scenario.ts';
import type { Job } from '../pool.ts';
import { downloadsSetup } from './downloads-setup.ts';

/** What can be compared: nights in a restaurant, or goes at downloads. */
export type ComparedScenario = Scenario | DownloadsScenario;

/** A row of the table that is to come. */
export interface ComparedMode {
  readonly key: string;
  /** The night with these guests (or the go at these pages). */
  readonly setup: (seed: number) => AnySetup;
}

/** All modes that a scenario can be compared in, in the order of tables. */
export function modesFor(scenario: ComparedScenario): readonly ComparedMode[] {
  if (scenario.kind === 'downloads') {
    return CLIENTS.map((client) => ({
      key: client,
      setup: (seed) => downloadsSetup(scenario, seed, client),
    }));
  }
  return CONTENDERS.map((contender) => {
    const staffing = staffOf(contender, scenario);
    return { key: contender.key, setup: (seed) => ({ scenario, seed, staffing }) };
  });
}

/** Whom the others are compared with where nobody says otherwise: the usual one, or the first if that isn't there. */
export function baseOf(scenario: ComparedScenario, keys: readonly string[]): string {
  const usual = scenario.kind === 'downloads' ? 'sync' : BASE;
  return keys.includes(usual) ? usual : (keys[0] ?? usual);
}

/** Many nights of several modes: what is to be run, and what has come of it. */
export class Comparison {
  readonly modes: readonly ComparedMode[];
  readonly firstSeed: number;
  readonly seeds: number;
  readonly measures: readonly Measure[];
  readonly #base: string;
  readonly #nights: (Measured | undefined)[][];

  /** Runs `seeds` seeds from `firstSeed` on, each in all modes. */
  constructor(
    scenario: ComparedScenario,
    modes: readonly ComparedMode[],
    base: string,
    firstSeed: number,
    seeds: number,
  ) {
    this.modes = modes;
    this.#base = base;
    this.firstSeed = firstSeed;
    this.seeds = seeds;
    this.measures = scenario.kind === 'downloads' ? DOWNLOADS_MEASURES : RESTAURANT_MEASURES;
    this.#nights = modes.map(() => Array.from({ length: seeds }));
  }

  /** How many nights there are, all modes together. */
  get total(): number {
    return this.modes.length * this.seeds;
  }

  /** Seed by seed, each for all modes: what is stopped early has equally many nights of each. */
  *jobs(): Iterable<Job<AnySetup>> {
    for (let row = 0; row < this.seeds; row += 1) {
      for (const [index, mode] of this.modes.entries()) {
        yield { at: row * this.modes.length + index, setup: mode.setup(this.firstSeed + row) };
      }
    }
  }

  /** A night has come: the job's `at` says which. In whatever order they come, the table is the same. */
  done(at: number, measured: Measured): void {
    const nights = this.#nights[at % this.modes.length];
    if (nights) nights[Math.floor(at / this.modes.length)] = measured;
  }

  /** What has come so far. */
  table(): ComparisonTable {
    const rows = this.modes.map(({ key }, index) => ({ mode: key, nights: this.#nights[index] ?? [] }));
    return comparisonTable(rows, this.#base, this.measures);
  }
}
