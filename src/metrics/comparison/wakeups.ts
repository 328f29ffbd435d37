import { Activities } from '../activities.ts';
import { WORKING } from '../duty-time.ts';
import type { Part, TraceRecord } from '../trace-record.ts';

/** Counts how often a bot that stood idle went on: for whatever it had waited, it had to be set going again. */
export class Wakeups implements Part {
  readonly #idle = new Set<number>();
  readonly #activities: Activities;
  #count = 0;

  constructor() {
    this.#activities = new Activities({
      comeOn: () => undefined,
      turnTo: (bot, activity) => {
        if (activity !== WORKING) this.#idle.add(bot);
        else if (this.#idle.delete(bot)) this.#count += 1;
      },
      settle: () => undefined,
      goOff: (bot) => {
        this.#idle.delete(bot);
      },
    });
  }

  take(record: TraceRecord): void {
    this.#activities.take(record);
  }

  get count(): number {
    return this.#count;
  }
}
