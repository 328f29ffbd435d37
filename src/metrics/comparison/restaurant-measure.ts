import type { Scenario } from '../../protocol/scenario.ts';
import type { BotFigures } from '../dashboard.ts';
import type { Fold } from '../fold.ts';
import { NightFigures } from '../night-figures.ts';
import { idleOf } from '../night-sample.ts';
import { foldOf } from '../trace-record.ts';
import type { Measured } from './measures.ts';
import { Wakeups } from './wakeups.ts';

/** Measures a night in a restaurant: see RESTAURANT_MEASURES. */
export class RestaurantMeasure implements Fold {
  readonly #figures: NightFigures;
  readonly #wakeups = new Wakeups();
  readonly #others = foldOf(this.#wakeups);

  constructor(scenario: Scenario) {
    this.#figures = new NightFigures(scenario);
  }

  record(words: Int32Array, at: number): void {
    this.#figures.record(words, at);
    this.#others.record(words, at);
  }

  /** The figures of a night that is over. */
  measured(): Measured {
    const { guests, till, incidents, bots, loop } = this.#figures.dashboard();
    const { served, reneged, balked, seated, waitSeconds } = guests;
    return {
      ...{ served, reneged, balked },
      wait: seated > 0 ? waitSeconds.mean : null,
      waitP95: seated > 0 ? waitSeconds.p95 : null,
      takings: till.counted,
      lostTakings: till.rung - till.counted,
      collisions: incidents.total,
      ...crewMeasures(bots),
      wakeups: this.#wakeups.count,
      lag: loop && loop.lagMean,
      tasks: loop && loop.mostWaiting,
    };
  }
}

/** How many bots there were, and how idle they have been. */
export const crewMeasures = (bots: readonly BotFigures[]): Measured => ({
  bots: bots.length,
  idle: idleOf(bots),
  idleBusiest: bots.length > 0 ? Math.min(...bots.map((bot) => bot.idle)) : null,
});
