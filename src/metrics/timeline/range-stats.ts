import type { Tick } from '../../kernel/ticks.ts';
import { isOperation, RECORD_WORDS } from '../../protocol/trace.ts';
import { IdleCause } from '../../protocol/words.ts';
import { UNSETTLED, WORKING } from '../duty-time.ts';
import { BOT_STATES, type BotLane, OFF_DUTY } from './bot-lanes.ts';
import { OPEN } from './spans.ts';
import type { Timeline } from './timeline.ts';

/** Waits in a stretch of time, each counted for the part of it that lies within, in ticks. */
export interface Waits {
  readonly count: number;
  readonly mean: Tick;
  readonly longest: Tick;
}

/** What one bot did in a stretch of time, in ticks. */
export interface BotStats {
  readonly name: string;
  readonly role: number;
  readonly index: number;
  readonly onDuty: Tick;
  readonly working: Tick;
  /** By IdleCause from 1, at the index of the cause less 1. */
  readonly idle: readonly Tick[];
  readonly waits: Waits;
  readonly operations: number;
  readonly incidents: number;
}

export interface RangeStats {
  readonly from: Tick;
  readonly to: Tick;
  readonly bots: readonly BotStats[];
  /** Of guests, for a bot. */
  readonly guests: Waits;
  /** For locks. */
  readonly locks: Waits;
  readonly incidents: number;
  readonly records: number;
}

class Tally {
  #count = 0;
  #sum = 0;
  #longest = 0;

  add(length: Tick): void {
    this.#count += 1;
    this.#sum += length;
    this.#longest = Math.max(this.#longest, length);
  }

  get waits(): Waits {
    return {
      count: this.#count,
      mean: this.#count === 0 ? 0 : this.#sum / this.#count,
      longest: this.#longest,
    };
  }
}

/** Sums up what happened from tick `from` up to tick `to`. What goes on counts up to the end of the record. */
export function rangeStats(timeline: Timeline, from: Tick, to: Tick): RangeStats {
  const end = Math.max(from, to);
  const { incidents } = timeline;
  const first = incidents.upTo(from - 1);
  const last = incidents.upTo(end);
  const hit = new Map<unknown, number>();
  for (let row = first; row < last; row += 1) {
    const lanes = new Set([timeline.bots.of(incidents.at(row, 3)), timeline.bots.of(incidents.at(row, 4))]);
    for (const lane of lanes) hit.set(lane, (hit.get(lane) ?? 0) + 1);
  }
  return {
    from,
    to: end,
    bots: [...timeline.bots.list]
      .sort((a, b) => a.role - b.role || a.index - b.index)
      .map((lane) => botStats(timeline, lane, from, end, hit.get(lane) ?? 0))
      .filter(({ onDuty, operations }) => onDuty > 0 || operations > 0),
    guests: guestWaits(timeline, from, end),
    locks: lockWaits(timeline, from, end),
    incidents: last - first,
    records: recordsUpTo(timeline, end) - recordsUpTo(timeline, from - 1),
  };
}

function botStats(timeline: Timeline, lane: BotLane, from: Tick, to: Tick, incidents: number): BotStats {
  const times = new Float64Array(BOT_STATES);
  lane.doing.addTimes(from, to, times);
  const spent = (state: number): Tick => times[state] as number;
  const idle = [1, 2, 3, 4, 5].map(spent);
  // What a loop waits for now is settled when the wait ends; until then it is time without work.
  idle[IdleCause.Work - 1] = spent(IdleCause.Work) + spent(UNSETTLED);
  return {
    name: lane.name,
    role: lane.role,
    index: lane.index,
    onDuty: spent(WORKING) + idle.reduce((sum, ticks) => sum + ticks, 0),
    working: spent(WORKING),
    idle,
    waits: idleStretches(lane, from, to),
    operations: operationsIn(timeline, lane, from, to),
    incidents,
  };
}

/** Stretches in which a bot waited for something; having no work is no wait. */
function idleStretches({ doing }: BotLane, from: Tick, to: Tick): Waits {
  const tally = new Tally();
  for (let at = Math.max(0, doing.indexAt(from)); at < doing.length && doing.tick(at) < to; at += 1) {
    const state = doing.state(at);
    if (state === WORKING || state === OFF_DUTY || state === UNSETTLED || state === IdleCause.Work) continue;
    const end = at + 1 < doing.length ? doing.tick(at + 1) : to;
    const length = Math.min(end, to) - Math.max(doing.tick(at), from);
    if (length > 0) tally.add(length);
  }
  return tally.waits;
}

function operationsIn({ records }: Timeline, lane: BotLane, from: Tick, to: Tick): number {
  let count = 0;
  for (let row = firstFrom(records, lane, from); row < lane.records.length; row += 1) {
    const at = lane.records.at(row, 0) * RECORD_WORDS;
    if ((records[at] as number) > to) break;
    if (isOperation(records[at + 3] as number)) count += 1;
  }
  return count;
}

/** Index of the first of a lane's records that doesn't lie before a tick. */
export function firstFrom(
  records: Int32Array,
  { records: rows }: Pick<BotLane, 'records'>,
  tick: Tick,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[rows.at(middle, 0) * RECORD_WORDS] as number) < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

function recordsUpTo({ records, count }: Timeline, tick: Tick): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle * RECORD_WORDS] as number) <= tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

function guestWaits({ guests: { waits } }: Timeline, from: Tick, to: Tick): Waits {
  const tally = new Tally();
  for (let at = waits.firstReaching(from); at < waits.length && waits.from(at) < to; at += 1) {
    const length = Math.min(waits.to(at), to) - Math.max(waits.from(at), from);
    if (length > 0) tally.add(length);
  }
  return tally.waits;
}

function lockWaits({ locks, end }: Timeline, from: Tick, to: Tick): Waits {
  const tally = new Tally();
  for (const { waits } of locks.list) {
    for (let at = waits.firstReaching(from); at < waits.length && waits.from(at) < to; at += 1) {
      const until = waits.to(at) === OPEN ? end : waits.to(at);
      const length = Math.min(until, to) - Math.max(waits.from(at), from);
      if (length > 0) tally.add(length);
    }
  }
  return tally.waits;
}
