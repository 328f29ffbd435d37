import type { Tick } from '../../kernel/ticks.ts';
import type { Kind, Segment, Step } from './segment.ts';

/** A tick, and the record that makes it one where something changes. */
export interface Cut {
  readonly tick: Tick;
  readonly sequence: number;
}

/** What a stretch was. */
export interface Stretch {
  readonly kind: Kind;
  readonly bot: number;
  readonly record: number;
}

/** Lays segments end to end: each begins where the last one ended, so that there can be no gap. */
export class PathBuilder {
  readonly #segments: Segment[] = [];
  /** Longest piece of each segment, which its record tells of. */
  #longest: Tick = 0;
  #at: Cut;
  step: Step = 'desk';
  item = 0;
  /** The record with which what had been made was lost; -1 while nothing is made again. */
  lost = -1;

  constructor(begin: Cut) {
    this.#at = begin;
  }

  /** Where the path has come to. */
  get at(): Cut {
    return this.#at;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** From where the path is until `to` it was this. What takes no time leaves no segment; what is like the last one lengthens it. */
  until(to: Cut, stretch: Stretch): void {
    const again = this.lost >= 0 && (stretch.kind === 'oven' || stretch.kind === 'hands');
    const { kind, bot, record } = again ? { kind: 'again' as const, bot: 0, record: this.lost } : stretch;
    const { tick: from, sequence: begin } = this.#at;
    if (to.tick < from) return;
    this.#at = to;
    const length = to.tick - from;
    if (length === 0) return;
    const last = this.#segments.at(-1);
    const { step, item } = this;
    if (last?.kind === kind && last.step === step && last.bot === bot && last.item === item) {
      const longer = length > this.#longest;
      if (longer) this.#longest = length;
      this.#segments[this.#segments.length - 1] = {
        ...last,
        to: to.tick,
        end: to.sequence,
        record: longer ? record : last.record,
      };
      return;
    }
    this.#longest = length;
    this.#segments.push({
      ...{ from, to: to.tick, step, kind, bot, record, item },
      ...{ begin, end: to.sequence },
    });
  }
}
