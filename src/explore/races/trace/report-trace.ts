import { cellName, layBoard } from '../../../protocol/board.ts';
import { guardName } from '../../../protocol/guard.ts';
import { Op } from '../../../protocol/operations.ts';
import type { AnyScenario } from '../../../protocol/scenario.ts';
import { RECORD_WORDS, RecordCode } from '../../../protocol/trace.ts';
import { racesReport } from '../report.ts';
import type { RacesReport } from '../told.ts';
import { type Scope, TraceRaces } from './trace-races.ts';

const codeNames = new Map<number, string>();
for (const [name, code] of [...Object.entries(Op), ...Object.entries(RecordCode)]) codeNames.set(code, name);

/** The races in the records of a night; `most` are listed. */
export function racesInTrace(
  scenario: AnyScenario,
  records: Int32Array,
  most: number,
  scope: Scope,
): RacesReport {
  const board = layBoard(scenario);
  const found = new TraceRaces(board, most, scope);
  for (let at = 0; at < records.length; at += RECORD_WORDS) found.record(records, at);
  const nameOf = (bot: number): string => (bot === 0 ? 'the house' : (found.names.get(bot) ?? `Bot ${bot}`));
  const naming = {
    cell: (cell: number) => cellName(board, cell),
    thread: (thread: number) => nameOf(found.bots[thread] ?? 0),
    locks: (held: number) => (found.guards.sets[held] ?? []).map((guard) => guardName(board, guard)),
    event: (sequence: number) => {
      const [tick = 0, , task = 0, code = 0] = records.subarray(sequence * RECORD_WORDS);
      const op = codeNames.get(code) ?? `${code}`;
      return {
        op,
        tick,
        time: timeOfDay('opens' in scenario ? scenario.opens : 0, tick),
        ...(task === 0 ? {} : { task }),
      };
    },
  };
  const threads = ['the house', ...[...found.names.values()]];
  return racesReport(found.book, naming, { events: records.length / RECORD_WORDS, threads });
}

/** The time of day, to the millisecond. `opens`: minutes after midnight. */
function timeOfDay(opens: number, tick: number): string {
  const total = opens * 60_000 + tick;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const seconds = ((total % 60_000) / 1000).toFixed(3).padStart(6, '0');
  return `${two((total / 3_600_000) % 24)}:${two((total / 60_000) % 60)}:${seconds}`;
}
