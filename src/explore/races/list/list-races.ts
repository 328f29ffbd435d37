import { VectorClock } from '../../../kernel/vector-clock.ts';
import { Cells } from '../cells.ts';
import { Numbers } from '../numbers.ts';
import { Order } from '../order.ts';
import { RaceBook } from '../race-book.ts';
import { Barriers } from './barriers.ts';
import { Channels } from './channels.ts';
import { Conditions, type Waiter } from './conditions.ts';
import { EventListError, type ListEvent, type ListOp } from './event.ts';
import { ListGuards } from './guards.ts';
import { Locks } from './locks.ts';

type MemoryEvent = Extract<ListEvent, { readonly cell: string }>;

/** The field that is to blame where an event can't happen. */
const BLAMED: Readonly<Partial<Record<ListOp, string>>> = {
  lock: 'lock',
  unlock: 'lock',
  wait: 'lock',
  fork: 'child',
  join: 'child',
  send: 'message',
  receive: 'message',
  barrier: 'parties',
};

/** Finds the races in a plain list of events (docs/race-format.md), one event after the other. */
export class ListRaces {
  readonly threads = new Numbers();
  readonly cells = new Numbers();
  readonly sites = new Numbers();
  readonly book: RaceBook;
  readonly locks: Locks;
  readonly guards: ListGuards;
  readonly #order = new Order();
  readonly #memory: Cells;
  readonly #conditions: Conditions;
  readonly #channels: Channels;
  readonly #barriers: Barriers;
  readonly #semaphores = new Map<string, VectorClock>();
  /** For each thread that was joined, the event that did. */
  readonly #joined = new Map<number, number>();
  #length = 0;

  /** `most`: so many races are listed; all are counted. */
  constructor(most: number) {
    this.book = new RaceBook(this.#order, most);
    this.#memory = new Cells(this.#order, this.book);
    this.locks = new Locks(this.#order, (thread) => this.threads.names[thread] ?? '');
    this.guards = new ListGuards((thread) => this.#joined.has(thread));
    this.#conditions = new Conditions(this.#order);
    this.#channels = new Channels(this.#order);
    this.#barriers = new Barriers(this.#order);
  }

  /** How many events have been taken in. */
  get length(): number {
    return this.#length;
  }

  /** Takes in the next event. Throws an EventListError for one that can't happen here. */
  take(event: ListEvent): void {
    const thread = this.#thread(event.thread);
    const isReturn = this.#beforeNext(thread, event);
    if (!isReturn) this.#check(this.#happen(thread, event), BLAMED[event.op] ?? 'op');
    this.#length += 1;
  }

  /** What happens. Answers what is wrong with it, or null. */
  #happen(thread: number, event: ListEvent): string | null {
    const at = this.#length;
    switch (event.op) {
      case 'read':
      case 'write':
      case 'rmw':
      case 'cas':
        this.#access(thread, event);
        return null;
      case 'lock':
        return this.locks.take(thread, event.lock, event.shared, at);
      case 'unlock':
        return this.locks.give(thread, event.lock, at);
      case 'fork':
        return this.#fork(thread, event.child);
      case 'join':
        return this.#join(thread, event.child);
      case 'wait':
        return this.#wait(thread, event.condition, event.lock);
      case 'wake':
        return null;
      case 'notify':
        this.#conditions.notify(thread, event.condition, event.count, at);
        return null;
      case 'send':
        return this.#channels.send(thread, event.channel, event.message, at);
      case 'receive':
        return this.#channels.receive(thread, event.channel, event.message);
      case 'up':
        this.#order.release(thread, this.#semaphore(event.semaphore), at);
        return null;
      case 'down':
        this.#order.acquire(thread, this.#semaphore(event.semaphore));
        return null;
      case 'barrier':
        return this.#barriers.arrive(thread, event.barrier, event.parties, at);
    }
  }

  #access(thread: number, event: MemoryEvent): void {
    const memory = this.#memory;
    const access = {
      event: this.#length,
      thread,
      cell: this.cells.of(event.cell),
      site: event.site === null ? -1 : this.sites.of(event.site),
      held: this.locks.held(thread),
    };
    if (event.op === 'rmw' || (event.op === 'cas' && event.success)) memory.atomicUpdate(access);
    else if (event.op === 'cas') memory.atomicRead(access);
    else if (event.op === 'read' && event.atomic) memory.atomicRead(access);
    else if (event.atomic) memory.atomicWrite(access);
    else {
      const writes = event.op === 'write';
      if (writes) memory.write(access);
      else memory.read(access);
      this.guards.touch(thread, access.cell, writes, this.locks.guarding(thread, writes), access.event);
    }
  }

  /** However often the thread has taken the lock, it gives it back, and will have it as often again. */
  #wait(thread: number, condition: string, lock: string | null): string | null {
    const hold = lock === null ? null : this.locks.hold(thread, lock);
    if (lock !== null) {
      const wrong = this.locks.give(thread, lock, this.#length, hold?.depth);
      if (wrong !== null) return wrong;
    }
    this.#conditions.wait(thread, condition, lock !== null && hold ? { lock, hold } : null, this.#length);
    return null;
  }

  #fork(thread: number, child: string): string | null {
    if (this.threads.has(child)) return `thread "${child}" has been there before`;
    this.#order.edge(thread, this.#thread(child), this.#length);
    return null;
  }

  #join(thread: number, child: string): string | null {
    if (!this.threads.has(child)) return `there is no thread "${child}" so far`;
    const joined = this.threads.of(child);
    if (joined === thread) return "a thread can't join itself";
    const waiter = this.#conditions.of(joined);
    if (this.#barriers.of(joined) !== undefined || (waiter && !this.#conditions.goOn(waiter, true))) {
      return `thread "${child}" still waits`;
    }
    this.#order.edge(joined, thread, this.#length);
    this.#joined.set(joined, this.#length);
    return null;
  }

  /** A thread that has waited goes on, with whatever it does next. Answers whether the event is no more than that. */
  #beforeNext(thread: number, event: ListEvent): boolean {
    const joinedBy = this.#joined.get(thread);
    if (joinedBy !== undefined) {
      this.#check(`"${event.thread}" was joined by event ${joinedBy} and does nothing any more`, 'thread');
    }
    const barrier = this.#barriers.of(thread);
    if (barrier !== undefined) {
      this.#check(`"${event.thread}" waits at barrier "${barrier}" until all have arrived`, 'thread');
    }
    const waiter = this.#conditions.of(thread);
    if (waiter) return this.#goOn(waiter, event);
    if (event.op === 'wake') this.#check(`"${event.thread}" doesn't wait`, 'thread');
    return false;
  }

  #goOn(waiter: Waiter, event: ListEvent): boolean {
    const { condition, lent, since, thread } = waiter;
    const isWake = event.op === 'wake';
    if (isWake && event.condition !== null && event.condition !== condition) {
      this.#check(`"${event.thread}" waits for "${condition}" since event ${since}`, 'condition');
    }
    if (!this.#conditions.goOn(waiter, !isWake || event.notified)) {
      this.#check(
        `"${event.thread}" goes on, though nobody has notified "${condition}" since it began to wait (event ${since}); ` +
          'if it woke by itself or timed out, say so: {"op": "wake", "notified": false}',
        'thread',
      );
    }
    if (!lent) return false;
    const { lock } = lent;
    const { shared, depth } = lent.hold;
    const takesItself = event.op === 'lock' && event.lock === lock && event.shared === shared;
    this.#check(this.locks.take(thread, lock, shared, this.#length, depth), takesItself ? 'lock' : 'thread');
    return takesItself;
  }

  #semaphore(name: string): VectorClock {
    let clock = this.#semaphores.get(name);
    if (!clock) {
      clock = new VectorClock();
      this.#semaphores.set(name, clock);
    }
    return clock;
  }

  #thread(name: string): number {
    if (!this.threads.has(name)) this.#order.thread();
    return this.threads.of(name);
  }

  #check(wrong: string | null, path: string): void {
    if (wrong !== null) throw new EventListError(this.#length, `[${this.#length}].${path}`, wrong);
  }
}
