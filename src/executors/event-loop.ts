import type { RandomStream } from '../kernel/random.ts';
import type { Tick } from '../kernel/ticks.ts';
import { Lock } from '../loop/lock.ts';
import { type Driver, Scheduler } from '../loop/scheduler.ts';
import { LATER, Op, type Operation, type Program } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Mode } from '../protocol/modes.ts';
import { causeOf, Duty, IdleCause } from '../protocol/words.ts';
import { BotTask } from './bot-task.ts';
import { memoryStep } from './memory-step.ts';
import { downStep, notifyStep, type Port, upStep } from './port.ts';
import { type Runner, RunnerState } from './runner.ts';
import type { Identity } from './thread.ts';

/**
 * A LoopBot: one event loop, many tasks. The order of its tasks, its timers and its locks are those of the loop
 * library (docs/event-loop.md); here is what makes a bot of it: tasks yield operations, each is a step of the
 * machine, and all is recorded. Work holds the loop: nothing else runs until it is done.
 *
 * Locks are the loop's own here and are handed over first come first served: nobody else has hands.
 */
export class EventLoop implements Runner, Driver<BotTask> {
  readonly bot: number;
  readonly #identity: Identity;
  readonly #port: Port;
  readonly #rhythm: RandomStream;
  readonly #scheduler: Scheduler<BotTask>;
  readonly #tasks = new Map<number, BotTask>();
  readonly #locks = new Map<number, HeldLock>();
  #current: BotTask | null = null;
  /** The current task's operation holds the loop until the machine answers. */
  #held = false;
  /** The answer is there; the next step goes on with it. */
  #heldAnswer: number | null = null;
  #started = false;
  #lastTask = 0;
  #state: RunnerState = RunnerState.Runnable;

  constructor(identity: Identity, program: Program, port: Port, rhythm: RandomStream) {
    this.bot = identity.bot;
    this.#identity = identity;
    this.#port = port;
    this.#rhythm = rhythm;
    this.#scheduler = new Scheduler<BotTask>(this);
    this.#spawn(program, Duty.Lookout, 0);
  }

  get state(): RunnerState {
    return this.#state;
  }

  get wakeTime(): Tick {
    return this.#scheduler.timers.nextTime;
  }

  step(now: Tick): void {
    if (!this.#started) {
      const { bot, role, index, habits } = this.#identity;
      this.#started = true;
      this.#record(0, RecordCode.OnDuty, role, index, habits, Mode.Loop);
      this.#port.record(bot, 1, RecordCode.Ready, 0, 0, 0, 0);
    } else if (this.#tasks.size === 0) {
      this.#record(0, RecordCode.OffDuty, 0, 0, 0, 0);
      this.#state = RunnerState.Finished;
      return;
    } else if (this.#current === null) {
      this.#select(now);
    } else {
      const task = this.#afterHold(this.#current);
      if (task !== null) this.#carryOut(task, now);
      this.#resumeNext();
    }
    this.#settle();
  }

  wake(now: Tick): void {
    this.#select(now);
    this.#settle();
  }

  complete(task: number, operation: number, _detail: number, answer: number): void {
    const current = this.#current;
    if (this.#held && current?.number === task && operation !== Op.Await && operation !== Op.Wait) {
      this.#held = false;
      this.#heldAnswer = answer;
      this.#state = RunnerState.Runnable;
      return;
    }
    this.#scheduler.post(this.#tasks.get(task) ?? GONE, answer);
    if (current === null) this.#state = RunnerState.Runnable;
  }

  retry(): void {
    // Its locks are its own: it is never blocked as a whole.
  }

  cancel(): void {
    throw new Error('An event loop is never blocked on a lock.');
  }

  /** Goes on with the answer that the loop was held for, if there is one. Answers the task that runs now. */
  #afterHold(task: BotTask): BotTask | null {
    if (this.#heldAnswer === null) return task;
    const answer = this.#heldAnswer;
    this.#heldAnswer = null;
    this.#advance(task, answer);
    this.#resumeNext();
    return this.#current;
  }

  /** One indivisible operation of the running task. */
  #carryOut(task: BotTask, now: Tick): void {
    const operation = task.pending;
    if (operation === null) throw new Error('The running task has no operation.');
    const { a, b, c } = operation;
    switch (operation.code) {
      case Op.Acquire:
        this.#acquire(task, a);
        return;
      case Op.Release:
        this.#record(task.number, Op.Release, a, 0, 0, 0);
        this.#release(task, a);
        this.#advance(task, 0);
        return;
      case Op.Wait: {
        const differs = this.#port.cells[a] !== b;
        this.#record(task.number, Op.Wait, a, b, c, differs ? 1 : 0);
        if (differs) {
          this.#advance(task, 1);
          return;
        }
        this.#port.await(this.bot, task.number, a);
        this.#suspend(task, c, 0);
        return;
      }
      case Op.Notify: {
        this.#advance(task, notifyStep(this.#port, this.bot, task.number, a, b));
        return;
      }
      case Op.Down:
        if (downStep(this.#port, this.bot, task.number, a, b)) this.#advance(task, 0);
        else this.#suspend(task, b, 0);
        return;
      case Op.Up:
        upStep(this.#port, this.bot, task.number, a);
        this.#advance(task, 0);
        return;
      case Op.Work:
      case Op.Call: {
        this.#held = true;
        const answer = this.#port.submit(this.bot, task.number, operation);
        if (answer === LATER) return;
        this.#held = false;
        this.#advance(task, answer);
        return;
      }
      case Op.Await:
        this.#record(task.number, RecordCode.Submit, a, b, 0, 0);
        this.#port.submit(this.bot, task.number, operation);
        this.#suspend(task, causeOf(a), a);
        return;
      case Op.Sleep: {
        const length = a - b + (b === 0 ? 0 : this.#rhythm.below(2 * b + 1));
        this.#record(task.number, Op.Sleep, length, c, 0, 0);
        task.sleepUntil(now + length);
        this.#suspend(task, c, 0);
        return;
      }
      case Op.Spawn: {
        if (operation.body === null) throw new Error('Spawn needs a program.');
        const number = this.#spawn(operation.body, a, b);
        this.#record(task.number, Op.Spawn, a, b, number, 0);
        this.#record(number, RecordCode.Ready, 0, 0, 0, 0);
        this.#advance(task, number);
        return;
      }
      default:
        this.#advance(
          task,
          memoryStep(this.#port, this.bot, task.number, operation.code, a, b, c, operation.d),
        );
    }
  }

  /** The bell board: what has been completed, which timers are due. */
  #select(now: Tick): void {
    this.#scheduler.select(now);
    this.#resumeNext();
  }

  // What the scheduler tells (Driver)

  selected(messages: number, due: number): void {
    this.#record(0, RecordCode.Select, messages, due, 0, 0);
  }

  readied(task: BotTask): void {
    // The lock that it waited for has been handed to it.
    if (task.pending?.code === Op.Acquire) this.#lock(task.pending.a).holder = task;
    this.#record(task.number, RecordCode.Ready, task.cause, 0, 0, 0);
  }

  resume(task: BotTask): void {
    this.#current = task;
    this.#record(task.number, RecordCode.Resume, task.duty, task.subject, 0, 0);
    if (task.pending?.code === Op.Acquire) {
      this.#record(task.number, Op.Acquire, task.pending.a, 0, 0, 0);
    }
    this.#advance(task, task.answer);
  }

  /** Works out what the loop can do next, once a step is over. */
  #settle(): void {
    if (this.#current !== null) {
      this.#state = this.#held ? RunnerState.Waiting : RunnerState.Runnable;
    } else if (this.#tasks.size === 0 || this.#scheduler.pending) {
      this.#state = RunnerState.Runnable;
    } else if (this.#scheduler.timers.size > 0) {
      this.#state = RunnerState.Sleeping;
    } else {
      this.#state = RunnerState.Waiting;
    }
  }

  /** The next tasks of the iteration have their turn, until one has an operation to be carried out. */
  #resumeNext(): void {
    while (this.#current === null && this.#scheduler.runNext());
  }

  /** The task goes on to its next operation, or to its end. Throws an Error that names it if it fails. */
  #advance(task: BotTask, answer: number): void {
    let result: IteratorResult<Operation, void>;
    try {
      result = task.goOn(answer);
    } catch (error) {
      task.threw(error);
      const told = error instanceof Error ? error.message : String(error);
      throw new Error(`${task.name} failed: ${told}`, { cause: error });
    }
    if (result.done !== true) {
      task.pending = result.value;
      return;
    }
    task.pending = null;
    task.finished();
    this.#tasks.delete(task.number);
    this.#record(task.number, RecordCode.Finish, 0, 0, 0, 0);
    this.#current = null;
  }

  #suspend(task: BotTask, cause: number, awaited: number): void {
    task.cause = cause;
    task.answer = 0;
    this.#record(task.number, RecordCode.Suspend, cause, awaited, 0, 0);
    this.#current = null;
  }

  #spawn(program: Program, duty: number, subject: number): number {
    this.#lastTask += 1;
    const task = new BotTask(this.#scheduler, program, this.#lastTask, duty, subject);
    this.#tasks.set(task.number, task);
    this.#scheduler.start(task);
    return task.number;
  }

  #acquire(task: BotTask, number: number): void {
    const held = this.#lock(number);
    if (held.lock.acquire().begin(task)) {
      held.holder = task;
      this.#record(task.number, Op.Acquire, number, 0, 0, 0);
      this.#advance(task, 0);
      return;
    }
    this.#record(task.number, RecordCode.Block, number, this.bot, held.holder?.number ?? 0, 0);
    this.#suspend(task, IdleCause.Lock, 0);
  }

  #release(task: BotTask, number: number): void {
    const held = this.#lock(number);
    if (held.holder !== task) throw new Error(`Task ${task.number} doesn't hold lock ${number}.`);
    held.holder = null;
    held.lock.release();
  }

  #lock(number: number): HeldLock {
    let held = this.#locks.get(number);
    if (held === undefined) {
      held = { lock: new Lock(), holder: null };
      this.#locks.set(number, held);
    }
    return held;
  }

  #record(task: number, code: number, a: number, b: number, c: number, d: number): void {
    this.#port.record(this.bot, task, code, a, b, c, d);
  }
}

interface HeldLock {
  readonly lock: Lock;
  holder: BotTask | null;
}

/** Stands for a task that has ended: nobody is there to be told. */
const GONE = { receive: () => undefined };
