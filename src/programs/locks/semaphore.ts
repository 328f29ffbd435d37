import { type Board, sectionOf } from '../../protocol/board.ts';
import { down, type Program, up } from '../../protocol/operations.ts';
import { IdleCause } from '../../protocol/words.ts';
import type { Discipline, Section } from './discipline.ts';

/**
 * A semaphore for each section of the house (tables, pass, bar, till; Dijkstra 1965): as many bots as there are
 * permits may be in a section at once. The owner lays the permits out (executors/owner-steps.ts). With one permit it
 * is a lock for the whole section; with two, those two can meet again. Sections are entered in one order, so nobody
 * waits in a circle.
 */
export function semaphore(board: Board): Discipline {
  return {
    *enter(things): Program<Section> {
      const cells = [...new Set(things.map((thing) => board.permits + sectionOf(board, thing)))];
      const taken = cells.sort((a, b) => a - b);
      for (const cell of taken) yield down(cell, IdleCause.Lock);
      return {
        *reach(): Program {
          /* let in already */
        },
        *leave(): Program {
          for (const cell of taken.reverse()) yield up(cell);
        },
      };
    },
  };
}
