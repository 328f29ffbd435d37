import type { Board } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import type { Ways } from '../protocol/trace.ts';
import type { Cure } from './cures/cure.ts';
import type { Discipline } from './locks/discipline.ts';

/** What a program knows from the start: the plan of the house, its own number and its manners. */
export interface Context {
  readonly scenario: Scenario;
  readonly board: Board;
  readonly bot: number;
  readonly locks: Discipline;
  readonly cure: Cure;
  readonly ways: Ways;
  /** Tables 1 to this number are by the window, the rest by the bar. */
  readonly windowTables: number;
}

/** A piece of work that a bot has found when it looked round. */
export interface Job {
  /** Duty */
  readonly duty: number;
  /** Party, table or item: see Duty. */
  readonly subject: number;
  /** Where it was seen: rail place, oven, pass slot or bar place; 0 where that says nothing. */
  readonly where: number;
  /** The bot stands at the guests' table and has seen from there what they miss. */
  readonly fromTable: boolean;
}

/** Two looks that find the same work find jobs with the same key. */
export const jobKey = (job: Pick<Job, 'duty' | 'subject'>): string => `${job.duty}/${job.subject}`;
