import type { Tick } from '../../kernel/ticks.ts';
import type { Board } from '../../protocol/board.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Locks, Role } from '../../protocol/words.ts';
import { barrier } from './barrier.ts';
import { bigLock } from './big.ts';
import { careless } from './careless.ts';
import { claim } from './claim.ts';
import type { Discipline } from './discipline.ts';
import { each } from './each.ts';
import { none } from './none.ts';
import { semaphore } from './semaphore.ts';

/** A LoopBot's lookout would find work that is claimed by another of its tasks again at once, and for ever. */
const LOOP_PAUSE: Tick = 1000;

/** The discipline that goes with a `Locks` code, for one bot. Throws a RangeError for an unknown code. */
export function disciplineFor(locks: number, board: Board, bot: number, role: Role): Discipline {
  switch (locks) {
    case Locks.None:
      return none;
    case Locks.Big:
      return bigLock(board.bigLock);
    case Locks.Each:
      return each;
    case Locks.Careless:
      return careless;
    case Locks.Claim:
      return claim(board.claim, bot, runsTasks(role) ? LOOP_PAUSE : 0);
    case Locks.Semaphore:
      return semaphore(board);
    case Locks.Barrier:
      return barrier(board.barrier);
    default:
      throw new RangeError(`There is no lock discipline ${locks}.`);
  }
}
