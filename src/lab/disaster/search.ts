import { layBoard } from '../../protocol/board.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { HeldNight, type HoldUp } from './held-night.ts';
import { holdUpsAt, placesOf } from './hold-ups.ts';
import { Tape } from './tape.ts';

/** How far a search has come. */
export interface Progress {
  /** Bots that are held up at the same time or one after the other in the nights that are run now. */
  readonly holdUps: number;
  /** Nights that have been run. */
  readonly nights: number;
  /** Share of the places that have been looked at with so many hold-ups, from 0 to 1. */
  readonly share: number;
}

/** Where a bot was held up in a disaster, and for how long. */
export interface Held {
  readonly bot: number;
  /** Number of records before it began and before it ended. */
  readonly from: number;
  readonly until: number;
  /** Steps that the others and the house took meanwhile. */
  readonly steps: number;
  /** Simulated milliseconds. */
  readonly lasted: number;
}

/** A night in which something goes wrong. */
export interface Disaster {
  readonly holdUps: readonly Held[];
  /** Incident */
  readonly incident: number;
  /** Number of records up to and including it. */
  readonly sequence: number;
  /** The whole night, to its end. */
  readonly records: Int32Array;
}

/** What a search has come to. */
export interface Result {
  /** One with the fewest hold-ups, and of those the fewest records; null if none was found. */
  readonly disaster: Disaster | null;
  /** All nights with so many hold-ups have been looked at: none has a disaster, or the one found is the shortest. -1: not even that. */
  readonly exhausted: number;
  readonly nights: number;
}

/** How much to search. */
export interface Limits {
  /** Most hold-ups in a night. */
  readonly holdUps: number;
  /** Most nights with more than one of them. */
  readonly nights: number;
}

export const LIMITS: Limits = { holdUps: 2, nights: 10_000 };

/** Progress is told every so many nights. */
const EVERY = 16;

/**
 * Looks for the shortest way to a collision in a small night: first with nobody held up, then with one bot held up once,
 * at every place and for every time that makes a difference, then with two. Bounded by hold-ups as context-bounded
 * search is by preemptions (Musuvathi and Qadeer 2007); hold-ups that only swap independent steps are left out
 * (Godefroid 1996). A generator, so that who runs it can tell how far it is, and stop.
 */
export function* searchDisaster(setup: NightSetup, limits: Limits = LIMITS): Generator<Progress, Result> {
  const search = new Search(setup, limits);
  return yield* search.run();
}

class Search {
  readonly #setup: NightSetup;
  readonly #limits: Limits;
  readonly #board;
  readonly #tape = new Tape();
  #nights = 0;
  #best: { readonly holdUps: readonly HoldUp[]; readonly words: number } | null = null;

  constructor(setup: NightSetup, limits: Limits) {
    this.#setup = setup;
    this.#limits = limits;
    this.#board = layBoard(setup.scenario);
  }

  *run(): Generator<Progress, Result> {
    let parents: (readonly HoldUp[])[] = [];
    let exhausted = -1;
    for (let many = 0; many <= this.#limits.holdUps; many += 1) {
      const next: (readonly HoldUp[])[] = [];
      const whole = many === 0 ? this.#plain(next) : yield* this.#more(parents, many, next);
      if (whole) exhausted = many;
      if (this.#best !== null || !whole) break;
      parents = next;
    }
    const best = this.#best;
    return {
      disaster: best === null ? null : this.#play(best.holdUps),
      exhausted,
      nights: this.#nights,
    };
  }

  /** The night in which nobody is held up. */
  #plain(kept: (readonly HoldUp[])[]): boolean {
    this.#try([]);
    kept.push([]);
    return true;
  }

  /** All nights with one hold-up more than the given ones. Answers whether none was left out. */
  *#more(
    parents: readonly (readonly HoldUp[])[],
    many: number,
    kept: (readonly HoldUp[])[],
  ): Generator<Progress, boolean> {
    const last = many === this.#limits.holdUps;
    const before = this.#nights;
    for (const [index, parent] of parents.entries()) {
      const from = Math.max(0, ...parent.map((holdUp) => holdUp.from + 1));
      const places = placesOf(new HeldNight(this.#setup, parent).run(), this.#board, from);
      this.#nights += 1;
      for (const [at, place] of places.entries()) {
        for (const holdUp of holdUpsAt(this.#setup, this.#board, place, parent, this.#tape)) {
          const holdUps = [...parent, holdUp];
          if (!this.#try(holdUps) && !last) kept.push(holdUps);
          if (this.#nights % EVERY === 0) {
            const share = (index + at / places.length) / parents.length;
            yield { holdUps: many, nights: this.#nights, share };
          }
          if (many > 1 && this.#nights - before > this.#limits.nights) return false;
        }
        this.#nights += 1;
      }
    }
    return true;
  }

  /** Runs one night up to its first incident. Answers whether there was one. */
  #try(holdUps: readonly HoldUp[]): boolean {
    this.#nights += 1;
    const { tape } = new HeldNight(this.#setup, holdUps, this.#tape).run();
    if (tape.incident === 0) return false;
    if (this.#best === null || tape.upTo < this.#best.words) this.#best = { holdUps, words: tape.upTo };
    return true;
  }

  #play(holdUps: readonly HoldUp[]): Disaster {
    const tape = new Tape();
    const night = new HeldNight(this.#setup, holdUps, tape).run();
    const { incident } = tape;
    const sequence = tape.upTo / RECORD_WORDS;
    const told = holdUps.map((holdUp) => heldIn(night, holdUp));
    night.finish();
    return { holdUps: told, incident, sequence, records: tape.slice() };
  }
}

/** Reads off a night where and for how long one of its bots was held up. A bot that nobody let go was held up to the end. */
function heldIn({ starts, tape }: HeldNight, { bot, from, until }: HoldUp): Held {
  const wordAt = (step: number): number => starts[step] ?? tape.length;
  const tickAt = (word: number): number => tape.words[Math.max(0, word - RECORD_WORDS)] ?? 0;
  const begun = wordAt(from);
  const ended = wordAt(until);
  return {
    bot,
    from: begun / RECORD_WORDS,
    until: ended / RECORD_WORDS,
    steps: Math.min(until, starts.length) - from,
    lasted: tickAt(ended) - tickAt(begun),
  };
}
