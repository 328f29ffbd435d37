import type { Board } from '../protocol/board.ts';
import type { World } from './world.ts';

/** Rings the bell: there is something new to do. The cell counts the rings, so that none is missed between a look and a wait. */
export function ring(world: World, board: Board): void {
  world.store(board.bell, (world.peek(board.bell) + 1) | 0);
  world.notify(board.bell);
}
