import { ticks } from '../kernel/ticks.ts';
import { roleKey } from '../protocol/board.ts';
import { Cancelled, load, type Program, sleep } from '../protocol/operations.ts';
import type { Rhythm, Scenario } from '../protocol/scenario.ts';
import { IdleCause, PlaceKind, Role } from '../protocol/words.ts';
import { type Context, type Job, jobKey } from './context.ts';
import {
  allLooks,
  barLook,
  cleanLook,
  drinkLook,
  greetLook,
  hungryTableLook,
  type Look,
  orderLook,
  ovenLook,
  passLook,
  payLook,
  ticketLook,
} from './look.ts';
import { perform } from './perform.ts';
import { walk } from './places.ts';
import { seeThrough } from './see-through.ts';

const nobodyLeads = (): number => 0;
const LOOKS: Readonly<Record<number, readonly Look[]>> = {
  [Role.Greet]: [payLook, greetLook(nobodyLeads)],
  [Role.Wait]: [passLook, barLook, orderLook, cleanLook],
  [Role.Chef]: [ovenLook, ticketLook],
  [Role.Wine]: [drinkLook],
  [Role.Solo]: allLooks(nobodyLeads),
};
/** Every second round a WaitBot begins among the tables. */
const FLOOR_FIRST: readonly Look[] = [hungryTableLook, orderLook, passLook, barLook, cleanLook];

/**
 * The body of a ThreadBot: looks round now and then, in its own rhythm; does what it finds, one thing after
 * the other, waiting out each wait; goes off when its duty cell says so, with nothing in hand.
 */
export function* threadBot(context: Context, role: Role): Program {
  const { board, bot, scenario } = context;
  const rhythm = rhythmOf(scenario, role);
  const carryOut = role === Role.Solo ? seeThrough : perform;
  // What has been tried since the bot last rested: found again, it is somebody else's just now.
  const tried = new Set<string>();
  let atPost = true;
  for (let glance = 0; (yield load(board.duty + bot)) === 1; glance += 1) {
    const found = yield* lookRound(context, role, glance, tried);
    if (found) {
      tried.add(jobKey(found));
      atPost = false;
      try {
        yield* carryOut(context, found);
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
      }
      continue;
    }
    if (!atPost) {
      yield walk(PlaceKind.Post, role);
      atPost = true;
    }
    const cause = role === Role.Chef && (yield load(board.cooking)) > 0 ? IdleCause.Oven : IdleCause.Work;
    tried.clear();
    yield sleep(ticks(rhythm.mean), ticks(rhythm.spread), cause);
  }
}

/** How often a bot looks round. One that does all the jobs does so like a WaitBot. */
function rhythmOf({ looks }: Scenario, role: Role): Rhythm {
  const key = role === Role.Solo ? 'wait' : roleKey(role);
  if (key in looks) return looks[key as keyof Scenario['looks']];
  throw new RangeError(`A ThreadBot can't be a ${key}.`);
}

function* lookRound(
  context: Context,
  role: Role,
  glance: number,
  tried: ReadonlySet<string>,
): Program<Job | null> {
  const isTried = (job: Job): boolean => tried.has(jobKey(job));
  const looks = role === Role.Wait && glance % 2 === 1 ? FLOOR_FIRST : (LOOKS[role] ?? []);
  for (const look of looks) {
    const found = yield* look(context, glance, isTried);
    if (found) return found;
  }
  return null;
}
