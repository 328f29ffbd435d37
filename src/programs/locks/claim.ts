import type { Tick } from '../../kernel/ticks.ts';
import { compareExchange, type Program, sleep, store } from '../../protocol/operations.ts';
import { IdleCause } from '../../protocol/words.ts';
import type { Discipline, Section } from './discipline.ts';

/**
 * No locks: each thing has a cell that says who is at it, and a bot writes itself in by compareExchange. Who
 * fails gives back what it has claimed so far and does something else; nobody waits for anybody. `pause`: ticks
 * that whoever failed lets pass first.
 */
export function claim(claimCell: number, bot: number, pause: Tick): Discipline {
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
          if (pause > 0) yield sleep(pause, 0, IdleCause.Lock);
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
