import type { Tick } from '../../kernel/ticks.ts';
import { IdleCause } from '../../protocol/words.ts';
import { UNSETTLED, WORKING } from '../duty-time.ts';
import { IntRows } from '../int-rows.ts';
import { WaitKind } from './wait-kind.ts';

/** One wait of a bot. */
export interface Wait {
  readonly from: Tick;
  readonly to: Tick;
  /** IdleCause */
  readonly cause: number;
  readonly kind: number;
  /** The record with which the bot began to wait. */
  readonly sequence: number;
  /** The record that says for what: the same, or that of the task which an event loop could go on with first; -1 if none does. */
  readonly what: number;
}

const FROM = 0;
const TO = 1;
const CAUSE_AND_KIND = 2;
const SEQUENCE = 3;
const WHAT = 4;
/** In place of an end that has not come: no tick is negative. */
const OPEN = -1;

const endOf = (column: number): Tick => (column === OPEN ? Infinity : column);

/**
 * All waits of one bot on duty, in columns: 20 bytes each. What DutyTime sums up is here one by one, to the
 * tick. A bot that goes off and comes on again, or is followed by another of its name, goes on in the same row.
 */
export class WaitRow {
  readonly name: string;
  readonly role: number;
  readonly index: number;
  readonly #waits = new IntRows(5);
  /** From and to of each time on duty. */
  readonly #duty = new IntRows(2);
  #on = false;
  #waiting = false;
  /** From this wait on there may be some that are not settled. */
  #firstUnsettled = 0;

  constructor(name: string, role: number, index: number) {
    this.name = name;
    this.role = role;
    this.index = index;
  }

  /** Number of waits. */
  get length(): number {
    return this.#waits.length;
  }

  get bytes(): number {
    return this.#waits.bytes + this.#duty.bytes;
  }

  /** Does something else from now on: WORKING, UNSETTLED or an IdleCause (anything else counts as Work). */
  turnTo(activity: number, kind: number, tick: Tick, sequence: number): void {
    if (!this.#on) this.#duty.add(tick, OPEN);
    this.#on = true;
    this.#end(tick);
    if (activity === WORKING) return;
    const cause = activity > WORKING && activity <= UNSETTLED ? activity : IdleCause.Work;
    this.#waits.add(tick, OPEN, cause | (kind << 4), sequence, cause === UNSETTLED ? -1 : sequence);
    this.#waiting = true;
  }

  /** Tells what the bot has been waiting for while that was UNSETTLED. */
  settle(cause: number, kind: number, what: number): void {
    const known = cause >= IdleCause.Guest && cause <= IdleCause.Work ? cause : IdleCause.Work;
    for (let row = this.#firstUnsettled; row < this.#waits.length; row += 1) {
      if ((this.#waits.at(row, CAUSE_AND_KIND) & 15) !== UNSETTLED) continue;
      this.#waits.set(row, CAUSE_AND_KIND, known | (kind << 4));
      this.#waits.set(row, WHAT, what);
    }
    this.#firstUnsettled = this.#waits.length;
  }

  goOff(tick: Tick): void {
    this.#end(tick);
    this.settle(IdleCause.Work, WaitKind.Open, -1);
    if (this.#on) this.#duty.set(this.#duty.length - 1, 1, tick);
    this.#on = false;
  }

  /** Ticks on duty before a tick. */
  dutyUntil(until: Tick): Tick {
    let ticks = 0;
    for (let row = 0; row < this.#duty.length; row += 1) {
      ticks += Math.max(0, Math.min(endOf(this.#duty.at(row, 1)), until) - this.#duty.at(row, 0));
    }
    return ticks;
  }

  /** Shows each wait that took time before a tick, in order. One that goes on ends there; what an unsettled one is for counts as unknown. */
  eachUntil(until: Tick, see: (wait: Wait) => void): void {
    const waits = this.#waits;
    for (let row = 0; row < waits.length; row += 1) {
      const from = waits.at(row, FROM);
      if (from >= until) return;
      const end = endOf(waits.at(row, TO));
      const to = Math.min(end, until);
      if (to === from) continue;
      const packed = waits.at(row, CAUSE_AND_KIND);
      const what = waits.at(row, WHAT);
      const sequence = waits.at(row, SEQUENCE);
      // A wait of an event loop has not turned out before its end.
      if ((packed & 15) === UNSETTLED || (end > until && what !== sequence)) {
        see({ from, to, cause: IdleCause.Work, kind: WaitKind.Open, sequence, what: -1 });
      } else see({ from, to, cause: packed & 15, kind: packed >> 4, sequence, what });
    }
  }

  #end(tick: Tick): void {
    if (this.#waiting) this.#waits.set(this.#waits.length - 1, TO, tick);
    this.#waiting = false;
  }
}
