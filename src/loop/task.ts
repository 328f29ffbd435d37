import type { Tick } from '../kernel/ticks.ts';
import { Cancelled } from './errors.ts';
import { type Alarm, type Timers } from './timers.ts';
import { Waiter, WaitQueue } from './wait-queue.ts';

/** Something that takes its turn in the ready queue. */
export interface Runnable {
  run(): void;
}

/** What a task needs of its loop. */
export interface Home {
  readonly now: Tick;
  readonly timers: Timers;
  /** The task can go on: it goes to the end of the ready queue. */
  makeReady(task: AnyTask): void;
  /** It is the task's turn. */
  resume(task: AnyTask): void;
  /** Something else than a task takes its turn. */
  enqueue(runnable: Runnable): void;
}

export type TaskState = 'ready' | 'running' | 'waiting' | 'finished' | 'failed' | 'cancelled';

/** A task of any kind. */
export type AnyTask = Task<unknown, unknown, never>;

/**
 * A generator that a loop runs in turns: it goes on until it yields something that it has to wait for. It ends
 * exactly once: finished (it returned), failed (it threw) or cancelled (it let Cancelled through).
 *
 * Three references and no more, because there may be millions: what few tasks need is in `Extras`, and private
 * methods are not written with #, for which each object would have one more.
 */
export class Task<Result = unknown, Yielded = unknown, Answer = unknown> implements Alarm, Runnable {
  readonly loop: Home;
  readonly body: Generator<Yielded, Result, Answer>;
  #at: Place | Extras = READY;

  /** Made by `spawn`; it is the loop that puts it into its ready queue. */
  constructor(loop: Home, body: Generator<Yielded, Result, Answer>, name: string | null = null) {
    this.loop = loop;
    this.body = body;
    if (name !== null) this.extras.name = name;
  }

  get name(): string {
    return this.extrasIfAny?.name ?? 'a task';
  }

  get state(): TaskState {
    const { place } = this;
    if (place === READY) return 'ready';
    if (place === RUNNING) return 'running';
    if (place instanceof Outcome) return place.state;
    return place instanceof Waiter && !place.waiting ? 'ready' : 'waiting';
  }

  get ended(): boolean {
    return this.place instanceof Outcome;
  }

  /** How often it was cancelled and has not taken that back. */
  get cancelling(): number {
    return this.extrasIfAny?.cancelling ?? 0;
  }

  /** What it returned. Throws what it failed with, Cancelled if it was cancelled, or an Error if it has not ended. */
  result(): Result {
    const outcome = this.place;
    if (!(outcome instanceof Outcome)) throw new Error(`${this.name} has not ended.`);
    if (outcome.state === 'finished') return outcome.value as Result;
    outcome.retrieved = true;
    throw outcome.value;
  }

  /** It has failed, and nobody has seen with what. */
  get unretrieved(): boolean {
    const outcome = this.place;
    return outcome instanceof Outcome && outcome.state === 'failed' && !outcome.retrieved;
  }

  /** What it failed with, without taking note that somebody has seen it. */
  get error(): unknown {
    const outcome = this.place;
    return outcome instanceof Outcome && outcome.state !== 'finished' ? outcome.value : undefined;
  }

  /**
   * Asks it to end: Cancelled is thrown into it at the wait in which it is, or at its next one. Its `finally`
   * blocks run, and it may catch Cancelled and go on. If it awaits other tasks these are cancelled, and it
   * goes on when they have ended. A task that has not begun never begins. False if it has ended already.
   */
  cancel(): boolean {
    if (this.ended) return false;
    const extras = this.extras;
    // Tasks that await each other in a circle: it is being cancelled already.
    if (extras.mustCancel && this.state === 'waiting') return false;
    extras.cancelling += 1;
    extras.mustCancel = true;
    this.callOffWait();
    return true;
  }

  /** Takes one `cancel` back that has been dealt with; answers how many are left. As in asyncio, for timeouts. */
  uncancel(): number {
    const extras = this.extras;
    if (extras.cancelling > 0) extras.cancelling -= 1;
    if (extras.cancelling === 0) extras.mustCancel = false;
    return extras.cancelling;
  }

  // For waits

  /** It waits in a queue from now on. */
  waitIn(queue: WaitQueue, waiter: Waiter): void {
    queue.add(waiter);
    this.place = waiter;
  }

  /** It waits for something that isn't a queue: `waiter` is told when it is cancelled. */
  waitAs(waiter: Waiter): void {
    this.place = waiter;
  }

  /** It waits for a time. */
  sleepUntil(time: Tick): void {
    this.place = this.loop.timers.set(time, this);
  }

  /** It lets all go before that are ready now. */
  giveWay(): void {
    this.place = READY;
    this.loop.makeReady(this);
  }

  /** Its wait is over. */
  wake(): void {
    this.loop.makeReady(this);
  }

  due(): void {
    this.place = READY;
    this.loop.makeReady(this);
  }

  lookAhead(): void {
    // The comparison is never true: it is what fetches the generator.
    if ((this.body as Partial<typeof this.body>).next === undefined)
      throw new TypeError('A task needs a generator.');
  }

  /** Those who await its end. */
  get joiners(): WaitQueue {
    const extras = this.extras;
    extras.joiners ??= new WaitQueue();
    return extras.joiners;
  }

  // For loops

  run(): void {
    this.loop.resume(this);
  }

  /**
   * Goes on up to the next yield. The body is sent what its wait answers, or else `answer`; or what the wait
   * throws is thrown into it, or Cancelled. Throws what the body throws.
   */
  goOn(answer: Answer): IteratorResult<Yielded, Result> {
    if (typeof this.#at === 'number') {
      this.#at = RUNNING;
      return this.body.next(answer);
    }
    const { place } = this;
    const waiter = place instanceof Waiter ? place : null;
    const extras = this.extrasIfAny;
    this.place = RUNNING;
    if (extras?.mustCancel === true) {
      extras.mustCancel = false;
      waiter?.revoke();
      return this.body.throw(new Cancelled());
    }
    if (waiter === null) return this.body.next(answer);
    let found: unknown;
    try {
      found = waiter.finish();
    } catch (error) {
      return this.body.throw(error);
    }
    return this.body.next(found === undefined ? answer : (found as Answer));
  }

  /** It has begun to wait: if it was cancelled while it ran, this wait is called off. */
  suspended(): void {
    if (this.extrasIfAny?.mustCancel === true) this.callOffWait();
  }

  /** It has returned. If it was cancelled while it ran and hasn't waited since, it is cancelled all the same. */
  finished(value: Result): void {
    if (this.extrasIfAny?.mustCancel === true) this.threw(new Cancelled());
    else this.end(value === undefined ? NOTHING : new Outcome('finished', value));
  }

  /** It has thrown. */
  threw(error: unknown): void {
    this.end(new Outcome(error instanceof Cancelled ? 'cancelled' : 'failed', error));
  }

  private end(outcome: Outcome): void {
    this.place = outcome;
    this.extrasIfAny?.joiners?.wakeAll();
  }

  private callOffWait(): void {
    const { place } = this;
    if (place instanceof Waiter) {
      if (!place.waiting) return;
      if (place.passOn()) {
        this.extras.mustCancel = false;
        return;
      }
      place.remove();
    } else if (typeof place === 'number' && place >= 0) {
      this.loop.timers.callOff(place);
    } else {
      return;
    }
    this.place = READY;
    this.loop.makeReady(this);
  }

  private get place(): Place {
    const at = this.#at;
    return typeof at !== 'number' && at instanceof Extras ? at.place : at;
  }

  private set place(place: Place) {
    const at = this.#at;
    if (typeof at !== 'number' && at instanceof Extras) at.place = place;
    else this.#at = place;
  }

  private get extrasIfAny(): Extras | null {
    const at = this.#at;
    return typeof at !== 'number' && at instanceof Extras ? at : null;
  }

  private get extras(): Extras {
    if (this.#at instanceof Extras) return this.#at;
    const extras = new Extras(this.#at);
    this.#at = extras;
    return extras;
  }
}

/** READY, RUNNING, the slot of its timer (0 or more), its place in a queue, or what has become of it. */
type Place = number | Waiter | Outcome;
const READY = -1;
const RUNNING = -2;

/** What a task has in addition once it has a name, is awaited or is cancelled. */
class Extras {
  place: Place;
  name: string | null = null;
  joiners: WaitQueue | null = null;
  cancelling = 0;
  /** Cancelled is to be thrown into it when it goes on. */
  mustCancel = false;

  constructor(place: Place) {
    this.place = place;
  }
}

/** What became of a task: its result, or what it threw. */
class Outcome {
  readonly state: 'finished' | 'failed' | 'cancelled';
  readonly value: unknown;
  retrieved = false;

  constructor(state: 'finished' | 'failed' | 'cancelled', value: unknown) {
    this.state = state;
    this.value = value;
  }
}

const NOTHING = new Outcome('finished', undefined);
