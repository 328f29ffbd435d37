import { type AnyTask, type Home, Task } from '../loop/task.ts';
import type { Operation, Program } from '../protocol/operations.ts';
import { Duty } from '../protocol/words.ts';

/** A task of a LoopBot: one job. */
export class BotTask extends Task<void, Operation, number> {
  readonly number: number;
  readonly duty: number;
  readonly subject: number;
  /** The operation that its next step carries out, or that it waits in; null at the beginning and at the end. */
  pending: Operation | null = null;
  /** What its last operation is answered with when it is resumed. */
  answer = 0;
  /** IdleCause of its last wait. */
  cause = 0;

  constructor(home: Home, program: Program, number: number, duty: number, subject: number) {
    super(home, program);
    this.number = number;
    this.duty = duty;
    this.subject = subject;
  }

  override get name(): string {
    const duty = Object.entries(Duty).find(([, code]) => code === this.duty)?.[0] ?? `duty ${this.duty}`;
    return `Task ${this.number} (${duty}, ${this.subject})`;
  }

  /** What it waits for has been answered. */
  receive(answer: number): void {
    this.answer = answer;
    this.giveWay();
  }
}

/** A task of a loop that has none but a bot's. Throws a TypeError for another. */
export function botTask(task: AnyTask): BotTask {
  if (task instanceof BotTask) return task;
  throw new TypeError(`${task.name} is not a bot's.`);
}
