import { Op } from '../protocol/operations.ts';
import { HouseEvent, RecordCode } from '../protocol/trace.ts';
import { HOLDS, type Surprise, SURPRISES } from '../protocol/words.ts';
import { HeldLoop } from './held-loop.ts';
import type { LogEvent } from './log-entry.ts';
import type { Roster } from './roster.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** What holds on to bots, as the log tells it: sent in, takes hold, taken over by a helper, lets go, held the loop. */
export class HoldsInLog implements Part {
  readonly #roster: Roster;
  readonly #slow: () => number;
  readonly #add: (event: LogEvent) => void;
  readonly #loop = new HeldLoop();
  /** Who is held on by what: by bot and task. */
  readonly #held = new Map<string, { readonly surprise: Surprise; readonly subject: number }>();
  #told = 0;

  /** `slow`: seconds for which a task may hold the event loop before the log says so. */
  constructor(roster: Roster, slow: () => number, add: (event: LogEvent) => void) {
    this.#roster = roster;
    this.#slow = slow;
    this.#add = add;
  }

  take(record: TraceRecord): void {
    this.#loop.take(record);
    switch (record.code) {
      case RecordCode.SendIn:
        this.#sentIn(record.a);
        break;
      case RecordCode.Fire:
        if (record.a === HouseEvent.Surprise) this.#sentIn(record.b);
        break;
      case RecordCode.Hold: {
        const surprise = SURPRISES.find((one) => one === record.a);
        const name = this.#roster.nameOf(record.d);
        if (surprise) this.#add({ kind: 'holds', surprise, subject: record.b, bot: record.d, name });
        break;
      }
      case Op.Work:
      case Op.Await:
        this.#begin(record);
        break;
      case RecordCode.Complete:
        this.#complete(record);
        break;
    }
    this.#tellLoop(record);
  }

  #sentIn(kind: number): void {
    const surprise = SURPRISES.find((one) => one === kind);
    if (surprise) this.#add({ kind: 'sentIn', surprise });
  }

  #begin({ actor, task, code, a, b: subject }: TraceRecord): void {
    const surprise = surpriseOf(code, a);
    if (!surprise) return;
    this.#held.set(`${actor}/${task}`, { surprise, subject });
    if (!this.#roster.isHelper(actor)) return;
    this.#add({ kind: 'helps', surprise, subject, bot: actor, name: this.#roster.nameOf(actor) });
  }

  #complete({ actor, task, a: more, b: code, c }: TraceRecord): void {
    const key = `${actor}/${task}`;
    const held = this.#held.get(key);
    if (!held || surpriseOf(code, c) !== held.surprise) return;
    this.#held.delete(key);
    if (code === Op.Await && more === 1) return;
    this.#add({ kind: 'letGo', ...held, bot: actor, name: this.#roster.nameOf(actor) });
  }

  #tellLoop({ actor }: TraceRecord): void {
    const { holds } = this.#loop;
    if (holds.length === this.#told) return;
    this.#told = holds.length;
    const hold = holds.at(-1);
    if (!hold || hold.seconds <= this.#slow()) return;
    this.#add({ kind: 'held', name: this.#roster.nameOf(actor), hold });
  }
}

/** The surprise that a Work or an Await belongs to. */
function surpriseOf(code: number, what: number): Surprise | undefined {
  if (code !== Op.Work && code !== Op.Await) return undefined;
  return SURPRISES.find((one) => what === (code === Op.Work ? HOLDS[one].act : HOLDS[one].awaited));
}
