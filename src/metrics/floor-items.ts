import { ticks } from '../kernel/ticks.ts';
import { Op } from '../protocol/operations.ts';
import type { MenuItem } from '../protocol/scenario.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Act, ItemStage, tableOfItem } from '../protocol/words.ts';
import { Expiry } from './expiry.ts';
import type { FloorState, ItemOnFloor } from './floor-state.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** How long shards, and what nobody wanted, can still be seen. */
const SWEPT_UP = 10_000;

/** Keeps `items`, what bots carry, and what stands on the tables. Looks at `bots` as they were before the record. */
export class ItemsOnFloor implements Part {
  readonly #state: FloorState;
  /** Index in the menu of everything that was ever ordered, by item: what broke is made again under its number. */
  #menu = new Map<number, number>();
  #gone: Expiry;
  /** Ticks for which each dish of the menu stands being left in the oven. */
  #windows: readonly number[];

  constructor(state: FloorState, menu: readonly MenuItem[]) {
    this.#state = state;
    this.#windows = menu.map(({ window }) => (window > 0 ? ticks(window) : Infinity));
    this.#gone = new Expiry(SWEPT_UP, (item) => this.#sweep(item));
  }

  /** A copy that keeps a copied state. */
  copy(state: FloorState): ItemsOnFloor {
    const copy = new ItemsOnFloor(state, []);
    copy.#windows = this.#windows;
    copy.#menu = new Map(this.#menu);
    copy.#gone = this.#gone.copy((item) => copy.#sweep(item));
    return copy;
  }

  take(record: TraceRecord): void {
    this.#gone.passTo(record.tick);
    const { code, b, c } = record;
    if (code === RecordCode.Item) this.#item(record);
    else if (code === Op.Work && record.a === Act.PinTicket) this.#orderAgain(b, record.tick);
    else if (code === RecordCode.Complete && b === Op.Work && c === Act.Clear) this.#clear(record);
  }

  #item({ a: number, b: stage, c, d, tick }: TraceRecord): void {
    if (stage === ItemStage.Ordered) this.#menu.set(number, d);
    const menu = this.#menu.get(number);
    if (menu === undefined) return;
    const item = this.#state.items.get(number) ?? newItem(number, menu);
    this.#state.items.set(number, item);
    this.#letGo(item);
    item.stage = stage;
    item.since = tick;
    item.where = c;
    switch (stage) {
      case ItemStage.Cooking:
        item.until = tick + d;
        item.fallsAt = item.until + (this.#windows[menu] ?? Infinity);
        item.fallen = false;
        break;
      case ItemStage.Fallen:
        item.fallen = true;
        break;
      case ItemStage.InHands:
      case ItemStage.Taken: {
        const bot = this.#state.bots.get(d);
        if (bot) bot.carrying = number;
        item.where = d;
        break;
      }
      case ItemStage.Served:
        this.#serve(number, c);
        break;
      case ItemStage.Broken:
      case ItemStage.Wasted:
        this.#gone.add(number, tick);
        break;
    }
  }

  #sweep(item: number): void {
    const { items } = this.#state;
    const stage = items.get(item)?.stage;
    if (stage === ItemStage.Broken || stage === ItemStage.Wasted) items.delete(item);
  }

  #serve(number: number, at: number): void {
    const table = this.#state.tables[at];
    if (!table) return;
    if (!table.served.includes(number)) table.served.push(number);
    const party = this.#state.parties.get(table.party);
    if (party) party.itemsServed += 1;
  }

  /** Broken or lost on the way: it becomes a ticket again. */
  #orderAgain(number: number, tick: number): void {
    const item = this.#state.items.get(number);
    if (!item || item.stage === ItemStage.Ordered) return;
    this.#letGo(item);
    item.stage = ItemStage.Ordered;
    item.since = tick;
    item.where = item.table;
    item.until = 0;
    item.fallsAt = Infinity;
    item.fallen = false;
  }

  #clear({ actor, a: done }: TraceRecord): void {
    const table = this.#state.tables[this.#state.bots.get(actor)?.subject ?? 0];
    if (!table || done === 0) return;
    for (const item of table.served) this.#state.items.delete(item);
    table.served.length = 0;
    table.dirty = false;
  }

  /** Whoever has it in hand has it no more. */
  #letGo(item: ItemOnFloor): void {
    if (!inHand(item)) return;
    const bot = this.#state.bots.get(item.where);
    if (bot?.carrying !== item.item) return;
    bot.carrying = 0;
    for (const other of this.#state.items.values()) {
      if (other !== item && other.where === bot.bot && inHand(other)) bot.carrying = other.item;
    }
  }
}

const inHand = ({ stage }: ItemOnFloor): boolean => stage === ItemStage.InHands || stage === ItemStage.Taken;

const newItem = (item: number, menu: number): ItemOnFloor => ({
  item,
  table: tableOfItem(item),
  menu,
  stage: ItemStage.Ordered,
  since: 0,
  where: 0,
  until: 0,
  fallsAt: Infinity,
  fallen: false,
});
