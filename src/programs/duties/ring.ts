import { add, notify, type Program } from '../../protocol/operations.ts';
import type { Context } from '../context.ts';

/** Rings the bell: whoever waits for something to do may look round. */
export function* ring(context: Context): Program {
  yield add(context.board.bell, 1);
  yield notify(context.board.bell, 1);
}
