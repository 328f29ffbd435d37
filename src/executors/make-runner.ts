import { RandomStream } from '../kernel/random.ts';
import { type BodyOf, bodyOf } from '../programs/body.ts';
import type { Board } from '../protocol/board.ts';
import type { AnySetup } from '../protocol/night.ts';
import { Stream } from '../protocol/streams.ts';
import { Mode } from '../protocol/modes.ts';
import { switchSecondsOf, unpackMode, unpackWays } from '../protocol/trace.ts';
import { Role } from '../protocol/words.ts';
import { CardBoard } from './card-board.ts';
import type { Member } from './crew.ts';
import { EventLoop } from './event-loop.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { Poller } from './poller.ts';
import type { Port } from './port.ts';
import type { Runner } from './runner.ts';
import { askFor } from './selectors/ask-for.ts';
import { Thread } from './thread.ts';

/** The runner for a member of the crew, on any machine. `bodies`: who picks its program. */
export function makeRunner(
  member: Member,
  setup: AnySetup,
  board: Board,
  port: Port,
  bodies: BodyOf = bodyOf,
): Runner {
  const { role, index, habits } = member;
  const rhythm = new RandomStream(setup.seed, Stream.Rhythm, role, index);
  const body = bodies(member, setup.scenario, board);
  switch (role) {
    case Role.Loop:
      return new EventLoop(member, body, port, rhythm);
    case Role.Poll:
      return new Poller(member, body, port, rhythm, askFor(board, port.cells));
    case Role.Card:
      return new CardBoard(member, body, port, rhythm);
  }
  const thread = new Thread(member, body, port, rhythm);
  if (unpackMode(habits) !== Mode.Global) return thread;
  return new OneAtATime(thread, port, board, switchSecondsOf(unpackWays(habits)));
}
