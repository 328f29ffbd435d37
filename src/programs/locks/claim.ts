import { compareExchange, type Program, store } from '../../protocol/operations.ts';
import type { Discipline, Section } from './discipline.ts';

/**
 * No locks: each thing has a cell that says who is at it, and a bot writes itself in by compareExchange. Who
 * fails gives back what it has claimed so far and does something else; nobody ever waits.
 */
export function claim(claimCell: number, bot: number): Discipline {
  return {
    *enter(things): Program<Section | null> {
      const claimed: number[] = [];
      const giveBack = function* (): Program {
        for (const thing of claimed.reverse()) yield store(claimCell + thing, 0);
        claimed.length = 0;
      };
      for (const thing of things) {
        if ((yield compareExchange(claimCell + thing, 0, bot)) !== 0) {
          yield* giveBack();
          return null;
        }
        claimed.push(thing);
      }
      return {
        *reach(): Program {
          /* claimed already */
        },
        leave: giveBack,
      };
    },
  };
}
