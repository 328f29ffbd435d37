import type { Tick } from '../../kernel/ticks.ts';
import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { Spans } from './spans.ts';
import { StepColumn } from './step-column.ts';

export const LockState = { Free: 0, Held: 1, Contended: 2 } as const;
const LOCK_STATES = 3;

/** The evening of a lock, or of a claim: who had it, and who waited. */
export class LockLane {
  readonly thing: number;
  /** A claim is a cell that says whose the thing is; nobody sleeps for it. */
  readonly claim: boolean;
  readonly states = new StepColumn(LOCK_STATES);
  readonly holds = new Spans();
  /** Extra: the place among those who wait at the same time, from 0. */
  readonly waits = new Spans();
  #hold = -1;
  readonly #waiting: number[] = [];

  constructor(thing: number, claim: boolean) {
    this.thing = thing;
    this.claim = claim;
  }

  get bytes(): number {
    return this.states.bytes + this.holds.bytes + this.waits.bytes;
  }

  /** Somebody waits from now on. */
  wait({ tick, actor, task, sequence }: TraceRecord): void {
    this.#stopWaiting(actor, task, tick, sequence);
    let place = this.#waiting.indexOf(-1);
    if (place < 0) place = this.#waiting.length;
    this.#waiting[place] = this.waits.begin(tick, actor, task, sequence, place);
    this.#tell(tick, sequence);
  }

  /** Somebody has it from now on. */
  hold({ tick, actor, task, sequence }: TraceRecord): void {
    this.#stopWaiting(actor, task, tick, sequence);
    this.#free(tick, sequence);
    this.#hold = this.holds.begin(tick, actor, task, sequence);
    this.#tell(tick, sequence);
  }

  release({ tick, sequence }: TraceRecord): void {
    this.#free(tick, sequence);
    this.#tell(tick, sequence);
  }

  /** A wait is called off. */
  cancel({ tick, actor, task, sequence }: TraceRecord): void {
    this.#stopWaiting(actor, task, tick, sequence);
    this.#tell(tick, sequence);
  }

  /** A bot goes home: it neither holds nor waits any longer. */
  leave({ tick, actor, sequence }: TraceRecord): void {
    if (this.#hold >= 0 && this.holds.bot(this.#hold) === actor) this.#free(tick, sequence);
    for (const wait of this.#waiting) {
      if (wait >= 0 && this.waits.bot(wait) === actor) {
        this.#stopWaiting(actor, this.waits.task(wait), tick, sequence);
      }
    }
    this.#tell(tick, sequence);
  }

  #free(tick: Tick, sequence: number): void {
    if (this.#hold >= 0) this.holds.end(this.#hold, tick, sequence);
    this.#hold = -1;
  }

  #stopWaiting(bot: number, task: number, tick: Tick, sequence: number): void {
    const place = this.#waiting.findIndex(
      (wait) => wait >= 0 && this.waits.bot(wait) === bot && this.waits.task(wait) === task,
    );
    if (place < 0) return;
    this.waits.end(this.#waiting[place] as number, tick, sequence);
    this.#waiting[place] = -1;
  }

  #tell(tick: Tick, sequence: number): void {
    const contended = this.#waiting.some((wait) => wait >= 0);
    const held = this.#hold >= 0 ? LockState.Held : LockState.Free;
    this.states.change(tick, contended ? LockState.Contended : held, sequence);
  }
}

/** Lanes of all locks that were taken and all things that were claimed, in the order of their numbers. */
export class LockLanes implements Part {
  readonly list: LockLane[] = [];
  readonly #board: Board;
  readonly #locks = new Map<number, LockLane>();
  readonly #claims = new Map<number, LockLane>();

  constructor(board: Board) {
    this.#board = board;
  }

  take(record: TraceRecord): void {
    switch (record.code) {
      case Op.Acquire:
        this.#lane(record.a, false).hold(record);
        break;
      case Op.Release:
        this.#lane(record.a, false).release(record);
        break;
      case RecordCode.Block:
        this.#lane(record.a, false).wait(record);
        break;
      case RecordCode.Cancel:
        this.#lane(record.a, false).cancel(record);
        break;
      case RecordCode.OffDuty:
        for (const lane of this.list) lane.leave(record);
        break;
      case Op.CompareExchange:
        if (this.#isClaim(record.a) && record.d === record.b && record.c !== 0)
          this.#claim(record).hold(record);
        break;
      case Op.Store:
        if (this.#isClaim(record.a) && record.b === 0) this.#claim(record).release(record);
        break;
    }
  }

  /** The lane of a lock; undefined if nobody has touched it. */
  of(thing: number): LockLane | undefined {
    return this.#locks.get(thing);
  }

  #isClaim(cell: number): boolean {
    return cell >= this.#board.claim && cell < this.#board.duty;
  }

  #claim(record: TraceRecord): LockLane {
    return this.#lane(record.a - this.#board.claim, true);
  }

  #lane(thing: number, claim: boolean): LockLane {
    const known = claim ? this.#claims : this.#locks;
    const found = known.get(thing);
    if (found) return found;
    const lane = new LockLane(thing, claim);
    known.set(thing, lane);
    const after = this.list.findIndex((other) => place(other) > place(lane));
    this.list.splice(after < 0 ? this.list.length : after, 0, lane);
    return lane;
  }
}

/** Locks come first, then claims. */
const place = ({ thing, claim }: LockLane): number => (claim ? 0x1_0000_0000 : 0) + thing;
