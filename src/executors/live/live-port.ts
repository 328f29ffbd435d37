import type { Board } from '../../protocol/board.ts';
import { MAX_BOTS } from '../../protocol/board.ts';
import { LATER, Op, type Operation } from '../../protocol/operations.ts';
import { writeRecord } from '../../protocol/record.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { Doorbell } from '../../sync/doorbell.ts';
import { SharedNight, type SharedNightSize } from '../../sync/shared-night.ts';
import type { Port } from '../port.ts';
import { Waiters, type Wake } from '../waiters.ts';
import { writeAnswer, writeSubmission } from './entries.ts';

/** Room in the trace ring without which no step begins: more than any step needs. */
const ROOM = 8192;

export const sharedSize = (board: Board): SharedNightSize => ({
  cells: board.cells,
  locks: board.locks,
  bots: MAX_BOTS,
});

/**
 * The port of the live machine: steps on shared memory, each within the step mutex. One for each Worker.
 * Bells are rung after the step, so that nobody wakes up only to find the mutex taken.
 */
export class LivePort implements Port, Wake {
  readonly shared: SharedNight;
  readonly cells: Int32Array;
  readonly locks: SharedNight['locks'];
  readonly #waiters: Waiters;
  readonly #wall: () => number;
  readonly #makeRoom: () => void;
  readonly #toRing = new Set<Doorbell>();
  readonly #bells = new Map<number, Doorbell>();
  #now = 0;

  /** `makeRoom` is called, outside of a step, when the trace ring is nearly full. */
  constructor(
    memory: SharedArrayBuffer,
    board: Board,
    wall: () => number,
    makeRoom: (shared: SharedNight) => void,
  ) {
    this.shared = new SharedNight(memory, sharedSize(board));
    this.cells = this.shared.cells;
    this.locks = this.shared.locks;
    this.#waiters = new Waiters(this.shared.waiters);
    this.#wall = wall;
    this.#makeRoom = () => {
      makeRoom(this.shared);
    };
  }

  /** Begins a step; answers its tick. */
  enter(): number {
    const { step, clock, records } = this.shared;
    step.lock();
    while (records.free < ROOM) {
      step.unlock();
      this.#makeRoom();
      step.lock();
    }
    this.#now = clock.read(this.#wall());
    return this.#now;
  }

  /** Ends a step, and rings whom it concerns. */
  leave(): void {
    this.shared.step.unlock();
    for (const bell of this.#toRing) bell.ring();
    this.#toRing.clear();
  }

  /** Wall milliseconds until a tick. Only within a step. */
  until(tick: number): number {
    return this.shared.clock.until(tick, this.#wall());
  }

  record(actor: number, task: number, code: number, a: number, b: number, c: number, d: number): void {
    const { records, words } = this.shared;
    const at = records.reserve();
    if (at < 0) throw new Error('The trace ring is full.');
    writeRecord(words, at, this.#now, actor, task, code, a, b, c, d);
    records.publish();
  }

  submit(bot: number, task: number, operation: Operation): number {
    const { submissions, words } = this.shared;
    const at = submissions.reserve();
    if (at < 0) throw new Error('The house is overrun: too many tasks wait for it at once.');
    writeSubmission(words, at, bot, task, operation);
    submissions.publish();
    this.#toRing.add(this.shared.house);
    return LATER;
  }

  await(bot: number, task: number, cell: number): void {
    this.#waiters.add(cell, bot, task);
  }

  waiting(cell: number): number {
    return this.#waiters.any ? this.#waiters.count(cell) : 0;
  }

  wakeOne(cell: number): boolean {
    return this.#waiters.takeFirst(cell, this);
  }

  wakeUp(cell: number, bot: number, task: number): void {
    this.complete(bot, task, Op.Wait, cell, 0);
  }

  /** Answers what a task waits for, with its record. */
  complete(bot: number, task: number, operation: number, detail: number, answer: number): void {
    this.record(bot, task, RecordCode.Complete, answer, operation, detail, 0);
    this.send(bot, task, operation, detail, answer);
  }

  /** Puts an answer into a bot's inbox. */
  send(bot: number, task: number, operation: number, detail: number, answer: number): void {
    const inbox = this.shared.inbox(bot);
    const at = inbox.reserve();
    if (at < 0) throw new Error(`The inbox of bot ${bot} is full.`);
    writeAnswer(this.shared.words, at, { task, operation, detail, answer });
    inbox.publish();
    this.wakeBot(bot);
  }

  /** Rings a bot when the step is over. */
  wakeBot(bot: number): void {
    let bell = this.#bells.get(bot);
    if (!bell) {
      bell = this.shared.bell(bot);
      this.#bells.set(bot, bell);
    }
    this.#toRing.add(bell);
  }

  ringHouse(): void {
    this.#toRing.add(this.shared.house);
  }
}
