import { signal } from '@preact/signals';
import type { Job } from '../../lab/pool.ts';
import { casesOf } from '../../panels/lab/cases-of.ts';
import type { LuckCase, LuckDeck, LuckNight, LuckPlan, LuckRun } from '../../panels/lab/luck-deck.ts';
import { firstSeedFor } from '../../panels/deck.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { builtInScenario } from '../../restaurant/scenarios.ts';
import { stretchWindows } from '../../restaurant/windows.ts';
import type { Session } from '../session.ts';
import type { ManyNights } from './many-nights.ts';

/** The night of a case with a seed. */
const setupOfCase = ({ day }: LuckPlan, one: LuckCase, seed: number): NightSetup => ({
  scenario: stretchWindows(builtInScenario(day), one.windows),
  seed,
  staffing: one.staffing,
});

/** Plans and runs the nights of the luck meter. */
export class Luck implements LuckDeck {
  readonly plan;
  readonly run = signal<LuckRun | null>(null);
  readonly #session: Session;
  readonly #nights: ManyNights;

  constructor(session: Session, nights: ManyNights) {
    const { day, staffing } = session.state;
    this.#session = session;
    this.#nights = nights;
    this.plan = signal<LuckPlan>({
      day: day.peek(),
      staffing: staffing.peek(),
      ...{ varied: 'nothing', nights: 1000, firstSeed: 1 },
    });
  }

  setPlan(part: Partial<LuckPlan>): void {
    const next = { ...this.plan.value, ...part };
    this.plan.value = { ...next, firstSeed: firstSeedFor(next.firstSeed, next.nights) };
  }

  takeTonight(): void {
    const { day, staffing } = this.#session.state;
    this.setPlan({ day: day.value, staffing: staffing.value });
  }

  start(): void {
    const plan = this.plan.value;
    const cases = casesOf(plan);
    const nights = cases.map((): (LuckNight | undefined)[] => []);
    void this.#nights.run(
      jobsOf(plan, cases),
      cases.length * plan.nights,
      (at, sample) => {
        const row = Math.floor(at / cases.length);
        const list = nights[at % cases.length];
        if (list) list[row] = { seed: plan.firstSeed + row, sample };
      },
      (progress) => {
        const done = nights.map((list) => list.filter((night) => night !== undefined));
        this.run.value = { plan, cases, nights: done, progress };
      },
    );
  }

  cancel(): void {
    this.#nights.cancel();
  }

  open(one: LuckCase, seed: number): void {
    const plan = this.run.value?.plan;
    if (plan) this.#session.put(plan.day, setupOfCase(plan, one, seed));
  }
}

/** Seed by seed, each for all cases: so a run that is cancelled has equally many nights of each. */
function* jobsOf(plan: LuckPlan, cases: readonly LuckCase[]): Iterable<Job> {
  const setups = cases.map((one) => setupOfCase(plan, one, plan.firstSeed));
  for (let row = 0; row < plan.nights; row += 1) {
    for (const [index, setup] of setups.entries()) {
      yield { at: row * cases.length + index, setup: { ...setup, seed: plan.firstSeed + row } };
    }
  }
}
