import type { Mark } from '../metrics/floor-state.ts';
import { lastSteps, type BotStep } from '../metrics/steps.ts';
import { layBoard } from '../protocol/board.ts';
import { Op } from '../protocol/operations.ts';
import type { NightRun } from './night-run.ts';

const SHOWN_STEPS = 8;

/** The last steps of a bot before a mark, as many as are shown. */
export function shownSteps({ setup, book }: NightRun, mark: Mark, bot: number): readonly BotStep[] {
  const board = layBoard(setup.scenario);
  const steps = lastSteps(book.words, mark.sequence, bot, 2 * SHOWN_STEPS, board);
  // Looking whether the shift is over says nothing about the collision.
  return steps.filter(({ code, a }) => code !== Op.Load || a < board.duty).slice(-SHOWN_STEPS);
}
