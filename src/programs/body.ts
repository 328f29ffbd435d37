import { type Board, layBoard } from '../protocol/board.ts';
import type { Program } from '../protocol/operations.ts';
import type { AnyScenario } from '../protocol/scenario.ts';
import { runsTasks } from '../protocol/modes.ts';
import { unpackLocks, unpackWays } from '../protocol/trace.ts';
import { Role } from '../protocol/words.ts';
import { attendant } from './attendant.ts';
import { cureFor } from './cures/choose.ts';
import { helperBot } from './cures/helper.ts';
import { disciplineFor } from './locks/choose.ts';
import { kitchenBot } from './kitchens/kitchen-bot.ts';
import { loopBot } from './loop-bot.ts';
import { threadBot } from './thread-bot.ts';

/** Who a bot is: plain data, enough for any machine to start it. */
export interface BotDescription {
  /** Its number, unique in the night. */
  readonly bot: number;
  readonly role: Role;
  /** From 1 within the role. */
  readonly index: number;
  /** Packed: see packHabits. */
  readonly habits: number;
  /** Packed numbers of the whole crew; only bots that are kitchens of their own know them. */
  readonly crew?: number;
}

/** Picks the program that a bot runs. */
export type BodyOf = (bot: BotDescription, scenario: AnyScenario, board?: Board) => Program;

/** The program that a bot runs. */
export function bodyOf(
  { bot, role, index, habits, crew }: BotDescription,
  scenario: AnyScenario,
  board: Board = layBoard(scenario),
): Program {
  if (scenario.kind === 'queue') return attendant();
  const ways = unpackWays(habits);
  const context = {
    scenario,
    board,
    bot,
    locks: disciplineFor(unpackLocks(habits), board, bot, role),
    cure: cureFor(ways.cure, role, board),
    ways,
    windowTables: scenario.floor.tables.filter((table) => table.zone === 'window').length,
  };
  if (crew !== undefined) return kitchenBot(context, { role, index }, crew);
  if (runsTasks(role)) return loopBot(context);
  return role === Role.Helper ? helperBot(context) : threadBot(context, role);
}
