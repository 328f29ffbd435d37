import type { Tick } from '../../kernel/ticks.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { WaitKind } from './wait-kind.ts';
import type { Wait, WaitRow } from './wait-row.ts';

/** So many of the longest waits are named. */
export const NAMED_WAITS = 8;

/** Several waits. */
export interface WaitSum {
  readonly ticks: Tick;
  readonly waits: number;
  readonly longest: Tick;
}

/** Waits for one kind of thing; for locks: for one lock that one bot, or one task of an event loop, held. */
export interface KindSum extends WaitSum {
  readonly kind: number;
  /** Lock: its number, its holder, and the holder's task (0 for a ThreadBot); all 0 else. */
  readonly lock: number;
  readonly holder: number;
  readonly holderTask: number;
  /** The longest of them, longest first. */
  readonly named: readonly Wait[];
}

/** Waits with one IdleCause; `kinds` with the most time first. */
export interface CauseSum extends WaitSum {
  readonly cause: number;
  readonly kinds: readonly KindSum[];
}

/** Where a bot's time on duty has gone. `working` and the causes sum to `duty`. */
export interface Breakdown {
  readonly duty: Tick;
  readonly working: Tick;
  /** With the most time first. */
  readonly causes: readonly CauseSum[];
}

class Sum {
  ticks = 0;
  waits = 0;
  longest = 0;

  add(length: Tick): void {
    this.ticks += length;
    this.waits += 1;
    if (length > this.longest) this.longest = length;
  }
}

class Kind extends Sum {
  readonly kind: number;
  readonly lock: number;
  readonly holder: number;
  readonly holderTask: number;
  readonly named: Wait[] = [];

  constructor(kind: number, lock: number, holder: number, holderTask: number) {
    super();
    this.kind = kind;
    this.lock = lock;
    this.holder = holder;
    this.holderTask = holderTask;
  }

  take(wait: Wait): void {
    const length = wait.to - wait.from;
    this.add(length);
    const { named } = this;
    const last = named[named.length - 1];
    if (named.length === NAMED_WAITS && last && last.to - last.from >= length) return;
    const place = named.findIndex(({ from, to }) => to - from < length);
    named.splice(place < 0 ? named.length : place, 0, wait);
    if (named.length > NAMED_WAITS) named.pop();
  }
}

class Cause extends Sum {
  readonly cause: number;
  readonly kinds: Kind[] = [];

  constructor(cause: number) {
    super();
    this.cause = cause;
  }
}

const mostFirst = (a: WaitSum, b: WaitSum): number => b.ticks - a.ticks;

/** Sums a bot's waits up to a tick by cause and kind. `records`: those that the row was read from. */
export function breakdown(row: WaitRow, records: Int32Array, until: Tick): Breakdown {
  const causes: Cause[] = [];
  let waited = 0;
  row.eachUntil(until, (wait) => {
    let cause = causes.find((one) => one.cause === wait.cause);
    if (!cause) causes.push((cause = new Cause(wait.cause)));
    const isLock = wait.kind === WaitKind.Lock;
    const at = wait.what * RECORD_WORDS;
    const lock = isLock ? (records[at + 4] ?? 0) : 0;
    const holder = isLock ? (records[at + 5] ?? 0) : 0;
    const task = isLock ? (records[at + 6] ?? 0) : 0;
    let kind = cause.kinds.find(
      (one) =>
        one.kind === wait.kind && one.lock === lock && one.holder === holder && one.holderTask === task,
    );
    if (!kind) cause.kinds.push((kind = new Kind(wait.kind, lock, holder, task)));
    const length = wait.to - wait.from;
    waited += length;
    cause.add(length);
    kind.take(wait);
  });
  for (const { kinds } of causes) kinds.sort(mostFirst);
  const duty = row.dutyUntil(until);
  return { duty, working: duty - waited, causes: causes.sort(mostFirst) };
}
