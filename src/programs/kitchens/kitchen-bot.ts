import { ticks } from '../../kernel/ticks.ts';
import { load, type Program, sleep } from '../../protocol/operations.ts';
import { unpackCrew } from '../../protocol/trace.ts';
import { IdleCause, PlaceKind, Role } from '../../protocol/words.ts';
import type { Context } from '../context.ts';
import { walk } from '../places.ts';
import { Domains } from './domains.ts';
import { Greeter } from './greeter.ts';
import type { Kitchen, Premises } from './kitchen.ts';
import { type Address, receive } from './letterbox.ts';
import { barkeeper, cook } from './maker.ts';
import { Waiter } from './waiter.ts';

/**
 * The body of a bot that is a process: it shares no memory with the others and passes notes. It empties its
 * letterbox, does one thing, and begins again; with nothing to do it rests for its rhythm, as a ThreadBot does.
 * `crew`: packed numbers of bots, from which all know what is whose.
 *
 * It goes off when nobody will write to it any more, so that no note is lost: greeters say good-bye first, then
 * waiters, then cooks and barkeepers, each to those that it passes work on to, and back.
 */
export function* kitchenBot(context: Context, me: Address, crew: number): Program {
  const { board, bot, scenario } = context;
  const kitchen = openFor({ context, me, domains: new Domains(unpackCrew(crew), board) });
  const rhythm = scenario.looks[KEYS[me.role as keyof typeof KEYS]];
  const read = (note: number): void => {
    kitchen.read(note);
  };
  yield* kitchen.open();
  for (let atPost = true; ;) {
    yield* receive(board, me, read);
    const staying = (yield load(board.duty + bot)) === 1;
    if (yield* kitchen.act(staying)) {
      atPost = false;
      continue;
    }
    if (kitchen.over) return;
    if (!atPost) yield walk(PlaceKind.Post, me.role);
    atPost = true;
    const cooks = me.role === Role.Chef && (yield load(board.cooking)) > 0;
    yield sleep(ticks(rhythm.mean), ticks(rhythm.spread), cooks ? IdleCause.Oven : IdleCause.Work);
  }
}

const KEYS = {
  [Role.Greet]: 'greet',
  [Role.Wait]: 'wait',
  [Role.Chef]: 'chef',
  [Role.Wine]: 'wine',
} as const;

function openFor(premises: Premises): Kitchen {
  switch (premises.me.role) {
    case Role.Greet:
      return new Greeter(premises);
    case Role.Wait:
      return new Waiter(premises);
    case Role.Chef:
      return cook(premises);
    case Role.Wine:
      return barkeeper(premises);
    default:
      throw new RangeError(`There is no kitchen for role ${premises.me.role}.`);
  }
}
