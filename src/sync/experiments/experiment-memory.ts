import { Doorbell } from '../doorbell.ts';
import { Mutex } from '../mutex.ts';
import { Drawer } from './drawer.ts';
import { StartingLine } from './starting-line.ts';

/** Words of a cache line: what is hot has one of its own. */
const LINE = 16;
const AT = {
  start: 0,
  lock: LINE,
  bells: [2 * LINE, 3 * LINE],
  count: 4 * LINE,
  drawer: 5 * LINE,
} as const;
const WORDS = AT.drawer + Drawer.WORDS;

/** What the threads of one round of an experiment share. */
export class ExperimentMemory {
  readonly start: StartingLine;
  readonly lock: Mutex;
  /** One for each of two who wake each other in turn. */
  readonly bells: readonly [Doorbell, Doorbell];
  readonly drawer: Drawer;
  readonly #words: Int32Array;

  /** Fresh memory, all zero. Throws where threads aren't allowed to share any. */
  static allocate(): SharedArrayBuffer {
    return new SharedArrayBuffer(4 * WORDS);
  }

  constructor(buffer: SharedArrayBuffer) {
    const words = new Int32Array(buffer);
    this.#words = words;
    this.start = new StartingLine(words, AT.start);
    this.lock = new Mutex(words, AT.lock);
    this.bells = [new Doorbell(words, AT.bells[0]), new Doorbell(words, AT.bells[1])];
    this.drawer = new Drawer(words, AT.drawer);
  }

  /** A plain shared count, for whoever holds the lock. */
  get count(): number {
    return this.#words[AT.count]!;
  }

  /** Takes the lock, adds one to the count, and gives the lock back: so many times. */
  lockAndCount(times: number): void {
    const words = this.#words;
    const { lock } = this;
    for (let i = 0; i < times; i += 1) {
      lock.lock();
      words[AT.count] = words[AT.count]! + 1;
      lock.unlock();
    }
  }
}
