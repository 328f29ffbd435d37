import { acquire, type Program, release } from '../../protocol/operations.ts';
import type { Discipline, Section } from './discipline.ts';

/**
 * The same locks as `each`, but every bot takes them as it comes to the things and keeps what it has. That
 * excludes just as well, until two bots come from opposite ends.
 */
export const careless: Discipline = {
  // eslint-disable-next-line require-yield -- takes nothing before it gets there: that is the carelessness
  *enter(): Program<Section> {
    const held: number[] = [];
    return {
      *reach(thing): Program {
        if (held.includes(thing)) return;
        yield acquire(thing);
        held.push(thing);
      },
      *leave(): Program {
        for (const lock of held.reverse()) yield release(lock);
        held.length = 0;
      },
    };
  },
};
