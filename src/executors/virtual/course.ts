import { TraceHash } from '../../kernel/hash.ts';
import type { NightSetup } from '../../protocol/night.ts';
import type { Command } from '../../protocol/moment/moment-file.ts';
import { RECORD_WORDS, RecordCode, unpackCrew, unpackLocks, unpackWays } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import { rebuild, scheduleOf } from './schedule.ts';
import { VirtualNight } from './night.ts';

/** What determines a night besides its setup: who took each step and when, or what people did to a virtual night. */
export type Course = { readonly schedule: Int32Array } | { readonly commands: readonly Command[] };

/** The shortest course that brings these records out again. Throws an Error if none does. */
export function courseOf(setup: NightSetup, records: Int32Array): Course {
  const commands = commandsOf(records);
  const again = runAgain(setup, { commands }, records.length / RECORD_WORDS, lastTick(records));
  if (hashOf(again) === hashOf(records)) return { commands };
  return { schedule: scheduleOf(setup, records) };
}

/**
 * Runs a night again by its course, for so many records, the last of them at `until`. What comes out can differ
 * if another version of the program has recorded it. Throws an Error if a step can't be taken.
 */
export function runAgain(setup: NightSetup, course: Course, records: number, until: number): Int32Array {
  // The last step may have been cut in the middle.
  if ('schedule' in course) return rebuild(setup, course.schedule).subarray(0, records * RECORD_WORDS);
  const night = new VirtualNight(setup);
  for (const command of course.commands) {
    night.advanceTo(command.tick);
    if ('staffing' in command) night.setStaffing(command.staffing);
    else night.sendIn(command.surprise as Surprise);
  }
  night.advanceTo(until);
  return night.log.slice().subarray(0, records * RECORD_WORDS);
}

/** The hash of some records. */
export function hashOf(records: Int32Array): string {
  const hash = new TraceHash();
  hash.update(records);
  return hash.digest();
}

/** Tick of the last record. */
export const lastTick = (records: Int32Array): number => records.at(-RECORD_WORDS) ?? 0;

/** What people did, read off the records. The first staff is the setup's. */
function commandsOf(records: Int32Array): Command[] {
  const commands: Command[] = [];
  let opening = true;
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    const [tick = 0, , , code, a = 0, b = 0, c = 0] = records.subarray(at, at + RECORD_WORDS);
    if (code === RecordCode.SendIn) commands.push({ tick, surprise: a });
    if (code !== RecordCode.Staff) continue;
    const staffing = { mode: a, locks: unpackLocks(b), ways: unpackWays(b), crew: unpackCrew(c) };
    if (!opening) commands.push({ tick, staffing });
    opening = false;
  }
  return commands;
}
