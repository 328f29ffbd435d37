import type { RandomStream } from '../kernel/random.ts';
import type { Program } from '../protocol/operations.ts';
import { Mode } from '../protocol/modes.ts';
import type { Port } from './port.ts';
import { BellBoard } from './selectors/bell-board.ts';
import { TaskRunner } from './task-runner.ts';
import type { Identity } from './thread.ts';

/**
 * A LoopBot: one event loop, many tasks. The order of its tasks, its timers and its locks are those of the loop
 * library (docs/event-loop.md).
 */
export class EventLoop extends TaskRunner {
  constructor(identity: Identity, program: Program, port: Port, rhythm: RandomStream) {
    super(identity, Mode.Loop, program, port, rhythm, (bot) => {
      const board = new BellBoard(bot);
      return { selector: board, home: board.home };
    });
  }
}
