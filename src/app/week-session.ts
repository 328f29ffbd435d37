import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { dayAt, WEEK_DAYS } from '../business/days.ts';
import { PlanError, type WeekPlan } from '../business/plan.ts';
import { isOver, nextDay, nextWeek, nightOf, replan, settleNight, type WeekState } from '../business/week.ts';
import type { Dashboard } from '../metrics/dashboard.ts';
import type { WeekDeck, WeekNews, WeekRun } from '../panels/week/week-deck.ts';
import type { NightSetup } from '../protocol/night.ts';
import { machines } from './machines.ts';
import type { Session } from './session.ts';
import { QuickNight, RunStopped } from './week-runner.ts';

/** A night of the week that has been put on the floor. */
interface Watch {
  readonly day: number;
  readonly setup: NightSetup;
  /** It has been over once, and is in the books. */
  readonly settled: boolean;
}

const LAST_DAY = WEEK_DAYS.length - 1;
const TICKS_PER_MINUTE = 60_000;

/**
 * The owner's week. A night counts once, when it is over for the first time, run at once or watched. While
 * it is watched the owner may call in other staff; what comes of it counts, wages are those of the contracts.
 */
export class WeekSession implements WeekDeck {
  readonly state;
  readonly ownsFloor;
  readonly watched;
  readonly settled = signal<number | null>(null);
  readonly running = signal<WeekRun | null>(null);
  readonly news = signal<WeekNews | null>(null);
  readonly #session: Session;
  readonly #watch = signal<Watch | null>(null);
  #quick: QuickNight | null = null;

  constructor(begin: WeekState, session: Session) {
    const { scenario, seed, phase } = session.state;
    this.#session = session;
    this.state = signal(begin);
    const onFloor = computed(() => {
      const watch = this.#watch.value;
      // Another night, or another seed: then the owner has turned to something else.
      const { setup } = watch ?? {};
      return watch && scenario.value === setup?.scenario && seed.value === setup.seed ? watch : null;
    });
    this.ownsFloor = computed(() => onFloor.value !== null);
    this.watched = computed(() => {
      const watch = onFloor.value;
      const going = phase.value === 'service' || phase.value === 'opening';
      return going && watch && !watch.settled ? watch.day : null;
    });
    effect(() => {
      const watch = onFloor.value;
      if (phase.value === 'closed' && watch && !watch.settled) untracked(() => this.#close(watch));
    });
  }

  replan(plan: WeekPlan): void {
    if (this.running.value || this.watched.value !== null) return;
    try {
      this.state.value = replan(this.state.value, plan);
      this.news.value = null;
    } catch (error) {
      if (error instanceof PlanError) this.news.value = { kind: 'plan', ...error.fault };
      // Another page has begun the week while somebody here was still hiring: the contracts stand.
      else if (!(error instanceof RangeError)) throw error;
    }
  }

  watch(): void {
    if (this.running.value || isOver(this.state.value)) return;
    const day = nextDay(this.state.value);
    const setup = nightOf(this.state.value, day);
    const { state } = this.#session;
    batch(() => {
      this.#forget();
      state.day.value = dayAt(day);
      state.scenario.value = setup.scenario;
      state.seed.value = setup.seed;
      state.staffing.value = setup.staffing;
      state.surprises.value = setup.surprises ?? [];
      this.#watch.value = { day, setup, settled: false };
      this.#session.begin();
    });
  }

  runNext(): void {
    void this.#runUntil(nextDay(this.state.value));
  }

  runRest(): void {
    void this.#runUntil(LAST_DAY);
  }

  stop(): void {
    this.#quick?.stop();
  }

  nextWeek(): void {
    if (!isOver(this.state.value)) return;
    batch(() => {
      this.#forget();
      this.state.value = nextWeek(this.state.value);
    });
  }

  /** Takes over another week: from a file, from another page, or a new one. */
  adopt(state: WeekState, from: 'here' | 'elsewhere'): void {
    batch(() => {
      if (from === 'here') {
        this.stop();
        this.#watch.value = null;
      }
      this.#forget();
      this.state.value = state;
    });
  }

  /** News are old once something else begins. */
  #forget(): void {
    this.settled.value = null;
    this.news.value = null;
  }

  /** The watched night is over. */
  #close(watch: Watch): void {
    const { book } = this.#session.run;
    batch(() => {
      this.#watch.value = { ...watch, settled: true };
      this.#settle(watch.day, watch.setup, book.figures(book.floor.tick));
    });
  }

  /** Enters a night into the books; answers whether it still counts. */
  #settle(day: number, setup: NightSetup, figures: Dashboard): boolean {
    const state = this.state.value;
    if (isOver(state) || nextDay(state) !== day || nightOf(state, day).seed !== setup.seed) {
      this.news.value = { kind: 'moved' };
      return false;
    }
    this.state.value = settleNight(state, day, figures);
    this.settled.value = day;
    return true;
  }

  async #runUntil(until: number): Promise<void> {
    if (this.#quick) return;
    this.#watch.value = null;
    this.#forget();
    let day = nextDay(this.state.value);
    try {
      for (let going = true; going && day <= until; day += 1) {
        const setup = nightOf(this.state.value, day);
        const figures = await this.#runQuick(setup, day, until);
        going = this.#settle(day, setup, figures);
      }
    } catch (error) {
      if (!(error instanceof RunStopped)) {
        const message = error instanceof Error ? error.message : String(error);
        this.news.value = { kind: 'failed', day, message };
      }
    }
    this.#quick = null;
    this.running.value = null;
  }

  #runQuick(setup: NightSetup, day: number, until: number): Promise<Dashboard> {
    const { opens, closes } = setup.scenario;
    const length = (closes - opens) * TICKS_PER_MINUTE;
    this.running.value = { day, until, share: 0 };
    this.#quick = new QuickNight(setup, (tick) => {
      this.running.value = { day, until, share: Math.min(1, tick / length) };
    });
    return this.#quick.run(machines.virtual);
  }
}
