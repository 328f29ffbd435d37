import { seconds, type Tick } from '../kernel/ticks.ts';
import { asksRound } from '../protocol/modes.ts';
import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Act } from '../protocol/words.ts';
import type { AskingFigures } from './dashboard.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** How much of a PollBot's time goes into asking, and how often in vain. Asking counts as working: hands are busy. */
export class Asking implements Part {
  /** The PollBot that is or was on duty last; 0 before the first. */
  #bot = 0;
  /** Since when it is on duty, or asks; -1 if it isn't, or doesn't. */
  #since: Tick = -1;
  #asksSince: Tick = -1;
  #duty: Tick = 0;
  #asking: Tick = 0;
  #inVain: Tick = 0;
  #asks = 0;
  #vainAsks = 0;

  take({ code, actor, tick, a }: TraceRecord): void {
    if (code === RecordCode.OnDuty && asksRound(a)) {
      this.#bot = actor;
      this.#since = tick;
    }
    if (actor !== this.#bot || actor === 0) return;
    if (code === Op.Work && a === Act.Ask) {
      this.#asksSince = tick;
    } else if (code === RecordCode.Asked) {
      const length = this.#asksSince < 0 ? 0 : tick - this.#asksSince;
      this.#asksSince = -1;
      this.#asking += length;
      this.#asks += 1;
      if (a === 0) {
        this.#inVain += length;
        this.#vainAsks += 1;
      }
    } else if (code === RecordCode.OffDuty && this.#since >= 0) {
      this.#duty += tick - this.#since;
      this.#since = -1;
    }
  }

  /** The figures at tick `now`; null while no PollBot has been on duty. An ask under way counts when it is over. */
  figures(now: Tick): AskingFigures | null {
    if (this.#bot === 0) return null;
    const duty = this.#duty + (this.#since < 0 ? 0 : Math.max(0, now - this.#since));
    return {
      asks: this.#asks,
      inVain: this.#vainAsks,
      meanSeconds: this.#asks === 0 ? 0 : seconds(this.#asking / this.#asks),
      share: duty === 0 ? 0 : this.#asking / duty,
      shareInVain: duty === 0 ? 0 : this.#inVain / duty,
    };
  }

  copy(): Asking {
    const copy = new Asking();
    copy.#bot = this.#bot;
    copy.#since = this.#since;
    copy.#asksSince = this.#asksSince;
    copy.#duty = this.#duty;
    copy.#asking = this.#asking;
    copy.#inVain = this.#inVain;
    copy.#asks = this.#asks;
    copy.#vainAsks = this.#vainAsks;
    return copy;
  }
}
