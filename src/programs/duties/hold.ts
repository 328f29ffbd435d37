import { ticks } from '../../kernel/ticks.ts';
import { call, type Program, sleep } from '../../protocol/operations.ts';
import { HOLDS, IdleCause, type Surprise } from '../../protocol/words.ts';
import type { Context } from '../context.ts';

/** Asks whether something holds on to the bot here, and if so sits it out, as the cure says. */
export function* mayHold(context: Context, surprise: Surprise, subject: number): Program {
  const { question, act, awaited } = HOLDS[surprise];
  if ((yield call(question, subject)) === 0) return;
  yield* context.cure({ act, awaited, subject });
}

/** Lets some seconds pass, as the owner has asked for. */
export function* linger(seconds: number): Program {
  if (seconds > 0) yield sleep(ticks(seconds), 0, IdleCause.Work);
}
