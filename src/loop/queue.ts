import { Ring } from './ring.ts';
import type { AnyTask } from './task.ts';
import { queueUp, Wait } from './wait.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * A queue between tasks. Items come out in the order in which they were put in; those who wait to get, and those
 * who wait for room to put, are served in the order in which they came. A task that is cancelled in `get` takes
 * no item, one that is cancelled in `put` leaves none, even if its turn had come already.
 */
export class Queue<Item> {
  readonly #items = new Ring<Item>();
  readonly #room: number;
  readonly #getters = new WaitQueue();
  readonly #putters = new WaitQueue();
  readonly #get = new Get(this, this.#getters);
  /** Whose turn has come, but who haven't gone on: an item, or room, is kept for each. */
  #getting = 0;
  #putting = 0;

  /** `room`: how many items it holds at most. Throws a RangeError if that is no whole number above 0 (or Infinity). */
  constructor(room = Infinity) {
    if (room !== Infinity && (!Number.isInteger(room) || room < 1)) {
      throw new RangeError(`A queue cannot have room for ${room} items.`);
    }
    this.#room = room;
  }

  /** Items in it. */
  get size(): number {
    return this.#items.length;
  }

  /** Tasks that wait for an item. */
  get getters(): number {
    return this.#getters.length + this.#getting;
  }

  /** Tasks that wait for room. */
  get putters(): number {
    return this.#putters.length + this.#putting;
  }

  /** Waits for an item, takes it out and answers it. */
  get(): Wait<Item> {
    return this.#get;
  }

  /** Waits for room and puts an item in. */
  put(item: Item): Wait<void> {
    return new Put(this, this.#putters, item);
  }

  /** Takes an item out if there is one that nobody waits for. Answers undefined otherwise. */
  tryGet(): Item | undefined {
    return this.canGet ? this.take(false) : undefined;
  }

  /** Puts an item in if there is room that nobody waits for. */
  tryPut(item: Item): boolean {
    const can = this.canPut;
    if (can) this.add(item, false);
    return can;
  }

  // For its waits

  /** There is an item, and nobody waits for one. @internal */
  get canGet(): boolean {
    return this.#items.length > 0 && this.getters === 0;
  }

  /** There is room, and nobody waits for it. @internal */
  get canPut(): boolean {
    return this.#items.length < this.#room && this.putters === 0;
  }

  /** Takes an item out. `turn`: it was kept for the one who takes it. @internal */
  take(turn: boolean): Item {
    if (turn) this.#getting -= 1;
    const item = this.#items.shift();
    this.serve();
    return item;
  }

  /** Puts an item in. `turn`: the room was kept for the one who puts it. @internal */
  add(item: Item, turn: boolean): void {
    if (turn) this.#putting -= 1;
    this.#items.push(item);
    this.serve();
  }

  /** A getter whose turn had come doesn't want its item. @internal */
  passItem(): void {
    this.#getting -= 1;
    this.serve();
  }

  /** A putter whose turn had come doesn't want its room. @internal */
  passRoom(): void {
    this.#putting -= 1;
    this.serve();
  }

  /** Whoever can be served has its turn. @internal */
  serve(): void {
    while (this.#getters.length > 0 && this.#items.length > this.#getting) {
      this.#getting += 1;
      this.#getters.wakeFirst();
    }
    while (this.#putters.length > 0 && this.#items.length + this.#putting < this.#room) {
      this.#putting += 1;
      this.#putters.wakeFirst();
    }
  }
}

class Get<Item> extends Wait<Item> {
  readonly #queue: Queue<Item>;
  readonly #getters: WaitQueue;

  constructor(queue: Queue<Item>, getters: WaitQueue) {
    super();
    this.#queue = queue;
    this.#getters = getters;
  }

  override begin(task: AnyTask): boolean {
    if (this.#queue.canGet) return true;
    queueUp(task, this, this.#getters);
    this.#queue.serve();
    return false;
  }

  override finish(): Item {
    return this.#queue.take(false);
  }

  override served(): Item {
    return this.#queue.take(true);
  }

  override revoke(): void {
    this.#queue.passItem();
  }
}

class Put<Item> extends Wait<void> {
  readonly #queue: Queue<Item>;
  readonly #putters: WaitQueue;
  readonly #item: Item;

  constructor(queue: Queue<Item>, putters: WaitQueue, item: Item) {
    super();
    this.#queue = queue;
    this.#putters = putters;
    this.#item = item;
  }

  override begin(task: AnyTask): boolean {
    if (this.#queue.canPut) return true;
    queueUp(task, this, this.#putters);
    this.#queue.serve();
    return false;
  }

  override finish(): void {
    this.#queue.add(this.#item, false);
  }

  override served(): void {
    this.#queue.add(this.#item, true);
  }

  override revoke(): void {
    this.#queue.passRoom();
  }
}
