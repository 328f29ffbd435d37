import type { Tick } from '../kernel/ticks.ts';
import type { Operation } from '../protocol/operations.ts';
import type { Role, Surprise } from '../protocol/words.ts';

/**
 * The world outside the bots, as a machine and the owner see it: a restaurant's House, a queue's
 * Stand, or the Web. It
 * runs on any machine, through `World`, and knows neither the programs nor who runs them.
 */
export interface Venue {
  /** When its next event is due; Infinity if there is none. */
  readonly nextTime: Tick;
  /** True once no guest will come any more and none is inside: the crew may go home. */
  readonly over: boolean;
  /** Parties that have come and not left. */
  readonly inside: number;
  /** Lets the next event happen, at a time not before it is due. */
  fire(now: Tick): void;
  /**
   * A bot's task begins a Work, an Await or a Call. Work and Await are answered through the world, and LATER
   * returned; a Call is answered at once.
   */
  accept(now: Tick, bot: number, task: number, operation: Operation): number;
  onDuty(bot: number, role: Role, index: number): void;
  offDuty(bot: number): void;
  /** A bot shall go off: what it waits for without an end is answered. */
  callOff(now: Tick, bot: number): void;
  /** The owner sends something in that holds on to a bot. */
  sendIn(surprise: Surprise): void;
}
