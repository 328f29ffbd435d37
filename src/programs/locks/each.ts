import { acquire, type Program, release } from '../../protocol/operations.ts';
import type { Discipline, Section } from './discipline.ts';

/**
 * A lock for each thing, all of them taken before the work begins and always in the order of their numbers,
 * so that no two bots can each hold what the other needs (Havender 1968).
 */
export const each: Discipline = {
  *enter(things): Program<Section> {
    const held = [...things].sort((a, b) => a - b);
    for (const lock of held) yield acquire(lock);
    return {
      *reach(): Program {
        /* all locks are held already */
      },
      *leave(): Program {
        for (const lock of held.reverse()) yield release(lock);
      },
    };
  },
};
