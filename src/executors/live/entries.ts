import type { Operation, OperationCode } from '../../protocol/operations.ts';

// How entries of the rings in shared memory are laid out: what one Worker writes and another one reads.

/** What a task has handed in for the house. */
export interface Submission {
  readonly bot: number;
  readonly task: number;
  readonly operation: Operation;
}

export function writeSubmission(
  words: Int32Array,
  at: number,
  bot: number,
  task: number,
  { code, a, b, c, d }: Operation,
): void {
  words[at] = bot;
  words[at + 1] = task;
  words[at + 2] = code;
  words[at + 3] = a;
  words[at + 4] = b;
  words[at + 5] = c;
  words[at + 6] = d;
}

export const readSubmission = (words: Int32Array, at: number): Submission => ({
  bot: words[at] as number,
  task: words[at + 1] as number,
  operation: {
    code: words[at + 2] as OperationCode,
    a: words[at + 3] as number,
    b: words[at + 4] as number,
    c: words[at + 5] as number,
    d: words[at + 6] as number,
    body: null,
  },
});

/** What a task has waited for, in its bot's inbox (see Runner.complete). */
export interface Answer {
  readonly task: number;
  readonly operation: number;
  readonly detail: number;
  readonly answer: number;
}

export function writeAnswer(
  words: Int32Array,
  at: number,
  { task, operation, detail, answer }: Answer,
): void {
  words[at] = task;
  words[at + 1] = operation;
  words[at + 2] = detail;
  words[at + 3] = answer;
}

export const readAnswer = (words: Int32Array, at: number): Answer => ({
  task: words[at] as number,
  operation: words[at + 1] as number,
  detail: words[at + 2] as number,
  answer: words[at + 3] as number,
});
