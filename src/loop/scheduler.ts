import type { Tick } from '../kernel/ticks.ts';
import { Ring } from './ring.ts';
import type { AnyTask, Home, Runnable } from './task.ts';
import { type Alarm, Timers } from './timers.ts';

/** Who runs the tasks of a scheduler, and is told what it does. */
export interface Driver<Kind extends AnyTask> {
  /** It is the task's turn: run it until its next wait. */
  resume(task: Kind): void;
  /** The loop has looked: so many messages from outside were there, and so many timers were due. */
  selected(messages: number, due: number): void;
  /** A task's wait is over, and it stands in the ready queue. */
  readied(task: Kind): void;
}

/** Who can be sent a message from outside. */
export interface Receiver<Message> {
  receive(message: Message): void;
}

/**
 * The order of an event loop, without its clock and without what tasks do: a ready queue, timers, and messages
 * from outside. An iteration is a `select`, which makes ready what messages and due timers are for, in this
 * order, and then `runNext` until it answers false: each that was ready by then has its turn. Who becomes
 * ready meanwhile has its turn in the next iteration.
 */
export class Scheduler<Kind extends AnyTask> implements Home {
  readonly timers = new Timers();
  readonly #driver: Driver<Kind>;
  readonly #ready = new Ring<Runnable>();
  /** Pairs: a receiver, and what it is sent. */
  #inbox: unknown[] = [];
  /** The other one of two that are filled in turn. */
  #read: unknown[] = [];
  readonly #due: Alarm[] = [];
  /** How many have their turn in this iteration still. */
  #turns = 0;
  #now: Tick = 0;

  constructor(driver: Driver<Kind>) {
    this.#driver = driver;
  }

  /** The time of the last `select`. */
  get now(): Tick {
    return this.#now;
  }

  /** Somebody is ready, or there is a message: the next iteration has something to do. */
  get pending(): boolean {
    return this.#ready.length > 0 || this.#inbox.length > 0;
  }

  /** A new task goes to the end of the ready queue. */
  start(task: Kind): void {
    this.#ready.push(task);
  }

  makeReady(task: AnyTask): void {
    this.#ready.push(task);
    this.#driver.readied(task as Kind);
  }

  enqueue(runnable: Runnable): void {
    this.#ready.push(runnable);
  }

  resume(task: AnyTask): void {
    this.#driver.resume(task as Kind);
  }

  /** Leaves a message from outside. It is received in the next `select`, in the order of posting. */
  post<Message>(receiver: Receiver<Message>, message: Message): void {
    this.#inbox.push(receiver, message);
  }

  /** Begins an iteration. */
  select(now: Tick): void {
    this.#now = now;
    const inbox = this.#inbox;
    const due = this.#due;
    this.#inbox = this.#read;
    this.#read = inbox;
    this.timers.takeDue(now, due);
    this.#driver.selected(inbox.length / 2, due.length);
    for (let at = 0; at < inbox.length; at += 2) {
      (inbox[at] as Receiver<unknown>).receive(inbox[at + 1]);
    }
    if (inbox.length > 0) inbox.length = 0;
    if (due.length > 0) {
      for (const alarm of due) alarm.due();
      for (const alarm of due) alarm.lookAhead();
      due.length = 0;
    }
    this.#turns = this.#ready.length;
  }

  /** Gives the next one its turn. False, and nothing is done, if this iteration is over. */
  runNext(): boolean {
    if (this.#turns === 0) return false;
    this.#turns -= 1;
    this.#ready.shift().run();
    return true;
  }
}
