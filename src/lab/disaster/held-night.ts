import { runOn } from '../../executors/schedulers/run-on.ts';
import { VirtualNight } from '../../executors/virtual/night.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { Tape } from './tape.ts';

/** A bot is held up before the night's step `from`, counted from 0, and let go before its step `until`. */
export interface HoldUp {
  readonly bot: number;
  readonly from: number;
  readonly until: number;
}

/** More steps than a small night has: one that goes on for longer goes round in circles. */
export const MOST_STEPS = 20_000;

/**
 * A night in which each bot runs on until it has to wait, and some are held up on the way: as adverse as an operating
 * system may be, and wholly determined by its hold-ups.
 */
export class HeldNight {
  readonly tape: Tape;
  /** Number of words on the tape before each step. */
  readonly starts: number[] = [];
  readonly #night: VirtualNight;
  readonly #holdUps: readonly HoldUp[];

  constructor(setup: NightSetup, holdUps: readonly HoldUp[] = [], tape = new Tape()) {
    tape.rewind();
    this.tape = tape;
    this.#holdUps = holdUps;
    this.#night = new VirtualNight(setup, { sink: tape, scheduler: runOn });
  }

  /** Lets one step be taken, or one event of the house happen. False at the end. */
  step(): boolean {
    const number = this.starts.length;
    for (const { bot, from, until } of this.#holdUps) {
      if (from === number) this.#night.holdUp(bot);
      if (until === number) this.#night.letGo(bot);
    }
    const { length } = this.tape;
    if (!this.#night.advance()) return false;
    this.starts.push(length);
    return true;
  }

  /** Whether a bot that is held up, let go now, would take the next step. */
  wouldGo(bot: number): boolean {
    this.#night.letGo(bot);
    const { turn } = this.#night;
    this.#night.holdUp(bot);
    return turn === bot;
  }

  /** Runs until an incident, or so many steps or words, or the end. */
  run(steps = MOST_STEPS, words = Infinity): this {
    const { tape, starts } = this;
    while (tape.incident === 0 && starts.length < steps && tape.length < words && this.step());
    return this;
  }

  /** Lets everybody go and runs the night to its end, whatever happens. Throws an Error if it can't come to one. */
  finish(): void {
    for (const { bot } of this.#holdUps) this.#night.letGo(bot);
    this.#night.finish();
  }
}
