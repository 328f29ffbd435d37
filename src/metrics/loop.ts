import { seconds, type Tick } from '../kernel/ticks.ts';
import { RecordCode } from '../protocol/trace.ts';
import { runsTasks } from '../protocol/modes.ts';
import type { LoopFigures } from './dashboard.ts';
import { HeldLoop } from './held-loop.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/**
 * How well the event loop keeps up. The lag of a task is the time from the moment when it could go on (what
 * it waited for was there, its timer was due, or it had just been spawned) to the moment when it did: also
 * the part of it in which the loop was held and had not looked at its bell board yet.
 */
export class LoopLag implements Part {
  /** The LoopBot that is or was on duty last; 0 before the first. */
  #bot = 0;
  #held = new HeldLoop();
  #ready = 0;
  #waiting = 0;
  #resumed = 0;
  #sum = 0;
  #max = 0;
  #mostReady = 0;
  #mostWaiting = 0;

  take(record: TraceRecord): void {
    const lag = this.#held.take(record);
    if (record.code === RecordCode.OnDuty && runsTasks(record.a)) this.#begin(record.actor);
    if (record.actor !== this.#bot) return;
    switch (record.code) {
      case RecordCode.Ready:
        this.#ready += 1;
        // A new task has not been waiting.
        if (record.a !== 0) this.#waiting -= 1;
        this.#mostReady = Math.max(this.#mostReady, this.#ready);
        break;
      case RecordCode.Resume:
        this.#ready -= 1;
        if (lag !== null) this.#resume(lag);
        break;
      case RecordCode.Suspend:
        this.#waiting += 1;
        this.#mostWaiting = Math.max(this.#mostWaiting, this.#waiting);
        break;
    }
  }

  /** The figures at tick `now`; null while no LoopBot has been on duty. */
  figures(now: Tick): LoopFigures | null {
    if (this.#bot === 0) return null;
    return {
      lagMean: this.#resumed === 0 ? 0 : seconds(this.#sum / this.#resumed),
      lagMax: seconds(this.#max),
      mostReady: this.#mostReady,
      mostWaiting: this.#mostWaiting,
      holds: this.#held.holds,
      held: this.#held.underWay(now),
    };
  }

  copy(): LoopLag {
    const copy = new LoopLag();
    copy.#bot = this.#bot;
    copy.#held = this.#held.copy();
    copy.#ready = this.#ready;
    copy.#waiting = this.#waiting;
    copy.#resumed = this.#resumed;
    copy.#sum = this.#sum;
    copy.#max = this.#max;
    copy.#mostReady = this.#mostReady;
    copy.#mostWaiting = this.#mostWaiting;
    return copy;
  }

  #begin(bot: number): void {
    this.#bot = bot;
    this.#ready = 0;
    this.#waiting = 0;
  }

  #resume(lag: Tick): void {
    this.#resumed += 1;
    this.#sum += lag;
    this.#max = Math.max(this.#max, lag);
  }
}
