import type { Tick } from '../../kernel/ticks.ts';
import { IntTable } from './int-table.ts';

/** The end of a span that goes on. */
export const OPEN = 0x7fff_ffff;

const FROM = 0;
const TO = 1;
const BOT = 2;
const TASK = 3;
const BEGIN = 4;
const END = 5;
const EXTRA = 6;

/**
 * Stretches of time of somebody, in columns, in the order of their beginnings: a hold of a lock, a wait, an act.
 * `bot` and `task` say whose, `begin` and `end` are the records at both ends (`end` -1 while it goes on).
 */
export class Spans {
  readonly #rows = new IntTable(7);
  /** The longest so far of those that have ended: how far back a look has to reach. */
  #longest: Tick = 0;
  /** The first that may not have ended. */
  #firstOpen = 0;

  get length(): number {
    return this.#rows.length;
  }

  get bytes(): number {
    return this.#rows.bytes;
  }

  /** Begins a span; answers its index. */
  begin(tick: Tick, bot: number, task: number, sequence: number, extra = 0): number {
    return this.#rows.add(tick, OPEN, bot, task, sequence, -1, extra);
  }

  end(index: number, tick: Tick, sequence: number): void {
    this.#rows.set(index, TO, tick);
    this.#rows.set(index, END, sequence);
    this.#longest = Math.max(this.#longest, tick - this.from(index));
    while (this.#firstOpen < this.length && this.to(this.#firstOpen) !== OPEN) this.#firstOpen += 1;
  }

  from(index: number): Tick {
    return this.#rows.at(index, FROM);
  }

  /** OPEN while it goes on. */
  to(index: number): Tick {
    return this.#rows.at(index, TO);
  }

  bot(index: number): number {
    return this.#rows.at(index, BOT);
  }

  task(index: number): number {
    return this.#rows.at(index, TASK);
  }

  beginning(index: number): number {
    return this.#rows.at(index, BEGIN);
  }

  ending(index: number): number {
    return this.#rows.at(index, END);
  }

  extra(index: number): number {
    return this.#rows.at(index, EXTRA);
  }

  /** Index of the last span that begins at or before a tick; -1 if there is none. */
  lastFrom(tick: Tick): number {
    return this.#rows.upTo(tick, FROM) - 1;
  }

  /** Index of the first span that can reach into what begins at `tick`; go on from there until one begins too late. */
  firstReaching(tick: Tick): number {
    return Math.min(this.#rows.upTo(tick - this.#longest - 1, FROM), this.#firstOpen);
  }
}
