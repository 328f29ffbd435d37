import { RECORD_WORDS } from '../../protocol/trace.ts';
import { Duty, ItemStage, Role, tableOfItem } from '../../protocol/words.ts';
import { awaitedUntil, type Need } from './awaited.ts';
import type { Cut, PathBuilder } from './path-builder.ts';
import { EVENT, type PartyOnFile, type PathIndex, Ticket } from './path-index.ts';
import type { Spot } from './room.ts';
import { fieldOf, type Ground, servedUntil, type Server } from './served.ts';
import type { Step } from './segment.ts';

interface ItemEvent {
  readonly cut: Cut;
  readonly event: number;
  /** The bot that made it happen; 0 for none. */
  readonly bot: number;
  readonly drink: boolean;
}

/** What happened to an item before a record, in order. */
function eventsOf(ground: Ground, item: number, before: number): ItemEvent[] {
  const rows = ground.index.item(item);
  const events: ItemEvent[] = [];
  let drink = true;
  for (let row = 0; rows && row < rows.length; row += 1) {
    const sequence = rows.at(row, 0);
    if (sequence >= before) break;
    const event = rows.at(row, EVENT);
    // A dish is one that has been cooked.
    if (event === ItemStage.Cooking) drink = false;
    const byTicket = event === Ticket.Pinned || event === Ticket.TakenOff;
    const cut = { tick: ground.records[sequence * RECORD_WORDS] ?? 0, sequence };
    events.push({ cut, event, bot: fieldOf(ground, sequence, byTicket ? 1 : 7), drink });
  }
  return events;
}

/** The item that the party waited for last: the one whose coming let them eat, or the one that got stuck first. */
export function criticalItem(index: PathIndex, { items }: PartyOnFile, before: number): number {
  let found = 0;
  let served = -1;
  let stuck = 0;
  let oldest = Infinity;
  for (const item of items) {
    const rows = index.item(item);
    let last = -1;
    let done = false;
    for (let row = 0; rows && row < rows.length && rows.at(row, 0) < before; row += 1) {
      last = rows.at(row, 0);
      if (rows.at(row, EVENT) === ItemStage.Served) done = true;
    }
    if (done && last > served) [found, served] = [item, last];
    if (!done && last < oldest) [stuck, oldest] = [item, last];
  }
  return stuck === 0 ? found : stuck;
}

/** What an item waits for after an event, until somebody comes; null where nobody needs to come. */
function needAfter(
  event: number,
  item: number,
  isBar: boolean,
): { step: Step; need: Need; duties: readonly number[] } | null {
  const waiter = (role: number, spot: Spot | null): Need => ({ role, subject: item, spot });
  switch (event) {
    case Ticket.Pinned:
      return isBar
        ? { step: 'ticketWait', need: waiter(Role.Wine, 'bar'), duties: [Duty.PourDrink] }
        : { step: 'ticketWait', need: waiter(Role.Chef, 'ovens'), duties: [Duty.StartDish] };
    case ItemStage.Cooked:
    case ItemStage.Fallen:
      return { step: 'done', need: waiter(Role.Chef, 'pass'), duties: [Duty.PlateDish, Duty.WatchDish] };
    case ItemStage.Standing:
      return {
        step: 'pass',
        need: waiter(Role.Wait, null),
        duties: isBar ? [Duty.ServeGlass] : [Duty.ServePlate],
      };
    default:
      return null;
  }
}

/** What is being done after an event by the bot that has the item. */
function stepAfter(event: number, isBar: boolean): { step: Step; duties: readonly number[] } {
  switch (event) {
    case ItemStage.Ordered:
      return { step: 'tickets', duties: [] };
    case Ticket.TakenOff:
      return { step: isBar ? 'plating' : 'making', duties: [Duty.StartDish, Duty.PourDrink] };
    case ItemStage.InHands:
    case ItemStage.Put:
      return { step: 'plating', duties: [Duty.PlateDish, Duty.WatchDish, Duty.PourDrink] };
    case ItemStage.Taken:
      return { step: 'carrying', duties: [Duty.ServePlate, Duty.ServeGlass] };
    default:
      return { step: 'again', duties: [Duty.ServePlate, Duty.ServeGlass, Duty.PlateDish, Duty.PourDrink] };
  }
}

/** From the order to the moment when the item stands on the table, or to `to`, where the party has had enough. */
export function itemUntil(ground: Ground, path: PathBuilder, item: number, to: Cut): void {
  const events = eventsOf(ground, item, to.sequence + 3).filter(({ cut }) => cut.tick <= to.tick);
  const { doings } = ground.index;
  const table = tableOfItem(item);
  path.item = item;
  events.forEach(({ cut, event, bot, drink }, index) => {
    const next = events[index + 1];
    const end = next && next.cut.tick < to.tick ? next.cut : to;
    const isBar = drink && !events.some((one) => !one.drink);
    const by = (number: number, duties: readonly number[], subject: number): Server | null => {
      const found = doings.bots.get(number);
      if (!found) return null;
      return { bot: found, task: doings.taskFor(number, duties, subject, end.sequence) };
    };
    if (event === ItemStage.Served || event === ItemStage.Wasted) return;
    if (event === ItemStage.Broken || event === ItemStage.Fallen) path.lost = cut.sequence;
    else if (event === ItemStage.Standing) path.lost = -1;
    if (event === ItemStage.Cooking) {
      path.step = 'oven';
      path.until(end, { kind: 'oven', bot: 0, record: -1 });
      return;
    }
    const wants = needAfter(event, item, isBar);
    if (wants) {
      path.step = wants.step;
      const comes = next && next.event !== ItemStage.Fallen ? by(next.bot, wants.duties, item) : null;
      awaitedUntil(ground, path, wants.need, comes, end);
      return;
    }
    const { step, duties } = stepAfter(event, isBar);
    path.step = step;
    const hand = next?.event === Ticket.Pinned || event === ItemStage.Ordered ? (next?.bot ?? 0) : bot;
    const server = by(hand, duties, item) ?? null;
    const orders = by(hand, [Duty.TakeOrder], table);
    const who = step === 'tickets' ? orders : server;
    if (who) servedUntil(ground, path, who, end);
    else path.until(end, { kind: 'hands', bot: 0, record: -1 });
  });
  path.item = 0;
  path.lost = -1;
}
