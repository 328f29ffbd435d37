import { ticks } from '../kernel/ticks.ts';
import { layBoard } from '../protocol/board.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { HouseEvent, RecordCode, unpackCrew, unpackLocks, unpackWays } from '../protocol/trace.ts';
import { GuestStage, ItemStage } from '../protocol/words.ts';
import type { Mark } from './floor-state.ts';
import type { Fold } from './fold.ts';
import { SLOW_SECONDS } from './held-loop.ts';
import { HoldsInLog } from './log-holds.ts';
import type { LogEntry, LogEvent } from './log-entry.ts';
import { Marks } from './marks.ts';
import { Roster } from './roster.ts';
import { TraceRecord } from './trace-record.ts';

const ARRIVALS_TOGETHER = ticks(600);

/**
 * The night's log, for people and screen readers: entries only ever come, one after the other, and the
 * oldest go when there are too many. Incidents are all kept, in `marks`.
 */
export class NightLog implements Fold {
  readonly #most: number;
  readonly #entries: LogEntry[] = [];
  readonly #record = new TraceRecord();
  readonly #roster = new Roster();
  readonly #marks: Marks;
  readonly #holds: HoldsInLog;
  /** Index in the menu of every item that was ordered. */
  readonly #menu = new Map<number, number>();
  /** Table and bot (its name) of each party inside, as far as known. */
  readonly #parties = new Map<number, { table: number; name: string }>();
  #arrivals = { since: 0, parties: 0, guests: 0 };
  #last = 0;

  /** `most`: how many entries are kept. `slow`: see HoldsInLog. */
  constructor(scenario: Scenario, most = 500, slow = (): number => SLOW_SECONDS) {
    this.#most = most;
    this.#holds = new HoldsInLog(this.#roster, slow, (event) => this.#add(event));
    this.#marks = new Marks(layBoard(scenario), this.#roster);
  }

  /** The last entries, oldest first. */
  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** Every incident so far. */
  get marks(): readonly Mark[] {
    return this.#marks.list;
  }

  record(words: Int32Array, at: number): void {
    const record = this.#record;
    record.read(words, at);
    this.#roster.take(record);
    this.#marks.take(record);
    if (record.sequence === 0) this.#add({ kind: 'opened' });
    if (record.tick >= this.#arrivals.since + ARRIVALS_TOGETHER) this.#tellArrivals();
    this.#holds.take(record);
    switch (record.code) {
      case RecordCode.Staff:
        this.#add({
          kind: 'staff',
          mode: record.a,
          locks: unpackLocks(record.b),
          crew: unpackCrew(record.c),
          ways: unpackWays(record.b),
        });
        break;
      case RecordCode.OnDuty:
      case RecordCode.OffDuty: {
        const kind = record.code === RecordCode.OnDuty ? 'onDuty' : 'offDuty';
        this.#add({ kind, bot: record.actor, name: this.#roster.nameOf(record.actor) });
        break;
      }
      case RecordCode.Guest:
        this.#guest(record);
        break;
      case RecordCode.Item:
        this.#item(record);
        break;
      case RecordCode.Incident: {
        const mark = this.#marks.list.at(-1);
        if (mark) this.#add({ kind: 'collision', mark });
        break;
      }
      case RecordCode.Fire:
        if (record.a === HouseEvent.LastEntry) this.#add({ kind: 'lastEntry' });
        break;
      case RecordCode.Close:
        this.#tellArrivals();
        this.#add({ kind: 'closed' });
        break;
    }
  }

  #guest({ a: party, b: stage, c, d }: TraceRecord): void {
    if (stage === GuestStage.Arrived) {
      this.#parties.set(party, { table: 0, name: '' });
      this.#arrivals.parties += 1;
      this.#arrivals.guests += c;
    }
    const known = this.#parties.get(party);
    if (!known) return;
    switch (stage) {
      case GuestStage.Led:
      case GuestStage.Ordering:
        known.table = c;
        known.name = this.#roster.nameOf(d);
        break;
      case GuestStage.Seated:
        this.#add({ kind: 'seated', party, guests: d, table: c, name: known.name });
        break;
      case GuestStage.WaitingForFood:
        this.#add({ kind: 'ordered', party, table: known.table, items: c, name: known.name });
        break;
      case GuestStage.Served:
        this.#add({ kind: 'served', party, guests: c });
        this.#parties.delete(party);
        break;
      case GuestStage.Balked:
        this.#add({ kind: 'balked', party, guests: c });
        this.#parties.delete(party);
        break;
      case GuestStage.Reneged:
        this.#add({ kind: 'reneged', party, guests: c, stage: d });
        this.#parties.delete(party);
        break;
    }
  }

  #item({ a: item, b: stage, d }: TraceRecord): void {
    if (stage === ItemStage.Ordered) this.#menu.set(item, d);
    else if (stage === ItemStage.Fallen) this.#add({ kind: 'fell', item, menu: this.#menu.get(item) ?? -1 });
  }

  #tellArrivals(): void {
    const { tick } = this.#record;
    if (this.#arrivals.parties > 0) this.#add({ kind: 'arrivals', ...this.#arrivals });
    this.#arrivals = { since: tick, parties: 0, guests: 0 };
  }

  #add(event: LogEvent): void {
    this.#last += 1;
    const { sequence, tick } = this.#record;
    this.#entries.push({ number: this.#last, sequence, tick, ...event });
    if (this.#entries.length > this.#most) this.#entries.shift();
  }
}
