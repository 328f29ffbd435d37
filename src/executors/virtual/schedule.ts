import type { NightSetup } from '../../protocol/night.ts';
import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Rerun } from './rerun.ts';

/**
 * The schedule of a recorded night: the first record of each step, without what follows from the rest. Throws an
 * Error if the records are not those of the setup's night.
 */
export function scheduleOf(setup: NightSetup, records: Int32Array): Int32Array {
  const rerun = new Rerun(setup, records);
  const steps: Int32Array[] = [];
  while (rerun.log.length < records.length) {
    const from = rerun.log.length;
    const first = records.slice(from, from + RECORD_WORDS);
    rerun.step(from);
    if (rerun.log.length === from) throw new Error('The records are not those of this night.');
    steps.push(bare(first));
  }
  const schedule = new Int32Array(steps.length * RECORD_WORDS);
  steps.forEach((step, index) => schedule.set(step, index * RECORD_WORDS));
  return schedule;
}

/** Runs a night again from its schedule: all its records. Throws an Error if nobody can take a step that it names. */
export function rebuild(setup: NightSetup, schedule: Int32Array): Int32Array {
  const rerun = new Rerun(setup, schedule);
  for (let at = 0; at < schedule.length; at += RECORD_WORDS) rerun.step(at);
  return rerun.log.slice();
}

/** Only what a rerun has to be told. A bot's operation is its program's affair, but where the house takes one up. */
function bare(first: Int32Array): Int32Array {
  const [tick = 0, actor = 0, task = 0, code = 0] = first;
  if (actor === 0) {
    return code === RecordCode.Fire ? Int32Array.of(tick, 0, 0, code, 0, 0, 0, 0) : first;
  }
  if (code === Op.Work || code === Op.Await || code === Op.Call) {
    return Int32Array.of(tick, actor, task, Op.Work, 0, 0, 0, 0);
  }
  const kind = code === RecordCode.Cancel ? code : Op.Load;
  return Int32Array.of(tick, actor, 0, kind, 0, 0, 0, 0);
}
