import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Act, place, placeKind, PlaceKind } from '../../protocol/words.ts';
import { conflict, type Footprint, Footprints, isEmpty, joined, NO_FOOTPRINT } from './footprint.ts';
import { HeldNight, type HoldUp } from './held-night.ts';
import type { Tape } from './tape.ts';

/** For how long a bot is held up at most, in simulated milliseconds: most of a small evening's errands are over by then. */
export const LONGEST = 20_000;

/** A step of a bot in the middle of a job, where it could be held up. */
export interface Place {
  readonly bot: number;
  /** Number of the step. */
  readonly step: number;
  /** What it touches with this step; null if it touches nothing more before it next waits. */
  readonly own: Footprint | null;
  /** Step at which it has come to this stretch: from there on it hasn't waited. */
  readonly since: number;
  /** What the bot touches from there until it next waits. */
  readonly ahead: Footprint;
}

/** A run of steps of one bot, from where it could go on to where it waits again. */
interface Run {
  readonly bot: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Where bots of a night could be held up so that it makes a difference, from step `from` on: before each step of a job
 * that touches something, apart from looks that find nothing. To be held up on the way to such a step comes to the
 * same as to be held up before it.
 */
export function placesOf(night: HeldNight, board: Board, from = 0): Place[] {
  const { starts, tape } = night;
  const footprints = new Footprints(board);
  const end = (step: number): number => starts[step + 1] ?? tape.length;
  const each = starts.map((start, step) => footprints.of(tape.words, start, end(step)));
  const places: Place[] = [];
  for (const { bot, first, last } of runsOf(night)) {
    let ahead = NO_FOOTPRINT;
    for (let step = last; step >= Math.max(first, from); step -= 1) {
      const touched = each[step] as Footprint;
      if (isEmpty(touched)) continue;
      const own = isEmpty(ahead) ? null : touched;
      ahead = joined(touched, ahead);
      places.push({ bot, step, own, since: first, ahead });
    }
  }
  return places.sort((one, other) => one.step - other.step);
}

/** All that a bot does at a stretch while it has a job. */
function* runsOf({ starts, tape }: HeldNight): Generator<Run> {
  const { words } = tape;
  let run: { bot: number; first: number } | null = null;
  for (let step = 0; step <= starts.length; step += 1) {
    const at = starts[step];
    const actor = at === undefined || at >= tape.length ? 0 : (words[at + 1] as number);
    if (run !== null && actor !== run.bot) {
      if (!isFruitless(tape, starts[step - 1] as number, at ?? tape.length)) yield { ...run, last: step - 1 };
      run = null;
    }
    if (actor !== 0) run ??= { bot: actor, first: step };
  }
}

/** Whether the last step of a run puts the bot to rest: it has found nothing to do. */
function isFruitless({ words }: Tape, from: number, to: number): boolean {
  for (let at = from; at < to; at += RECORD_WORDS) {
    const [code = 0, a = 0, b = 0] = words.subarray(at + 3, at + 6);
    if (code === Op.Sleep || code === RecordCode.OffDuty || code === Op.Wait) return true;
    if (code === Op.Work && a === Act.Walk && placeKind(b) === placeKind(place(PlaceKind.Post))) return true;
  }
  return false;
}

/** What goes on while a bot is held up, step by step: of the others and of the house. */
export interface Window {
  /** What each step touches. */
  readonly steps: readonly Footprint[];
  /** Whether the bot, let go after a step, would go on at once. If not, it goes on when it would. */
  readonly couldGo: readonly boolean[];
  /** Something goes wrong at the last step, without the bot. */
  readonly ends: boolean;
}

/** Holds a bot up at a place of the night in which `before` says who has been held up by then, and looks on. */
export function windowAt(
  setup: NightSetup,
  board: Board,
  { bot, step }: Place,
  before: readonly HoldUp[],
  tape: Tape,
): Window {
  const night = new HeldNight(setup, [...before, { bot, from: step, until: Infinity }], tape).run(step);
  const footprints = new Footprints(board);
  footprints.of(tape.words, 0, tape.length);
  const begun = tape.now;
  const steps: Footprint[] = [];
  const couldGo: boolean[] = [];
  while (tape.incident === 0) {
    const from = tape.length;
    if (!night.step() || tape.now - begun > LONGEST) break;
    steps.push(footprints.of(tape.words, from, tape.length));
    couldGo.push(night.wouldGo(bot));
  }
  return { steps, couldGo, ends: tape.incident !== 0 };
}

/** Whether a later place of the same stretch has the same window: nobody would notice if the bot did that much first. */
export const keepsWindow = ({ own }: Place, { steps }: Window): boolean =>
  own !== null && !steps.some((step) => conflict(own, step));

/**
 * How long a bot could be held up at a place: until after any step of the others. Left out is only what gives an evening
 * that is there all the same, to the millisecond:
 *
 * - Let go while somebody else is at it, the bot goes on when that one waits, as if it had been let go then.
 * - If nobody meanwhile touches what its own next step does, that step could as well come first: it is the evening in
 *   which the bot is held up one step later.
 */
export function toAnyTime(window: Window, { bot, step, own }: Place): HoldUp[] {
  const untils: number[] = [];
  const matters = firstTouch(window, own);
  for (let at = matters; at < window.steps.length; at += 1) {
    if (window.couldGo[at] === true) untils.push(step + at + 1);
  }
  return holdUps(bot, step, withEnd(untils, window, step, matters));
}

/**
 * The same, but let go only right after and right before others touch what lies ahead of it: in between, it does the same
 * to the same effect, only its later errands shift.
 */
export function toTouches(window: Window, { bot, step, own, ahead }: Place): HoldUp[] {
  const untils: number[] = [];
  const matters = firstTouch(window, own);
  let touched = false;
  // The last time at which it could go, as long as it doesn't count.
  let spare: number | null = null;
  for (const [at, footprint] of window.steps.entries()) {
    if (conflict(ahead, footprint)) {
      if (spare !== null) untils.push(spare);
      spare = null;
      touched = true;
    }
    if (window.couldGo[at] !== true) continue;
    if (at >= matters && touched) untils.push(step + at + 1);
    spare = at >= matters && !touched ? step + at + 1 : null;
    touched = false;
  }
  return holdUps(bot, step, withEnd(untils, window, step, matters));
}

/** Position of the first step of a window that touches what a bot's own next step does: 0 if that is its last. */
function firstTouch({ steps }: Window, own: Footprint | null): number {
  if (own === null) return 0;
  const at = steps.findIndex((step) => conflict(own, step));
  return at < 0 ? Infinity : at;
}

/** If something goes wrong without the bot, it may be held up until that is over. */
function withEnd(untils: number[], { steps, ends }: Window, step: number, matters: number): number[] {
  const over = step + steps.length;
  return ends && matters < steps.length && untils.at(-1) !== over ? [...untils, over] : untils;
}

const holdUps = (bot: number, from: number, untils: readonly number[]): HoldUp[] =>
  untils.map((until) => ({ bot, from, until }));
