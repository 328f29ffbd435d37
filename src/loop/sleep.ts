import type { Tick } from '../kernel/ticks.ts';
import type { AnyTask } from './task.ts';
import { Wait } from './wait.ts';

class Sleep extends Wait<void> {
  readonly #ticks: Tick;

  constructor(ticks: Tick) {
    super();
    this.#ticks = ticks;
  }

  override begin(task: AnyTask): boolean {
    if (this.#ticks <= 0) task.giveWay();
    else task.sleepUntil(task.loop.now + this.#ticks);
    return false;
  }

  override finish(): void {
    // It answers nothing.
  }
}

/**
 * Sleeps for so many ticks. Those who wake at one tick go on in the order in which they fell asleep. With 0 (or
 * less) it lets all go before that are ready now. Infinity: until it is cancelled. Throws a RangeError for NaN.
 */
export function sleep(ticks: Tick): Wait<void> {
  if (Number.isNaN(ticks)) throw new RangeError('A task cannot sleep for NaN ticks.');
  return new Sleep(ticks);
}
