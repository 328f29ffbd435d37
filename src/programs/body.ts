import { type Board, layBoard } from '../protocol/board.ts';
import type { Program } from '../protocol/operations.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { Role } from '../protocol/words.ts';
import { disciplineFor } from './locks/choose.ts';
import { loopBot } from './loop-bot.ts';
import { threadBot } from './thread-bot.ts';

/** Who a bot is: plain data, enough for any machine to start it. */
export interface BotDescription {
  /** Its number, unique in the night. */
  readonly bot: number;
  readonly role: Role;
  /** From 1 within the role. */
  readonly index: number;
  /** Locks */
  readonly locks: number;
}

/** The program that a bot runs. */
export function bodyOf(
  { bot, role, locks }: BotDescription,
  scenario: Scenario,
  board: Board = layBoard(scenario),
): Program {
  const context = {
    scenario,
    board,
    bot,
    locks: disciplineFor(locks, board, bot),
    windowTables: scenario.floor.tables.filter((table) => table.zone === 'window').length,
  };
  return role === Role.Loop ? loopBot(context) : threadBot(context, role);
}
