import { acquire, type Program, release } from '../../protocol/operations.ts';
import type { Discipline, Section } from './discipline.ts';

/** One lock for everything: only one bot at a time may touch anything. */
export function bigLock(lock: number): Discipline {
  return {
    *enter(): Program<Section> {
      yield acquire(lock);
      return {
        *reach(): Program {
          /* the big lock covers it */
        },
        *leave(): Program {
          yield release(lock);
        },
      };
    },
  };
}
