import { type Board, thingName } from '../../protocol/board.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import type { BotLanes } from './bot-lanes.ts';
import { type Emit, Process } from './event.ts';
import { Lane } from './lane.ts';

/** A lane for each lock that is ever taken: who holds it, and when somebody begins to wait for it. */
export class LockLanes implements Part {
  readonly #emit: Emit;
  readonly #board: Board;
  readonly #bots: BotLanes;
  readonly #lanes = new Map<number, Lane>();

  constructor(emit: Emit, board: Board, bots: BotLanes) {
    this.#emit = emit;
    this.#board = board;
    this.#bots = bots;
  }

  take({ code, a: lock, actor, task, tick }: TraceRecord): void {
    const name = this.#bots.nameOf(actor);
    if (code === Op.Acquire) this.#laneOf(lock).turnTo(tick, name, { bot: actor, task });
    else if (code === Op.Release) this.#lanes.get(lock)?.close(tick);
    else if (code === RecordCode.Block && this.#lanes.get(lock)?.isOpen) {
      this.#laneOf(lock).point(tick, {
        ph: 'i',
        name: `${name} waits`,
        cat: 'lock',
        s: 't',
        args: { bot: actor },
      });
    }
  }

  close(tick: number): void {
    for (const lane of this.#lanes.values()) lane.close(tick);
  }

  #laneOf(lock: number): Lane {
    let lane = this.#lanes.get(lock);
    if (!lane) {
      const name = thingName(this.#board, lock);
      lane = new Lane(this.#emit, { pid: Process.Locks, tid: lock + 1, name, rank: lock });
      this.#lanes.set(lock, lane);
    }
    return lane;
  }
}
