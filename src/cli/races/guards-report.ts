import { seconds } from '../../kernel/ticks.ts';
import { Guards } from '../../metrics/guards/guards.ts';
import type { Verdict } from '../../metrics/guards/thing-guard.ts';
import { layBoard, thingName } from '../../protocol/board.ts';
import { guardName } from '../../protocol/guard.ts';
import type { AnyScenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';

/** Which lock guards which thing under the last staff of a night, and what each lock has cost. */
export interface GuardsReport {
  readonly things: readonly {
    readonly thing: string;
    readonly verdict: Verdict;
    readonly guards: readonly string[];
    readonly touches: number;
    readonly withoutLock: number;
  }[];
  readonly locks: readonly {
    readonly lock: string;
    readonly things: readonly string[];
    readonly taken: number;
    readonly waits: number;
    readonly waitedSeconds: number;
  }[];
  /** How many permits each section has: more than one guard nothing. 0: nobody keeps to semaphores. */
  readonly permits: number;
  /** The one lock that guards everything; null if there is none. */
  readonly everything: string | null;
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

/** What is to be warned of, in sentences. */
export function guardWarnings({ things, locks, permits, everything }: GuardsReport): string[] {
  const warnings = things.flatMap(({ thing, verdict, guards, withoutLock }) => {
    if (verdict === 'different') {
      return [`${thing} is touched under different locks, so none guards it: ${guards.join(', ')}.`];
    }
    return verdict === 'sometimes'
      ? [`${thing} is touched under ${guards.join(', ')}, and ${withoutLock} times without any lock.`]
      : [];
  });
  const one = locks.find(({ lock }) => lock === everything);
  if (one) {
    warnings.unshift(
      `One lock guards everything: ${one.lock}, ${one.things.length} things. ` +
        `It was taken ${one.taken} times; bots have waited ${one.waitedSeconds.toFixed(1)} s for it.`,
    );
  }
  if (permits > 1 && things.some(({ verdict }) => verdict === 'bare')) {
    warnings.push(
      `There are ${permits} permits for each section, so ${permits} bots may be in one at once: they guard nothing.`,
    );
  }
  return warnings;
}
