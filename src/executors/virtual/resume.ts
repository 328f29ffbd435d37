import type { AnySetup } from '../../protocol/night.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { firstThen } from '../schedulers/first.ts';
import { randomScheduler } from '../schedulers/random.ts';
import { recordedScheduler } from '../schedulers/recorded.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { NightDriver } from './night.ts';
import { Rerun } from './rerun.ts';

/** How a night goes on from a moment of its record. */
export interface GoOn {
  /** Records that have happened. In the middle of a step it is the step's end. */
  readonly sequence: number;
  /** The bot that takes the next step; null: whoever took it, and all that follow, as far as they can be followed. */
  readonly first: number | null;
  /** With a `first`: which of the random schedules it goes on with. */
  readonly branch: number;
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
  if (runnable.length < 2) {
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
    over,
  };
}

/**
 * Goes on from a moment of a recorded night, live or virtual, on the virtual machine. The log holds the records
 * up to there, and then the new ones: it replays like any other. Throws an Error where the record makes no sense.
 */
export function resumeNight(
  setup: AnySetup,
  records: Int32Array,
  { sequence, first, branch }: GoOn,
  /** Instead of the choice. */
  scheduler?: Scheduler,
): NightDriver {
  const rerun = rerunTo(setup, records, sequence);
  if (rerun.over) throw new Error('The night is over: nothing can go on.');
  const { seed } = setup;
  const chosen =
    first === null
      ? recordedScheduler(records, () => rerun.log, randomScheduler(seed, branch))
      : firstThen(first, randomScheduler(seed, branch));
  const { crew, closing } = rerun.handOver(scheduler ?? chosen);
  return new NightDriver(rerun.stage, rerun.log, crew, closing);
}
