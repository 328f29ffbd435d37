import type { RandomStream } from '../kernel/random.ts';
import type { Program } from '../protocol/operations.ts';
import { Mode } from '../protocol/modes.ts';
import type { Port } from './port.ts';
import { CardRow } from './selectors/card-row.ts';
import { TaskRunner } from './task-runner.ts';
import type { Identity } from './thread.ts';

/** A BellBot: a bell board with reaction cards, select and callbacks (docs/callbacks.md). */
export class CardBoard extends TaskRunner {
  constructor(identity: Identity, program: Program, port: Port, rhythm: RandomStream) {
    super(identity, Mode.Callbacks, program, port, rhythm, (bot) => {
      const row = new CardRow(bot);
      return { selector: row, home: row };
    });
  }
}
