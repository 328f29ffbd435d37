import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Act, place, placeKind, PlaceKind } from '../../protocol/words.ts';
import { conflict, type Footprint, Footprints } from './footprint.ts';
import { HeldNight, type HoldUp } from './held-night.ts';
import type { Tape } from './tape.ts';

/** For how long a bot is held up at most, in simulated milliseconds: most of a small evening's errands are over by then. */
export const LONGEST = 20_000;

/** A step of a bot in the middle of a job, where it could be held up. */
export interface Place {
  readonly bot: number;
  /** Number of the step. */
  readonly step: number;
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
    let ahead: Footprint = { reads: new Set(), writes: new Set() };
    for (let step = last; step >= first; step -= 1) {
      const own = each[step] as Footprint;
      ahead = {
        reads: new Set([...own.reads, ...ahead.reads]),
        writes: new Set([...own.writes, ...ahead.writes]),
      };
      const touches = own.reads.size + own.writes.size > 0;
      if (touches && step >= from) places.push({ bot, step, ahead });
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

/**
 * How long a bot could be held up at a place so that each time makes another difference: until right before and right
 * after each step of somebody else that touches what lies ahead of it. `before`: hold-ups that come first.
 */
export function holdUpsAt(
  setup: NightSetup,
  board: Board,
  { bot, step, ahead }: Place,
  before: readonly HoldUp[],
  tape: Tape,
): HoldUp[] {
  const night = new HeldNight(setup, [...before, { bot, from: step, until: Infinity }], tape).run(step);
  const footprints = new Footprints(board);
  footprints.of(tape.words, 0, tape.length);
  const begun = tape.words[tape.length - RECORD_WORDS] ?? 0;
  const untils = new Set<number>();
  for (;;) {
    const from = tape.length;
    if (tape.incident !== 0 || !night.step()) break;
    const now = tape.words[tape.length - RECORD_WORDS] ?? 0;
    if (now - begun > LONGEST) break;
    if (!conflict(ahead, footprints.of(tape.words, from, tape.length))) continue;
    const taken = night.starts.length;
    if (taken - 1 > step) untils.add(taken - 1);
    untils.add(taken);
  }
  return [...untils].map((until) => ({ bot, from: step, until }));
}
