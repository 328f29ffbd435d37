import { seconds } from '../../kernel/ticks.ts';
import { Guards } from '../../metrics/guards/guards.ts';
import type { GuardsTold } from '../../explore/races/told.ts';
import { layBoard, thingName } from '../../protocol/board.ts';
import { guardName } from '../../protocol/guard.ts';
import type { AnyScenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';

/** Which lock guards which thing under the last staff of a night, and what each lock has cost. */
export interface GuardsReport extends GuardsTold {
  readonly locks: readonly (GuardsTold['locks'][number] & {
    readonly waits: number;
    readonly waitedSeconds: number;
  })[];
  /** How many permits each section has: more than one guard nothing. 0: nobody keeps to semaphores. */
  readonly permits: number;
}

/** Reads the guards off the records of a night. */
export function guardsReport(scenario: AnyScenario, records: Int32Array): GuardsReport {
  const board = layBoard(scenario);
  const fold = Guards.of(scenario);
  for (let at = 0; at < records.length; at += RECORD_WORDS) fold.record(records, at);
  const { things, guards, everything, permits } = fold.at(records.at(-RECORD_WORDS) ?? 0);
  return {
    things: things.map(({ thing, verdict, guards: by, touches, bare }) => ({
      thing: thingName(board, thing),
      verdict,
      guards: by.map((guard) => guardName(board, guard)),
      touches,
      withoutLock: bare,
    })),
    locks: guards.map(({ guard, things: of, taken, waits, waited }) => ({
      lock: guardName(board, guard),
      things: of.map((thing) => thingName(board, thing)),
      taken,
      waits,
      waitedSeconds: seconds(waited),
    })),
    permits,
    everything: everything === null ? null : guardName(board, everything.guard),
  };
}
