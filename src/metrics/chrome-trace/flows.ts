import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { Act, GuestStage, ItemStage } from '../../protocol/words.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import type { BotLanes } from './bot-lanes.ts';
import type { HouseLanes } from './house-lanes.ts';
import type { Lane } from './lane.ts';

/** Who sleeps: a bot, or a task of an event loop. */
type Sleeper = string;
const sleeperOf = ({ actor, task }: TraceRecord): Sleeper => `${actor}/${task}`;

/** Arrows: who woke whom, who gave back the lock that another had waited for, and the way of each dish and drink. */
export class Flows implements Part {
  readonly #bots: BotLanes;
  readonly #house: HouseLanes;
  /** Who sleeps on each cell, first come first woken. */
  readonly #asleep = new Map<number, Sleeper[]>();
  /** Arrows that have begun, by who will wake at their point. */
  readonly #woken = new Map<Sleeper, string>();
  /** Who waits for a lock; how many wait for each, and arrows from its last release. */
  readonly #blocked = new Map<Sleeper, number>();
  readonly #released = new Map<number, string>();
  /** Bot that takes the order at each table; arrows of items that have begun. */
  readonly #ordering = new Map<number, number>();
  readonly #items = new Map<number, string>();
  #next = 1;

  constructor(bots: BotLanes, house: HouseLanes) {
    this.#bots = bots;
    this.#house = house;
  }

  take(record: TraceRecord): void {
    const { code, a, b, c, d } = record;
    switch (code) {
      case Op.Wait:
        if (d === 0) this.#sleep(record);
        break;
      case Op.Down:
        if (c === 0) this.#sleep(record);
        break;
      case Op.Notify:
      case RecordCode.HouseNotify:
        this.#notify(record, c);
        break;
      case Op.Up:
        this.#notify(record, b);
        break;
      case RecordCode.Wake:
        this.#wake(record);
        break;
      case RecordCode.Complete:
        if (b === Op.Wait) this.#wake(record);
        break;
      case RecordCode.Block:
        this.#blocked.set(sleeperOf(record), a);
        break;
      case RecordCode.Cancel:
        this.#blocked.delete(sleeperOf(record));
        break;
      case Op.Release:
        this.#release(record);
        break;
      case Op.Acquire:
        this.#acquire(record);
        break;
      case RecordCode.Guest:
        if (b === GuestStage.Ordering) this.#ordering.set(c, d);
        break;
      case Op.Work:
        if (a === Act.Cook) this.#item(record, 't', record.actor, this.#items.get(b));
        break;
      case RecordCode.Item:
        this.#stage(record);
        break;
    }
  }

  #sleep(record: TraceRecord): void {
    this.#asleep.set(record.a, [...(this.#asleep.get(record.a) ?? []), sleeperOf(record)]);
  }

  #notify({ a: cell, tick, actor }: TraceRecord, many: number): void {
    if (many === 0) return;
    const sleepers = this.#asleep.get(cell) ?? [];
    for (const sleeper of sleepers.splice(0, many)) {
      const lane = actor === 0 ? this.#house.notifying(tick, cell) : this.#bots.laneOf(actor);
      if (!lane) continue;
      const id = this.#id();
      this.#woken.set(sleeper, id);
      arrow(lane, tick, 's', 'wakes', id);
    }
  }

  #wake(record: TraceRecord): void {
    const sleeper = sleeperOf(record);
    const id = this.#woken.get(sleeper);
    this.#woken.delete(sleeper);
    if (id !== undefined) this.#point(record, 'f', 'wakes', id);
    // Somebody who is sent home wakes without being notified.
    else for (const sleepers of this.#asleep.values()) remove(sleepers, sleeper);
  }

  #release(record: TraceRecord): void {
    const { a: lock } = record;
    if (![...this.#blocked.values()].includes(lock) || this.#released.has(lock)) return;
    const id = this.#id();
    this.#released.set(lock, id);
    this.#point(record, 's', 'lock', id);
  }

  #acquire(record: TraceRecord): void {
    if (!this.#blocked.delete(sleeperOf(record))) return;
    const id = this.#released.get(record.a);
    this.#released.delete(record.a);
    if (id !== undefined) this.#point(record, 'f', 'lock', id);
  }

  #stage(record: TraceRecord): void {
    const { a: item, b: stage, c, d } = record;
    if (stage === ItemStage.Ordered) {
      const bot = this.#ordering.get(c);
      if (bot === undefined) return;
      const id = this.#id();
      this.#items.set(item, id);
      this.#item(record, 's', bot, id);
    } else if (stage === ItemStage.Served || stage === ItemStage.Wasted) {
      this.#item(record, 'f', d, this.#items.get(item));
      this.#items.delete(item);
    }
  }

  #item({ tick }: TraceRecord, ph: 's' | 't' | 'f', bot: number, id: string | undefined): void {
    const lane = this.#bots.laneOf(bot);
    if (lane && id !== undefined) arrow(lane, tick, ph, 'item', id);
  }

  #point({ actor, tick }: TraceRecord, ph: 's' | 'f', name: string, id: string): void {
    const lane = this.#bots.laneOf(actor);
    if (lane) arrow(lane, tick, ph, name, id);
  }

  #id(): string {
    this.#next += 1;
    return this.#next.toString(16);
  }
}

function arrow(lane: Lane, tick: number, ph: 's' | 't' | 'f', name: string, id: string): void {
  lane.point(tick, { ph, name, cat: 'flow', id, bp: 'e' });
}

function remove<T>(list: T[], one: T): void {
  const index = list.indexOf(one);
  if (index >= 0) list.splice(index, 1);
}
