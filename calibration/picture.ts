import type { Tick } from '../src/kernel/ticks.ts';
import type { Part, TraceRecord } from '../src/metrics/trace-record.ts';
import { Op } from '../src/protocol/operations.ts';
import type { Scenario } from '../src/protocol/scenario.ts';
import { RecordCode } from '../src/protocol/trace.ts';
import { IdleCause, ItemStage } from '../src/protocol/words.ts';

/** What somebody sees who stops the clock. */
export interface Picture {
  readonly tick: Tick;
  /** Dishes in ovens that are not done yet. */
  readonly cooking: number;
  /** Drinks on the bar that nobody has a hand on. */
  readonly standing: number;
  /** Bots on duty. */
  readonly bots: number;
  /** What those of them wait for that wait: IdleCauses. */
  readonly waits: readonly number[];
}

/** How many bots of a picture wait, for one cause or for anything. */
export const waiting = ({ waits }: Picture, cause?: IdleCause): number =>
  cause === undefined ? waits.length : waits.filter((one) => one === cause).length;

/** Whether a picture is to be preferred to another. */
export type Taste = (picture: Picture, other: Picture) => boolean;

const NOTHING_YET: Picture = { tick: 0, cooking: 0, standing: 0, bots: 0, waits: [] };
const WORKS = 0;

/** Keeps the best pictures of a night, one for each taste. For ThreadBots: what a LoopBot waits for, its tasks tell. */
export class Pictures implements Part {
  readonly #tastes: readonly Taste[];
  readonly #best: Picture[];
  readonly #isDrink: readonly boolean[];
  readonly #drinks = new Set<number>();
  readonly #cooking = new Set<number>();
  readonly #standing = new Set<number>();
  /** What each bot on duty waits for, or WORKS. */
  readonly #bots = new Map<number, number>();
  #tick: Tick = 0;

  constructor(scenario: Scenario, ...tastes: readonly Taste[]) {
    this.#tastes = tastes;
    this.#best = tastes.map(() => NOTHING_YET);
    this.#isDrink = scenario.menu.map(({ station }) => station === 'bar');
  }

  /** The best picture by each taste. */
  get best(): readonly Picture[] {
    return this.#best;
  }

  take(record: TraceRecord): void {
    // All that happens at one tick is one picture.
    if (record.tick !== this.#tick) this.#look(record.tick);
    const { actor, code } = record;
    switch (code) {
      case RecordCode.Item:
        this.#item(record);
        break;
      case RecordCode.OnDuty:
        this.#bots.set(actor, WORKS);
        break;
      case RecordCode.OffDuty:
        this.#bots.delete(actor);
        break;
      case RecordCode.Wake:
      case RecordCode.Complete:
      case RecordCode.Cancel:
      case Op.Acquire:
        if (this.#bots.has(actor)) this.#bots.set(actor, WORKS);
        break;
      case RecordCode.Block:
        this.#bots.set(actor, IdleCause.Lock);
        break;
      case Op.Await:
        this.#bots.set(actor, record.c);
        break;
      case Op.Sleep:
        this.#bots.set(actor, record.b);
        break;
    }
  }

  #look(tick: Tick): void {
    const picture = {
      tick: this.#tick,
      cooking: this.#cooking.size,
      standing: this.#standing.size,
      bots: this.#bots.size,
      waits: [...this.#bots.values()].filter((cause) => cause !== WORKS),
    };
    for (const [i, prefers] of this.#tastes.entries()) {
      if (prefers(picture, this.#best[i] ?? NOTHING_YET)) this.#best[i] = picture;
    }
    this.#tick = tick;
  }

  #item({ a: item, b: stage, d }: TraceRecord): void {
    if (stage === ItemStage.Ordered && this.#isDrink[d] === true) this.#drinks.add(item);
    if (stage === ItemStage.Cooking) this.#cooking.add(item);
    else this.#cooking.delete(item);
    if (stage === ItemStage.Standing && this.#drinks.has(item)) this.#standing.add(item);
    else this.#standing.delete(item);
  }
}
