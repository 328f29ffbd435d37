import type { Board } from '../../protocol/board.ts';
import type { Mark } from '../floor-state.ts';
import type { Contender, Race } from '../race.ts';
import type { BotStep } from '../steps.ts';
import { sharedBy, type Shared, valuesAfter } from './shared-values.ts';

/** One step of one side, with what the shared thing held after it. */
export interface Row {
  readonly side: 0 | 1;
  readonly step: BotStep;
  readonly value: number;
}

/** How an incident came about: both sides' steps in one order, and what they shared. */
export interface IncidentFacts {
  readonly shared: Shared;
  /** In order of time: side 0 is the one that acted last. */
  readonly rows: readonly Row[];
  /**
   * Where the other one acted: after the check of the one that acted last (which was true no more), before it
   * (and was not through), or nowhere that the record tells.
   */
  readonly order: 'between' | 'before' | 'unknown';
}

/** Reads the facts of an incident off the trace. */
export function incidentFacts(records: Int32Array, mark: Mark, race: Race, board: Board): IncidentFacts {
  const shared = sharedBy(records, mark, board);
  const sides = [race.last, race.other] as const;
  const steps = sides
    .flatMap((side, index) => side.steps.map((step) => ({ step, side: index as 0 | 1 })))
    .sort((a, b) => a.step.sequence - b.step.sequence);
  const values = valuesAfter(
    records,
    shared,
    steps.map(({ step }) => step.sequence),
  );
  const rows = steps.map((row, index) => ({ ...row, value: values[index] ?? 0 }));
  return { shared, rows, order: orderOf(race) };
}

function orderOf({
  last,
  other,
}: {
  readonly last: Contender;
  readonly other: Contender;
}): IncidentFacts['order'] {
  if (!last.check || !last.act || !other.act) return 'unknown';
  return other.act.sequence > last.check.sequence ? 'between' : 'before';
}
