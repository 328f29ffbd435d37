import { seconds, type Tick } from '../kernel/ticks.ts';
import { comfortAmong } from '../protocol/comfort.ts';
import type { MenuItem, Scenario } from '../protocol/scenario.ts';
import { RecordCode } from '../protocol/trace.ts';
import { GuestStage, ItemStage } from '../protocol/words.ts';
import type { LedgerFigures } from './dashboard.ts';
import { changeInside } from './series.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** What the evening brought and cost besides the till: tips, food thrown away, breakage, and how crowded guests felt. */
export class Ledger implements Part {
  readonly #scenario: Scenario;
  /** What each item is; one that broke or fell in is made again under its number. */
  readonly #menu = new Map<number, MenuItem>();
  /** Dishes and drinks that are made or being made, still whole, and on nobody's table. */
  readonly #whole = new Set<number>();
  readonly #onDuty = new Set<number>();
  #tips = 0;
  #served = 0;
  #wasted = 0;
  #fallen = 0;
  #spoiledWorth = 0;
  #plates = 0;
  #glasses = 0;
  #brokenWorth = 0;
  #inside = 0;
  #since: Tick = 0;
  /** Ticks that guests together have spent inside, by the number of bots that were on duty. */
  readonly #guestTicks = new Map<number, Tick>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  take(record: TraceRecord): void {
    switch (record.code) {
      case RecordCode.OnDuty:
        this.#pass(record.tick);
        this.#onDuty.add(record.actor);
        break;
      case RecordCode.OffDuty:
        this.#pass(record.tick);
        this.#onDuty.delete(record.actor);
        break;
      case RecordCode.Guest:
        this.#guest(record);
        break;
      case RecordCode.Item:
        this.#item(record);
        break;
      case RecordCode.Close:
        for (const item of this.#whole) this.#waste(item);
        break;
    }
  }

  copy(): Ledger {
    const copy = new Ledger(this.#scenario);
    for (const [item, entry] of this.#menu) copy.#menu.set(item, entry);
    for (const item of this.#whole) copy.#whole.add(item);
    for (const bot of this.#onDuty) copy.#onDuty.add(bot);
    for (const [bots, ticks] of this.#guestTicks) copy.#guestTicks.set(bots, ticks);
    copy.#tips = this.#tips;
    copy.#served = this.#served;
    copy.#wasted = this.#wasted;
    copy.#fallen = this.#fallen;
    copy.#spoiledWorth = this.#spoiledWorth;
    copy.#plates = this.#plates;
    copy.#glasses = this.#glasses;
    copy.#brokenWorth = this.#brokenWorth;
    copy.#inside = this.#inside;
    copy.#since = this.#since;
    return copy;
  }

  /** The figures at tick `now`. */
  figures(now: Tick): LedgerFigures {
    const spent = new Map(this.#guestTicks);
    this.#book(spent, now);
    let guestTicks = 0;
    let comfortTicks = 0;
    for (const [bots, ticks] of spent) {
      guestTicks += ticks;
      comfortTicks += ticks * comfortAmong(bots, this.#scenario);
    }
    return {
      tips: this.#tips,
      served: this.#served,
      spoiled: { wasted: this.#wasted, fallen: this.#fallen, worth: this.#spoiledWorth },
      broken: { plates: this.#plates, glasses: this.#glasses, worth: this.#brokenWorth },
      comfort: guestTicks > 0 ? comfortTicks / guestTicks : 1,
      guestSeconds: seconds(guestTicks),
    };
  }

  /** Books the time up to a tick; the number of guests or of bots is about to change. */
  #pass(tick: Tick): void {
    this.#book(this.#guestTicks, tick);
    this.#since = tick;
  }

  #book(spent: Map<number, Tick>, now: Tick): void {
    const bots = this.#onDuty.size;
    const passed = this.#inside * Math.max(0, now - this.#since);
    if (passed > 0) spent.set(bots, (spent.get(bots) ?? 0) + passed);
  }

  #guest({ tick, b: stage, c, d }: TraceRecord): void {
    const change = changeInside(stage, c);
    if (change !== 0) {
      this.#pass(tick);
      this.#inside = Math.max(0, this.#inside + change);
    }
    if (stage === GuestStage.Served) this.#tips += Math.max(0, d);
  }

  #item({ a: item, b: stage, d }: TraceRecord): void {
    switch (stage) {
      case ItemStage.Ordered: {
        const entry = this.#scenario.menu[d];
        if (entry) this.#menu.set(item, entry);
        break;
      }
      case ItemStage.Cooking:
        this.#make(item);
        break;
      case ItemStage.InHands:
        // A drink has just been poured; a dish has been under way since it went into the oven.
        if (this.#menu.get(item)?.station === 'bar') this.#make(item);
        break;
      case ItemStage.Served:
        this.#whole.delete(item);
        this.#served += this.#worth(item);
        break;
      case ItemStage.Broken:
        this.#whole.delete(item);
        this.#break(item);
        break;
      case ItemStage.Wasted:
        this.#waste(item);
        break;
      case ItemStage.Fallen:
        this.#whole.delete(item);
        this.#fallen += 1;
        this.#spoiledWorth += this.#worth(item);
        break;
    }
  }

  /** It is made, perhaps again: a bot that was pulled off a lock has thrown away what it carried. */
  #make(item: number): void {
    if (this.#whole.has(item)) this.#waste(item);
    if (this.#menu.has(item)) this.#whole.add(item);
  }

  #waste(item: number): void {
    this.#whole.delete(item);
    this.#wasted += 1;
    this.#spoiledWorth += this.#worth(item);
  }

  #break(item: number): void {
    if (this.#menu.get(item)?.station === 'bar') this.#glasses += 1;
    else this.#plates += 1;
    this.#brokenWorth += this.#worth(item);
  }

  #worth(item: number): number {
    return this.#menu.get(item)?.price ?? 0;
  }
}
