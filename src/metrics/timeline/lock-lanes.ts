import type { Board } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { type LockKind, LockLane } from './lock-lane.ts';

/** The order of the lanes. */
const KINDS: readonly LockKind[] = ['lock', 'permits', 'barrier', 'claim'];

/** Lanes of all locks, permits and claims that were taken, and of a barrier that was waited at. */
export class LockLanes implements Part {
  readonly list: LockLane[] = [];
  readonly #board: Board;
  readonly #lanes = new Map<string, LockLane>();
  /** Who sleeps for a permit or for a round. */
  readonly #asleep = new Map<string, LockLane>();

  constructor(board: Board) {
    this.#board = board;
  }

  take(record: TraceRecord): void {
    const { code, a, b, c, d } = record;
    switch (code) {
      case Op.Acquire:
        this.#lane('lock', a).hold(record);
        break;
      case Op.Release:
        this.#lane('lock', a).release(record);
        break;
      case RecordCode.Block:
        this.#lane('lock', a).wait(record);
        break;
      case RecordCode.Cancel:
        this.#lane('lock', a).stopWaiting(record);
        break;
      case Op.Down:
        if (c === 1) this.#permits(a).hold(record);
        else this.#sleep(record, this.#permits(a));
        break;
      case Op.Up:
        this.#permits(a).release(record);
        break;
      case Op.Wait:
        if (a === this.#board.barrier && d === 0) this.#sleep(record, this.#lane('barrier', 0));
        break;
      case RecordCode.Wake:
        this.#wake(record);
        break;
      case RecordCode.Complete:
        if (b === Op.Wait) this.#wake(record);
        break;
      case RecordCode.OffDuty:
        for (const lane of this.list) lane.leave(record);
        break;
      case Op.CompareExchange:
        if (this.#isClaim(a) && d === b && c !== 0) this.#claim(a).hold(record);
        break;
      case Op.Store:
        if (this.#isClaim(a) && b === 0) this.#claim(a).release(record);
        break;
    }
  }

  /** The lane of a lock; undefined if nobody has touched it. */
  of(thing: number): LockLane | undefined {
    return this.#lanes.get(`lock ${thing}`);
  }

  #sleep(record: TraceRecord, lane: LockLane): void {
    lane.wait(record);
    this.#asleep.set(`${record.actor}/${record.task}`, lane);
  }

  /** Who is woken has got the permit that was given back, or looks at the barrier again. */
  #wake(record: TraceRecord): void {
    const who = `${record.actor}/${record.task}`;
    const lane = this.#asleep.get(who);
    if (!lane) return;
    this.#asleep.delete(who);
    if (lane.kind === 'permits') lane.hold(record);
    else lane.stopWaiting(record);
  }

  #isClaim(cell: number): boolean {
    return cell >= this.#board.claim && cell < this.#board.duty;
  }

  #claim(cell: number): LockLane {
    return this.#lane('claim', cell - this.#board.claim);
  }

  #permits(cell: number): LockLane {
    return this.#lane('permits', cell - this.#board.permits);
  }

  #lane(kind: LockKind, thing: number): LockLane {
    const key = `${kind} ${thing}`;
    const found = this.#lanes.get(key);
    if (found) return found;
    const lane = new LockLane(kind, thing);
    this.#lanes.set(key, lane);
    const after = this.list.findIndex((other) => place(other) > place(lane));
    this.list.splice(after < 0 ? this.list.length : after, 0, lane);
    return lane;
  }
}

const place = ({ kind, thing }: LockLane): number => KINDS.indexOf(kind) * 0x1_0000_0000 + thing;
