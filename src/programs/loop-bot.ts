import { awaits, Cancelled, load, type Program, spawn, wait } from '../protocol/operations.ts';
import { Awaited, Duty, IdleCause } from '../protocol/words.ts';
import { type Context, type Job, jobKey } from './context.ts';
import { ring } from './duties/ring.ts';
import { allLooks } from './look.ts';
import { perform } from './perform.ts';

/**
 * The body of a LoopBot: one task looks round whenever the bell has rung, and starts a task for each piece
 * of work that isn't in hand yet. The list of what is in hand is the bot's own; nobody shares it.
 */
export function* loopBot(context: Context): Program {
  const { board, bot } = context;
  const inHand = new Set<string>();
  let leading = 0;
  const taken = (job: Job): boolean => inHand.has(jobKey(job));
  const looks = allLooks(() => leading);

  function* task(job: Job): Program {
    try {
      yield* perform(context, job);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      inHand.delete(jobKey(job));
      if (job.duty === Duty.GreetAndSeat) leading -= 1;
    }
    if (job.duty === Duty.StartDish) {
      yield spawn(watch(job.subject), Duty.WatchDish, job.subject);
    }
    yield* ring(context);
  }

  /** Stays with a dish until it is done, and plates it. */
  function* watch(item: number): Program {
    const key = jobKey({ duty: Duty.PlateDish, subject: item });
    inHand.add(key);
    const oven = yield awaits(Awaited.Oven, item);
    if (oven > 0) {
      yield* perform(context, { duty: Duty.PlateDish, subject: item, where: oven - 1, fromTable: false });
    }
    inHand.delete(key);
    yield* ring(context);
  }

  for (;;) {
    const rung = yield load(board.bell);
    if ((yield load(board.duty + bot)) !== 1) return;
    for (const look of looks) {
      for (;;) {
        const job = yield* look(context, 0, taken);
        if (!job) break;
        inHand.add(jobKey(job));
        if (job.duty === Duty.GreetAndSeat) leading += 1;
        yield spawn(task(job), job.duty, job.subject);
      }
    }
    yield wait(board.bell, rung, IdleCause.Work);
  }
}
