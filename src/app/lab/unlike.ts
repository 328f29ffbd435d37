import type { Unlike } from '../../panels/lab/pair-deck.ts';
import type { NightSetup } from '../../protocol/night.ts';
import type { Scenario } from '../../protocol/scenario.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';

/** A night of which the trace is there. */
export interface RecordedNight {
  readonly setup: NightSetup;
  readonly records: Int32Array;
}

/** Why two nights differ by more than the staff that they began with. */
export function unlikeness(left: RecordedNight, right: RecordedNight): readonly Unlike[] {
  const found: Unlike[] = [];
  if (eveningOf(left.setup.scenario) !== eveningOf(right.setup.scenario)) found.push('evening');
  else if (left.setup.seed !== right.setup.seed) found.push('seed');
  if (JSON.stringify(left.setup.surprises ?? []) !== JSON.stringify(right.setup.surprises ?? [])) {
    found.push('surprises');
  }
  const codes = [left, right].map(({ records }) => codesOf(records));
  if (codes.some((code) => code(RecordCode.Staff) > 1 || code(RecordCode.SendIn) > 0)) found.push('changed');
  if (codes.some((code) => code(RecordCode.Close) === 0)) found.push('unfinished');
  return found;
}

/** All that the evening itself brings: the scenario less its names and the staff it suggests. */
function eveningOf(scenario: Scenario): string {
  return JSON.stringify({ ...scenario, name: '', title: null, staff: null });
}

function codesOf(records: Int32Array): (code: number) => number {
  const counts = new Map<number, number>();
  for (let at = 3; at < records.length; at += RECORD_WORDS) {
    const code = records[at] as number;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return (code) => counts.get(code) ?? 0;
}
