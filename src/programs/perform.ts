import type { Program } from '../protocol/operations.ts';
import { Duty } from '../protocol/words.ts';
import type { Context, Job } from './context.ts';
import { cleanTable } from './duties/clean.ts';
import { plateDish, pourDrink, startDish } from './duties/cook.ts';
import { greetAndSeat } from './duties/greet.ts';
import { takeOrder } from './duties/order.ts';
import { takePayment } from './duties/payment.ts';
import { serveGlass, servePlate } from './duties/serve.ts';

/** The program of a job. The same for a ThreadBot and for a LoopBot. Throws a RangeError for an unknown duty. */
export function perform(context: Context, job: Job): Program {
  switch (job.duty) {
    case Duty.GreetAndSeat:
      return greetAndSeat(context, job.subject);
    case Duty.TakePayment:
      return takePayment(context, job.subject);
    case Duty.TakeOrder:
      return takeOrder(context, job.subject);
    case Duty.ServePlate:
      return servePlate(context, job);
    case Duty.ServeGlass:
      return serveGlass(context, job);
    case Duty.CleanTable:
      return cleanTable(context, job.subject);
    case Duty.StartDish:
      return startDish(context, job);
    case Duty.PlateDish:
      return plateDish(context, job);
    case Duty.PourDrink:
      return pourDrink(context, job);
    default:
      throw new RangeError(`There is no duty ${job.duty}.`);
  }
}
