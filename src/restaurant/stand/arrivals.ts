import { ln } from '../../kernel/math.ts';
import { RandomStream } from '../../kernel/random.ts';
import { type Tick, ticks } from '../../kernel/ticks.ts';
import type { QueueScenario } from '../../protocol/scenario.ts';
import { Stream } from '../../protocol/streams.ts';
import { draw, drawSeconds } from '../durations.ts';

/** A guest that will come: all of it drawn before anybody works, and the same whatever bots and room there are. */
export interface ComingGuest {
  readonly at: Tick;
  /** Ticks that it takes a bot. */
  readonly service: Tick;
  /** Ticks that it waits at most; Infinity: as long as it takes. */
  readonly patience: Tick;
}

/** The guests of a night, one after the other. */
export class Arrivals {
  readonly #scenario: QueueScenario;
  readonly #times: RandomStream;
  readonly #service: RandomStream;
  readonly #patience: RandomStream;
  /** Not rounded: rounding every gap would change the rate. */
  #seconds = 0;

  constructor(scenario: QueueScenario, seed: number) {
    this.#scenario = scenario;
    this.#times = new RandomStream(seed, Stream.Arrivals);
    this.#service = new RandomStream(seed, Stream.Service);
    this.#patience = new RandomStream(seed, Stream.Patience);
  }

  /** The next guest; null when no more come before the doors close. */
  next(): ComingGuest | null {
    const { arrivals, seconds, service, patience } = this.#scenario;
    if ('between' in arrivals) this.#seconds += drawSeconds(arrivals.between, this.#times);
    else if (arrivals.perHour > 0) this.#seconds -= (ln(this.#times.unit()) * 3600) / arrivals.perHour;
    else return null;
    if (!(this.#seconds < seconds)) return null;
    return {
      at: ticks(this.#seconds),
      service: draw(service, this.#service),
      patience: patience === null ? Infinity : draw(patience, this.#patience),
    };
  }
}
