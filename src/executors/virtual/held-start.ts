import type { Tick } from '../../kernel/ticks.ts';
import type { Crew } from '../crew.ts';
import type { RecordLog } from '../record-log.ts';
import { NightDriver } from './night.ts';
import type { Stage } from './stage.ts';

/** A bot is held up for so long, in ticks, if nobody else takes a step meanwhile. */
export const MOST_HELD = 600_000;

/**
 * A night that goes on with one bot held up until another has taken a step: so an operating system may leave a thread
 * standing. That everybody else waits for it can't make the night hang: it is let go with the first thing that happens
 * after MOST_HELD, or if nothing would happen any more.
 */
export class HeldStart extends NightDriver {
  readonly #end: Tick;
  #held: number;

  constructor(stage: Stage, log: RecordLog, crew: Crew, closing: boolean, bot: number) {
    super(stage, log, crew, closing);
    this.#end = this.now + MOST_HELD;
    this.#held = bot;
    this.holdUp(bot);
  }

  override advance(until: Tick = Infinity): boolean {
    if (this.#held === 0) return super.advance(until);
    const told = this.log.length;
    const bots = this.turn !== 0;
    const moved = super.advance(until);
    // A bot may wake for nothing, and then has done nothing that the held up one could miss.
    const another = bots && this.log.length > told;
    const idle = !moved && !this.over && until === Infinity;
    // By what happens, never by a clock that was only set: a night mustn't depend on the pace at which it is watched.
    if (idle || (moved && (another || this.now >= this.#end))) {
      this.letGo(this.#held);
      this.#held = 0;
    }
    return idle ? super.advance(until) : moved;
  }
}
