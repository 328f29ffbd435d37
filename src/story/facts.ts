import type { Tick } from '../kernel/ticks.ts';
import type { Part, TraceRecord } from '../metrics/trace-record.ts';
import { Op } from '../protocol/operations.ts';
import { type Crew, RecordCode, unpackCrew, unpackLocks, unpackWays, type Ways } from '../protocol/trace.ts';
import { GuestStage, Incident, ItemStage, Role } from '../protocol/words.ts';

/**
 * A stretch of the night under one staffing, and what happened in it. It begins when the first bot of that
 * staffing comes on duty (not when it is asked for), and ends when the next one begins.
 */
export interface Shift {
  readonly mode: number;
  readonly locks: number;
  readonly ways: Ways;
  readonly crew: Crew;
  readonly from: Tick;
  /** The next shift's beginning, or the last record so far. */
  until: Tick;
  /** People, and parties, that sat down. */
  guestsSeated: number;
  partiesSeated: number;
  /** People who ate, paid and left. */
  guestsServed: number;
  /** Plates and glasses that reached their table. */
  itemsServed: number;
  /** Incidents by kind (Incident). */
  readonly incidents: Map<number, number>;
  /** Dishes that were left in the oven for too long. */
  fallen: number;
  /** How often somebody held on to a bot, or would have. */
  holds: number;
  /** The longest piece of work of a LoopBot: what the loop was held for at most. */
  longestWork: Tick;
}

/** Where one shift ends and the next begins, and what each saw. */
export interface Facts {
  /** In order; none before the first record. */
  readonly shifts: readonly Shift[];
  /** What the owner has sent in. */
  readonly sentIn: number;
}

interface Wanted {
  readonly mode: number;
  readonly habits: number;
  readonly crew: number;
}

/** All incidents of a shift, or those of some kinds. */
export function collisions(shift: Shift, kinds: readonly number[] = Object.values(Incident)): number {
  return kinds.reduce((sum, kind) => sum + (shift.incidents.get(kind) ?? 0), 0);
}

/** Reads the facts off the trace. */
export class FactBook implements Part {
  readonly #shifts: Shift[] = [];
  readonly #sizes = new Map<number, number>();
  readonly #loopBots = new Set<number>();
  #sentIn = 0;
  #current: Wanted | null = null;
  #wanted: Wanted | null = null;

  get facts(): Facts {
    return { shifts: this.#shifts, sentIn: this.#sentIn };
  }

  take(record: TraceRecord): void {
    const { code, tick } = record;
    if (code === RecordCode.Staff) this.#staff(record);
    else if (code === RecordCode.OnDuty) this.#onDuty(record);
    else if (code === RecordCode.SendIn) this.#sentIn += 1;
    const shift = this.#shifts.at(-1);
    if (!shift) return;
    shift.until = tick;
    switch (code) {
      case RecordCode.Guest:
        this.#guest(shift, record);
        break;
      case RecordCode.Incident:
        shift.incidents.set(record.a, (shift.incidents.get(record.a) ?? 0) + 1);
        break;
      case RecordCode.Item:
        if (record.b === ItemStage.Fallen) shift.fallen += 1;
        else if (record.b === ItemStage.Served) shift.itemsServed += 1;
        break;
      case RecordCode.Hold:
        shift.holds += 1;
        break;
      case Op.Work:
        if (this.#loopBots.has(record.actor)) shift.longestWork = Math.max(shift.longestWork, record.d);
        break;
    }
  }

  #staff({ tick, a: mode, b: habits, c: crew }: TraceRecord): void {
    this.#wanted = { mode, habits, crew };
    const current = this.#current;
    // Numbers change at once; other bots come only when the old ones are off.
    if (!current || (current.mode === mode && current.habits === habits)) this.#begin(tick);
  }

  #onDuty({ tick, actor, a: role, c: habits, d: mode }: TraceRecord): void {
    if (role === Role.Loop) this.#loopBots.add(actor);
    const wanted = this.#wanted;
    if (wanted && wanted.mode === mode && wanted.habits === habits) this.#begin(tick);
  }

  #begin(tick: Tick): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#current = wanted;
    this.#wanted = null;
    this.#shifts.push({
      mode: wanted.mode,
      locks: unpackLocks(wanted.habits),
      ways: unpackWays(wanted.habits),
      crew: unpackCrew(wanted.crew),
      from: tick,
      until: tick,
      guestsSeated: 0,
      partiesSeated: 0,
      guestsServed: 0,
      itemsServed: 0,
      incidents: new Map(),
      fallen: 0,
      holds: 0,
      longestWork: 0,
    });
  }

  #guest(shift: Shift, { a: party, b: stage, c, d }: TraceRecord): void {
    if (stage === GuestStage.Arrived) this.#sizes.set(party, c);
    else if (stage === GuestStage.Seated && this.#sizes.delete(party)) {
      shift.guestsSeated += d;
      shift.partiesSeated += 1;
    } else if (stage === GuestStage.Served) shift.guestsServed += c;
  }
}
