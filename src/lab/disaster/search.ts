import { layBoard } from '../../protocol/board.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { HeldNight, type HoldUp, MOST_STEPS } from './held-night.ts';
import {
  keepsWindow,
  type Place,
  placesOf,
  toAnyTime,
  toTouches,
  type Window,
  windowAt,
} from './hold-ups.ts';
import { Tape } from './tape.ts';

/** How far a search has come. */
export interface Progress {
  /** Bots that are held up at the same time or one after the other in the nights that are run now. */
  readonly holdUps: number;
  /** Nights that have been run. */
  readonly nights: number;
  /** Share of the places that have been looked at with so many hold-ups, from 0 to 1. */
  readonly share: number;
  /** There is a disaster with so many: what is looked for now is a shorter one. */
  readonly found: boolean;
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
  /** Tick at which it began. */
  readonly begun: number;
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
  /** All nights with so many hold-ups have been looked at: none has a disaster, or the one found is the shortest. */
  readonly exhausted: number;
  /** Share of those with one more that have been looked at, from 0 to 1. */
  readonly partly: number;
  readonly nights: number;
}

/** How much to search. */
export interface Limits {
  /** Most hold-ups in a night, up to two. */
  readonly holdUps: number;
  /** Most nights with more than one of them. */
  readonly nights: number;
}

export const LIMITS: Limits = { holdUps: 2, nights: 200_000 };

/** Progress is told every so many nights. */
const EVERY = 16;

/**
 * Looks for the shortest way to a collision in a small night: first with nobody held up, then with one bot held up once,
 * before any step of a job that touches something and until after any step of anybody else, then with two hold-ups, one
 * after the other or at the same time, each until right before or right after others touch what the bot is about to
 * touch. Bounded by hold-ups as context-bounded search is by preemptions (Musuvathi and Qadeer 2007); hold-ups that only
 * swap independent steps are left out (Godefroid 1996). A generator, so that who runs it can tell how far it is, and stop.
 */
export function* searchDisaster(setup: NightSetup, limits: Limits = LIMITS): Generator<Progress, Result> {
  const search = new Search(setup, limits);
  return yield* search.run();
}

/** A place where a bot was held up, and what goes on meanwhile. */
interface Watched {
  readonly place: Place;
  readonly window: Window;
  /** From 0 to 1: how many of the places come before. */
  readonly share: number;
}

/** Disasters that come so many words after the shortest known one are looked at once more. */
const CLOSE = 64 * RECORD_WORDS;

/** Hold-ups that lead to a disaster, and the number of words up to it. */
interface Found {
  readonly holdUps: readonly HoldUp[];
  readonly words: number;
}

const heldFrom = ({ bot, step }: Place): HoldUp => ({ bot, from: step, until: Infinity });

class Search {
  readonly #setup: NightSetup;
  readonly #limits: Limits;
  readonly #board;
  readonly #tape = new Tape();
  #nights = 0;
  /** Nights at the last progress that was told. */
  #told = 0;
  /** Words up to the earliest disaster so far. */
  #least = Infinity;
  readonly #found: Found[] = [];

  constructor(setup: NightSetup, limits: Limits) {
    this.#setup = setup;
    this.#limits = limits;
    this.#board = layBoard(setup.scenario);
  }

  *run(): Generator<Progress, Result> {
    const covered = yield* this.#levels();
    const best = this.#shortest();
    return {
      disaster: best === null ? null : this.#play(best.holdUps),
      ...covered,
      nights: this.#nights,
    };
  }

  /** Goes on to more hold-ups for as long as nothing is found. */
  *#levels(): Generator<Progress, Pick<Result, 'exhausted' | 'partly'>> {
    const { holdUps: most, nights } = this.#limits;
    this.#try([]);
    if (this.#hasFound() || most < 1) return { exhausted: 0, partly: 0 };
    const firsts: Watched[] = [];
    for (const watched of this.#watch([], 0)) {
      firsts.push(watched);
      for (const holdUp of toAnyTime(watched.window, watched.place)) {
        this.#try([holdUp]);
        yield* this.#tell(1, watched.share);
      }
    }
    if (this.#hasFound() || most < 2) return { exhausted: 1, partly: 0 };
    const end = this.#nights + nights;
    for (const first of firsts) {
      for (const holdUps of this.#second(first)) {
        this.#try(holdUps);
        yield* this.#tell(2, first.share);
        if (this.#nights > end) return { exhausted: 1, partly: first.share };
      }
    }
    return { exhausted: 2, partly: 0 };
  }

  #hasFound(): boolean {
    return this.#found.length > 0;
  }

  *#tell(holdUps: number, share: number): Generator<Progress, void> {
    if (this.#nights - this.#told < EVERY) return;
    this.#told = this.#nights;
    yield { holdUps, nights: this.#nights, share, found: this.#hasFound() };
  }

  /** Places of the night after hold-ups that are over by step `from`. */
  *#watch(before: readonly HoldUp[], from: number): Generator<Watched> {
    const places = placesOf(this.#run(before), this.#board, from);
    let window: Window | null = null;
    for (const [at, place] of places.entries()) {
      window ??= this.#window(place, before);
      yield { place, window, share: at / places.length };
      if (!keepsWindow(place, window)) window = null;
    }
  }

  /** All nights in which a second hold-up begins later than the first: when that is over, or meanwhile. */
  *#second(first: Watched): Generator<readonly HoldUp[]> {
    for (const holdUp of toTouches(first.window, first.place)) {
      for (const { window, place } of this.#watch([holdUp], holdUp.until + 1)) {
        for (const later of toTouches(window, place)) yield [holdUp, later];
      }
    }
    const { place, window } = first;
    const open = heldFrom(place);
    const night = new HeldNight(this.#setup, [open], this.#tape).run(place.step + window.steps.length);
    for (const other of placesOf(night, this.#board, place.step)) {
      if (other.bot === place.bot) continue;
      yield* this.#together(place, other, heldFrom(other));
      yield* this.#together(other, place, open);
    }
  }

  /** All nights in which one bot is let go while another is held up, and then that other. */
  *#together(one: Place, other: Place, held: HoldUp): Generator<readonly HoldUp[]> {
    for (const holdUp of toTouches(this.#window(one, [held]), one)) {
      if (holdUp.until <= held.from) continue;
      for (const later of toTouches(this.#window(other, [holdUp]), other)) {
        if (later.until > holdUp.until) yield [holdUp, later];
      }
    }
  }

  /**
   * The shortest of the disasters that were found. Some that come to the same were left out in which a bot is held up a
   * few steps earlier: of those that may be shorter, they are tried now.
   */
  #shortest(): Found | null {
    for (const { holdUps, words } of [...this.#found]) {
      if (words > this.#least + CLOSE) continue;
      for (const [at, holdUp] of holdUps.entries()) {
        for (const step of this.#sooner(holdUps, holdUp)) {
          const { bot, from, until } = holdUp;
          this.#try(holdUps.with(at, { bot, from: step, until: until - (from - step) }));
        }
      }
    }
    return this.#found.reduce<Found | null>(
      (best, found) => (best === null || found.words < best.words ? found : best),
      null,
    );
  }

  /** Places of the same stretch before the one at which a bot is held up. */
  #sooner(holdUps: readonly HoldUp[], { bot, from }: HoldUp): number[] {
    const earlier = holdUps.filter((one) => one.from < from);
    const places = placesOf(this.#run(earlier), this.#board);
    const here = places.find((place) => place.bot === bot && place.step === from);
    return places
      .filter((place) => place.bot === bot && place.since === here?.since && place.step < from)
      .map(({ step }) => step);
  }

  #window(place: Place, before: readonly HoldUp[]): Window {
    this.#nights += 1;
    return windowAt(this.#setup, this.#board, place, before, this.#tape);
  }

  #run(holdUps: readonly HoldUp[], words = Infinity): HeldNight {
    this.#nights += 1;
    return new HeldNight(this.#setup, holdUps, this.#tape).run(MOST_STEPS, words);
  }

  /** Runs one night up to its first incident, or until it is too late for that to be the shortest. */
  #try(holdUps: readonly HoldUp[]): void {
    const { tape } = this.#run(holdUps, this.#least + CLOSE);
    if (tape.incident === 0) return;
    this.#found.push({ holdUps, words: tape.upTo });
    this.#least = Math.min(this.#least, tape.upTo);
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
  const first = wordAt(from);
  const last = wordAt(until);
  const begun = tickAt(first);
  return {
    bot,
    from: first / RECORD_WORDS,
    until: last / RECORD_WORDS,
    steps: Math.min(until, starts.length) - from,
    begun,
    lasted: tickAt(last) - begun,
  };
}
