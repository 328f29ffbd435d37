import type { RandomStream } from '../kernel/random.ts';
import type { Program } from '../protocol/operations.ts';
import { Mode } from '../protocol/modes.ts';
import type { Port } from './port.ts';
import { type AskFor, AskingRound } from './selectors/asking-round.ts';
import { TaskRunner } from './task-runner.ts';
import type { Identity } from './thread.ts';

/** A PollBot: many tasks and no bell. It asks round which of them can go on: non-blocking polling. */
export class Poller extends TaskRunner {
  constructor(identity: Identity, program: Program, port: Port, rhythm: RandomStream, askFor: AskFor) {
    super(identity, Mode.Polling, program, port, rhythm, (bot) => {
      const round = new AskingRound(bot, askFor);
      return { selector: round, home: round };
    });
  }
}
