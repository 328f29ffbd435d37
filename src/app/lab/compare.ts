import { signal } from '@preact/signals';
import { baseOf, type ComparedScenario, Comparison, modesFor } from '../../lab/compare/plan.ts';
import {
  type Compared,
  type CompareDeck,
  type ComparePlan,
  type CompareRun,
  modeKeysOf,
} from '../../panels/lab/compare-deck.ts';
import { firstSeedFor } from '../../panels/deck.ts';
import { builtInScenario, tenDownloads } from '../../restaurant/scenarios.ts';
import type { Session } from '../session.ts';
import type { ManyNights } from './many-nights.ts';

const scenarioOf = (what: Compared): ComparedScenario =>
  what === 'downloads' ? tenDownloads() : builtInScenario(what);

/** A plan for another thing: with all its modes. */
function allOf(what: Compared): Pick<ComparePlan, 'what' | 'modes' | 'base'> {
  const modes = modeKeysOf(what);
  return { what, modes, base: baseOf(scenarioOf(what), modes) };
}

/** Plans and runs the comparison of all ways of staffing. */
export class Compare implements CompareDeck {
  readonly plan;
  readonly run = signal<CompareRun | null>(null);
  readonly #nights: ManyNights;

  constructor(session: Session, nights: ManyNights) {
    this.#nights = nights;
    this.plan = signal<ComparePlan>({ ...allOf(session.state.day.peek()), seeds: 100, firstSeed: 1 });
  }

  setPlan(part: Partial<ComparePlan>): void {
    const before = this.plan.value;
    const what = part.what ?? before.what;
    const other = (what === 'downloads') !== (before.what === 'downloads');
    const next = { ...before, ...part, ...(other && allOf(what)) };
    const modes = modeKeysOf(what).filter((key) => next.modes.includes(key));
    const base = modes.includes(next.base) ? next.base : baseOf(scenarioOf(what), modes);
    const firstSeed = firstSeedFor(next.firstSeed, next.seeds);
    this.plan.value = { ...next, firstSeed, modes, base };
  }

  start(): void {
    const plan = this.plan.value;
    if (plan.modes.length === 0) return;
    const scenario = scenarioOf(plan.what);
    const modes = modesFor(scenario).filter(({ key }) => plan.modes.includes(key));
    const comparison = new Comparison(scenario, modes, plan.base, plan.firstSeed, plan.seeds);
    void this.#nights.runAs(
      (worker) => ({ run: (setup) => worker.compare(setup), end: () => worker.end() }),
      comparison.jobs(),
      comparison.total,
      (at, measured) => comparison.done(at, measured),
      (progress) => {
        this.run.value = { plan, table: comparison.table(), progress };
      },
    );
  }

  cancel(): void {
    this.#nights.cancel();
  }
}
