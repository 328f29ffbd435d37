import type { Tick } from '../../kernel/ticks.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { firstThen } from '../schedulers/first.ts';
import { randomScheduler } from '../schedulers/random.ts';
import { recordedScheduler } from '../schedulers/recorded.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { HeldStart } from './held-start.ts';
import { NightDriver } from './night.ts';
import { Rerun } from './rerun.ts';

/** How a night goes on from a moment of its record. */
export interface GoOn {
  /** Records that have happened. In the middle of a step it is the step's end. */
  readonly sequence: number;
  /** The bot that takes the next step; null: whoever took it, and all that follow, as far as they can be followed. */
  readonly first: number | null;
  /** With a `first` or with who is `heldUp`: which of the random schedules it goes on with. */
  readonly branch: number;
  /** Instead of a `first`, where no two bots could go: the bot that is held up until another has taken a step. */
  readonly heldUp?: number;
}

/** A bot's step that comes by itself. */
export interface Upcoming {
  readonly bot: number;
  /** Records that have happened before it. */
  readonly sequence: number;
  readonly tick: Tick;
}

/** What can be chosen at a moment of a record. */
export interface Choice {
  /** Records that have happened: the end of the step that the moment lies in. */
  readonly sequence: number;
  /** Bots that could take the next step, in the order of their numbers. */
  readonly runnable: readonly number[];
  /** The bot that took it; null where the record ends, or the house or the owner came next (who also wakes bots and calls off waits). */
  readonly recorded: number | null;
  /** Where somebody has a choice next, if nobody has one here: records that have happened then; null: nowhere. */
  readonly next: number | null;
  /** If nobody has a choice here: the next step of a bot, as it was recorded; null where none was, or only one bot is on duty. */
  readonly upcoming: Upcoming | null;
  /** The last bot has gone home: nothing can go on. */
  readonly over: boolean;
}

/**
 * Runs whole steps until at least so many records have happened, at least one, and until the owner has told and
 * hired everybody who is to go and to come. Throws an Error where the record makes no sense.
 */
function rerunTo(setup: AnySetup, records: Int32Array, sequence: number): Rerun {
  const rerun = new Rerun(setup, records);
  const end = Math.min(Math.max(1, sequence) * RECORD_WORDS, records.length);
  while (rerun.log.length < end || isOwners(records, rerun.log.length)) stepOf(rerun);
  return rerun;
}

/** Whether a step of the owner begins there that belongs to the one before. */
function isOwners(records: Int32Array, at: number): boolean {
  const code = records[at + 3];
  return records[at + 1] === 0 && (code === RecordCode.Hire || code === RecordCode.Dismiss);
}

function stepOf(rerun: Rerun): void {
  const from = rerun.log.length;
  rerun.step(from);
  const { records } = rerun;
  const came = rerun.log.slice(from);
  const same =
    came.length > 0 && came.every((word, at) => at + from >= records.length || word === records[from + at]);
  if (!same) throw new Error('This record can’t be gone on from: it doesn’t come out the same again.');
}

/** Tells who could take the next step at a moment. Throws an Error where the record makes no sense. */
export function choiceAt(setup: AnySetup, records: Int32Array, sequence: number): Choice {
  const rerun = rerunTo(setup, records, sequence);
  const at = rerun.log.length;
  const runnable = rerun.runnable.sort((a, b) => a - b);
  const actor = records[at + 1] ?? 0;
  const { over } = rerun;
  let next: number | null = null;
  let upcoming: Upcoming | null = null;
  if (runnable.length < 2) {
    upcoming = upcomingIn(rerun);
    const isChoice = (): boolean =>
      rerun.runnable.length > 1 && rerun.runnable.includes(records[rerun.log.length + 1] ?? 0);
    while (rerun.log.length < records.length && !isChoice()) stepOf(rerun);
    if (rerun.log.length < records.length) next = rerun.log.length / RECORD_WORDS;
  }
  return {
    sequence: at / RECORD_WORDS,
    runnable,
    recorded: runnable.includes(actor) ? actor : null,
    next,
    upcoming,
    over,
  };
}

/** Goes on to the next step of a bot in the record, if another bot is on duty that could come before it. */
function upcomingIn(rerun: Rerun): Upcoming | null {
  const { records, log, stage } = rerun;
  const onDuty = stage.machine.runners.size;
  while (log.length < records.length && records[log.length + 1] === 0) stepOf(rerun);
  const bot = records[log.length + 1];
  if (bot === undefined || onDuty < 2) return null;
  return { bot, sequence: log.length / RECORD_WORDS, tick: records[log.length] as Tick };
}

/**
 * Goes on from a moment of a recorded night, live or virtual, on the virtual machine. The log holds the records
 * up to there, and then the new ones: it replays like any other. Throws an Error where the record makes no sense.
 */
export function resumeNight(
  setup: AnySetup,
  records: Int32Array,
  { sequence, first, branch, heldUp }: GoOn,
  /** Instead of the choice. */
  scheduler?: Scheduler,
): NightDriver {
  const rerun = rerunTo(setup, records, sequence);
  if (rerun.over) throw new Error('The night is over: nothing can go on.');
  const { seed } = setup;
  const luck = randomScheduler(seed, branch);
  let chosen = luck;
  if (first !== null) chosen = firstThen(first, luck);
  else if (heldUp === undefined) chosen = recordedScheduler(records, () => rerun.log, luck);
  const { crew, closing } = rerun.handOver(scheduler ?? chosen);
  if (heldUp !== undefined) return new HeldStart(rerun.stage, rerun.log, crew, closing, heldUp);
  return new NightDriver(rerun.stage, rerun.log, crew, closing);
}
