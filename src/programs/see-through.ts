import { awaits, type Program } from '../protocol/operations.ts';
import { Awaited, Duty } from '../protocol/words.ts';
import type { Context, Job } from './context.ts';
import { perform } from './perform.ts';

/**
 * A job as somebody does it who begins nothing else before it is through: a dish that has been put into the oven
 * is waited for there, and plated.
 */
export function* seeThrough(context: Context, job: Job): Program {
  yield* perform(context, job);
  if (job.duty !== Duty.StartDish) return;
  const oven = yield awaits(Awaited.Oven, job.subject);
  if (oven === 0) return;
  yield* perform(context, {
    ...{ duty: Duty.PlateDish, subject: job.subject, where: oven - 1 },
    fromTable: false,
  });
}
