import type { Scenario } from '../../protocol/scenario.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Duty, GuestStage, ItemStage } from '../../protocol/words.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { type Args, type Emit, Process, TICK_US } from './event.ts';
import { dutyWords, guestWords, itemWords, waitWords } from './words.ts';

/** One thing that goes through stages: an async slice around all of them, and one for each. */
class Journeys {
  readonly #emit: Emit;
  readonly #at: { readonly pid: number; readonly tid: number; readonly cat: string };
  readonly #under = new Map<string, { readonly name: string; stage: string | null }>();

  constructor(emit: Emit, pid: number, cat: string) {
    this.#emit = emit;
    this.#at = { pid, tid: 0, cat };
  }

  begin(id: string, tick: number, name: string, args: Args = {}): void {
    if (this.#under.has(id)) return;
    this.#under.set(id, { name, stage: null });
    this.#emit({ ph: 'b', ...this.#at, id, name, ts: tick * TICK_US, args });
  }

  stage(id: string, tick: number, stage: string, args: Args = {}): void {
    const journey = this.#under.get(id);
    if (!journey) return;
    this.#leave(id, tick, journey);
    journey.stage = stage;
    this.#emit({ ph: 'b', ...this.#at, id, name: stage, ts: tick * TICK_US, args });
  }

  end(id: string, tick: number): void {
    const journey = this.#under.get(id);
    if (!journey) return;
    this.#leave(id, tick, journey);
    this.#emit({ ph: 'e', ...this.#at, id, name: journey.name, ts: tick * TICK_US });
    this.#under.delete(id);
  }

  close(tick: number): void {
    for (const id of [...this.#under.keys()]) this.end(id, tick);
  }

  #leave(id: string, tick: number, journey: { stage: string | null }): void {
    if (journey.stage === null) return;
    this.#emit({ ph: 'e', ...this.#at, id, name: journey.stage, ts: tick * TICK_US });
    journey.stage = null;
  }
}

/** The evening of each party. */
export class GuestJourneys implements Part {
  readonly #journeys: Journeys;

  constructor(emit: Emit) {
    this.#journeys = new Journeys(emit, Process.Guests, 'guests');
  }

  take({ code, a: party, b: stage, c, d, tick }: TraceRecord): void {
    if (code !== RecordCode.Guest) return;
    const id = `party ${party}`;
    if (stage === GuestStage.Arrived) this.#journeys.begin(id, tick, `Party ${party} (${c})`, { guests: c });
    this.#journeys.stage(id, tick, guestWords(stage), { c, d });
    const gone = stage === GuestStage.Balked || stage === GuestStage.Served || stage === GuestStage.Reneged;
    if (gone) this.#journeys.end(id, tick);
  }

  close(tick: number): void {
    this.#journeys.close(tick);
  }
}

/** Each dish and drink, from the order to the table. */
export class ItemJourneys implements Part {
  readonly #journeys: Journeys;
  readonly #scenario: Scenario;

  constructor(emit: Emit, scenario: Scenario) {
    this.#journeys = new Journeys(emit, Process.Items, 'items');
    this.#scenario = scenario;
  }

  take({ code, a: item, b: stage, c, d, tick }: TraceRecord): void {
    if (code !== RecordCode.Item) return;
    const id = `item ${item}`;
    if (stage === ItemStage.Ordered) {
      const name = this.#scenario.menu[d]?.name.en ?? 'Item';
      this.#journeys.begin(id, tick, `${name}, table ${c}`, { item, table: c });
    }
    this.#journeys.stage(id, tick, itemWords(stage), { c, d });
    if (stage === ItemStage.Served || stage === ItemStage.Wasted) this.#journeys.end(id, tick);
  }

  close(tick: number): void {
    this.#journeys.close(tick);
  }
}

/** Each task of a LoopBot: ready, running, waiting. */
export class TaskJourneys implements Part {
  readonly #journeys: Journeys;
  #bot = 0;

  constructor(emit: Emit) {
    this.#journeys = new Journeys(emit, Process.Tasks, 'tasks');
  }

  take({ code, actor, task, a, b, c, tick }: TraceRecord): void {
    if (code === RecordCode.OnDuty && runsTasks(a)) {
      this.#bot = actor;
    }
    if (actor !== this.#bot) return;
    const id = `${actor}/${task}`;
    switch (code) {
      case Op.Spawn:
        this.#journeys.begin(`${actor}/${c}`, tick, `${dutyWords(a)} (${b})`, { task: c });
        break;
      case RecordCode.Ready:
        // The lookout is the one task that nobody has spawned.
        this.#journeys.begin(id, tick, dutyWords(Duty.Lookout), { task });
        this.#journeys.stage(id, tick, 'ready');
        break;
      case RecordCode.Resume:
        this.#journeys.begin(id, tick, `${dutyWords(a)} (${b})`, { task });
        this.#journeys.stage(id, tick, 'running');
        break;
      case RecordCode.Suspend:
        this.#journeys.stage(id, tick, waitWords(a));
        break;
      case RecordCode.Block:
        this.#journeys.stage(id, tick, 'waits: lock');
        break;
      case RecordCode.Finish:
        this.#journeys.end(id, tick);
        break;
      case RecordCode.OffDuty:
        this.#journeys.close(tick);
        break;
    }
  }

  close(tick: number): void {
    this.#journeys.close(tick);
  }
}
