import { Doorbell } from './doorbell.ts';
import { LockTable } from './lock-table.ts';
import { Mutex } from './mutex.ts';
import { Ring } from './ring.ts';
import { SharedClock } from './shared-clock.ts';

const SUBMISSION_WORDS = 8;
const SUBMISSIONS = 4096;
const INBOX_WORDS = 4;
const INBOX = 1024;
const RECORD_WORDS = 8;
const RECORDS = 65_536;
const WAITER_WORDS = 1 + 3 * 1024;

/** Sizes that both sides must agree upon. */
export interface SharedNightSize {
  readonly cells: number;
  readonly locks: number;
  readonly bots: number;
}

/**
 * The memory that the house and the bots of a live night share. Whoever takes a step holds the step mutex:
 * it makes an operation and its record one indivisible thing, so that the order of the records is the order
 * in which things happened. Nobody sleeps while holding it.
 *
 *   step       the step mutex
 *   house      doorbell of the house; `drained` is rung when the trace ring has room again
 *   clock      simulated time
 *   cells      the shared cells
 *   waiters    who waits for which cell
 *   locks      the restaurant's locks
 *   submissions  bots to house; records: the trace on its way out
 *   per bot    a doorbell, an inbox of completions, a flag that calls its wait for a lock off, a flag that it is off
 */
export class SharedNight {
  readonly step: Mutex;
  readonly house: Doorbell;
  readonly drained: Doorbell;
  readonly clock: SharedClock;
  readonly cells: Int32Array;
  readonly waiters: Int32Array;
  readonly locks: LockTable;
  readonly submissions: Ring;
  readonly records: Ring;
  readonly words: Int32Array;
  readonly #bells: number;
  readonly #inboxes: number;
  readonly #flags: number;

  /** A block of shared memory, all zero. Throws where the page isn't allowed to have any. */
  static allocate(size: SharedNightSize): SharedArrayBuffer {
    return new SharedArrayBuffer(4 * layOut(size).words);
  }

  constructor(buffer: SharedArrayBuffer, size: SharedNightSize) {
    const layout = layOut(size);
    const words = new Int32Array(buffer);
    if (words.length < layout.words) throw new RangeError('The shared memory is too small.');
    this.words = words;
    this.step = new Mutex(words, layout.step);
    this.house = new Doorbell(words, layout.house);
    this.drained = new Doorbell(words, layout.drained);
    this.clock = new SharedClock(new Float64Array(buffer, 4 * layout.clock, SharedClock.NUMBERS));
    this.cells = words.subarray(layout.cells, layout.cells + size.cells);
    this.waiters = words.subarray(layout.waiters, layout.waiters + WAITER_WORDS);
    this.locks = new LockTable(
      words.subarray(layout.locks, layout.locks + LockTable.wordsFor(size.locks, size.bots)),
      size.locks,
      size.bots,
    );
    this.submissions = new Ring(words, layout.submissions, SUBMISSIONS, SUBMISSION_WORDS);
    this.records = new Ring(words, layout.records, RECORDS, RECORD_WORDS);
    this.#bells = layout.bells;
    this.#flags = layout.flags;
    this.#inboxes = layout.inboxes;
  }

  bell(bot: number): Doorbell {
    return new Doorbell(this.words, this.#bells + bot);
  }

  /** Completions on their way to a bot: task, operation, detail, answer. */
  inbox(bot: number): Ring {
    const at = this.#inboxes + bot * Ring.wordsFor(INBOX, INBOX_WORDS);
    return new Ring(this.words, at, INBOX, INBOX_WORDS);
  }

  /** Whether the bot shall give up its wait for a lock. */
  isCalledOff(bot: number): boolean {
    return this.words[this.#flags + 2 * bot] === 1;
  }

  callOff(bot: number, called: boolean): void {
    this.words[this.#flags + 2 * bot] = called ? 1 : 0;
  }

  /** Whether the bot has gone home. */
  isOff(bot: number): boolean {
    return Atomics.load(this.words, this.#flags + 2 * bot + 1) === 1;
  }

  goOff(bot: number): void {
    Atomics.store(this.words, this.#flags + 2 * bot + 1, 1);
  }
}

interface Layout {
  readonly words: number;
  readonly step: number;
  readonly house: number;
  readonly drained: number;
  readonly clock: number;
  readonly cells: number;
  readonly waiters: number;
  readonly locks: number;
  readonly submissions: number;
  readonly records: number;
  readonly bells: number;
  readonly flags: number;
  readonly inboxes: number;
}

function layOut(size: SharedNightSize): Layout {
  let next = 0;
  // Hot words get a cache line each (64 bytes), so that ringing one doesn't slow the others down.
  const place = (words: number): number => {
    const at = next;
    next += Math.ceil(words / 16) * 16;
    return at;
  };
  const layout = {
    step: place(1),
    house: place(1),
    drained: place(1),
    clock: place(2 * SharedClock.NUMBERS),
    cells: place(size.cells),
    waiters: place(WAITER_WORDS),
    locks: place(LockTable.wordsFor(size.locks, size.bots)),
    submissions: place(Ring.wordsFor(SUBMISSIONS, SUBMISSION_WORDS)),
    records: place(Ring.wordsFor(RECORDS, RECORD_WORDS)),
    bells: place(size.bots),
    flags: place(2 * size.bots),
    inboxes: place(size.bots * Ring.wordsFor(INBOX, INBOX_WORDS)),
  };
  return { ...layout, words: next };
}
