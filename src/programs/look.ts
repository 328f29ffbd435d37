import { find, load, type Program } from '../protocol/operations.ts';
import { Duty, ITEM_TABLE_MASK, TableState, tableOfItem } from '../protocol/words.ts';
import type { Context, Job } from './context.ts';

/**
 * Looking round: finds one piece of work, or null. `taken` tells which jobs are in hand already (a LoopBot
 * keeps such a list; a ThreadBot can't know what the others do and says no to all). `glance` counts the
 * looks, so that successive looks begin at different ends.
 */
export type Look = (context: Context, glance: number, taken: (job: Job) => boolean) => Program<Job | null>;

const job = (duty: number, subject: number, where = 0, fromTable = false): Job => ({
  duty,
  subject,
  where,
  fromTable,
});

/** A party to greet, if there is a free table for it beside those that are being led to one. */
export function greetLook(leading: () => number): Look {
  return function* (context, _glance, taken) {
    const { board } = context;
    const party = yield load(board.desk);
    if (party === 0) return null;
    const found = job(Duty.GreetAndSeat, party);
    if (taken(found)) return null;
    let from = 0;
    for (let spare = leading(); spare >= 0; spare -= 1) {
      const offset = yield find(board.table + 1, board.tables, from, -1, TableState.Free);
      if (offset < from) return null;
      if (spare === 0) return found;
      from = offset + 1;
      if (from >= board.tables) return null;
    }
    return null;
  };
}

/** A party that wants to pay. */
export const payLook: Look = function* (context, _glance, taken) {
  const party = yield load(context.board.pay);
  if (party === 0) return null;
  const found = job(Duty.TakePayment, party);
  return taken(found) ? null : found;
};

/** Goes through the cells of a row that match, beginning at `start`, until a job is not taken. */
function* scan(
  base: number,
  count: number,
  start: number,
  mask: number,
  match: number,
  make: (offset: number) => Program<Job | null>,
  taken: (job: Job) => boolean,
): Program<Job | null> {
  let from = start;
  let seen = 0;
  while (seen < count) {
    const offset = yield find(base, count, from, mask, match);
    if (offset < 0) return null;
    seen += ((offset - from + count) % count) + 1;
    if (seen > count) return null;
    const found = yield* make(offset);
    if (found && !taken(found)) return found;
    from = (offset + 1) % count;
  }
  return null;
}

/** A job about the item whose number stands in the cell. */
function itemJob(duty: number, base: number, fromTable = false) {
  return function* (offset: number): Program<Job | null> {
    const item = yield load(base + offset);
    return item === 0 ? null : job(duty, item, offset, fromTable);
  };
}

/** A job about a table. */
function tableJob(duty: number) {
  // eslint-disable-next-line require-yield -- the offset alone says which table it is
  return function* (offset: number): Program<Job | null> {
    return job(duty, offset + 1);
  };
}

export const orderLook: Look = ({ board }, glance, taken) =>
  scan(
    board.table + 1,
    board.tables,
    glance % board.tables,
    -1,
    TableState.WantsToOrder,
    tableJob(Duty.TakeOrder),
    taken,
  );

export const cleanLook: Look = ({ board }, glance, taken) =>
  scan(
    board.table + 1,
    board.tables,
    glance % board.tables,
    -1,
    TableState.Dirty,
    tableJob(Duty.CleanTable),
    taken,
  );

export const passLook: Look = ({ board }, _glance, taken) =>
  scan(board.pass, board.passSlots, 0, 0, 0, itemJob(Duty.ServePlate, board.pass), taken);

export const barLook: Look = ({ board }, _glance, taken) =>
  scan(board.bar, board.barPlaces, 0, 0, 0, itemJob(Duty.ServeGlass, board.bar), taken);

/** Asks at a table that waits for food, and looks from there whether something for it stands ready. */
export const hungryTableLook: Look = function* ({ board }, glance, taken) {
  const offset = yield find(
    board.table + 1,
    board.tables,
    (glance * 7) % board.tables,
    -1,
    TableState.Ordered,
  );
  if (offset < 0) return null;
  const table = offset + 1;
  for (const [duty, base, count] of [
    [Duty.ServePlate, board.pass, board.passSlots],
    [Duty.ServeGlass, board.bar, board.barPlaces],
  ] as const) {
    const place = yield find(base, count, 0, ITEM_TABLE_MASK, table);
    if (place < 0) continue;
    const item = yield load(base + place);
    const found = job(duty, item, place, true);
    if (item !== 0 && tableOfItem(item) === table && !taken(found)) return found;
  }
  return null;
};

export const ticketLook: Look = function* ({ board }, _glance, taken) {
  if ((yield load(board.cooking)) >= board.ovens) return null;
  return yield* scan(board.rail, board.railCells, 0, 0, 0, itemJob(Duty.StartDish, board.rail), taken);
};

export const ovenLook: Look = function* ({ board }, _glance, taken) {
  if ((yield find(board.pass, board.passSlots, 0, -1, 0)) < 0) return null;
  return yield* scan(board.oven, board.ovens, 0, 0, 0, itemJob(Duty.PlateDish, board.oven), taken);
};

export const drinkLook: Look = function* ({ board }, _glance, taken) {
  if ((yield find(board.bar, board.barPlaces, 0, -1, 0)) < 0) return null;
  return yield* scan(board.barRail, board.railCells, 0, 0, 0, itemJob(Duty.PourDrink, board.barRail), taken);
};

/** Looks for every job in the house, for a bot that does them all: first what people wait for, then the rest. */
export const allLooks = (leading: () => number): readonly Look[] => [
  ...[payLook, greetLook(leading), passLook, barLook],
  ...[ovenLook, ticketLook, drinkLook, orderLook, cleanLook],
];
