import { EventList } from '../kernel/event-list.ts';
import type { RandomStream } from '../kernel/random.ts';
import type { Tick } from '../kernel/ticks.ts';
import { LATER, Op, type Operation, type Program } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { causeOf, Duty, IdleCause, Mode } from '../protocol/words.ts';
import { memoryStep } from './memory-step.ts';
import { downStep, notifyStep, type Port, upStep } from './port.ts';
import { type Runner, RunnerState } from './runner.ts';
import type { Identity } from './thread.ts';

/**
 * A LoopBot: one event loop, many tasks. Semantics after asyncio: an iteration first selects (takes what has
 * been completed and which timers are due, and makes those tasks ready, in that order), then runs every task
 * that is ready by then, in turn, each until its next wait. Tasks that become ready meanwhile run in the next
 * iteration. Work holds the loop: nothing else runs until it is done.
 *
 * Locks are the loop's own here and are handed over first come first served: nobody else has hands.
 */
export class EventLoop implements Runner {
  readonly bot: number;
  readonly #identity: Identity;
  readonly #port: Port;
  readonly #rhythm: RandomStream;
  readonly #tasks = new Map<number, Task>();
  readonly #timers = new EventList();
  readonly #locks = new Map<number, LoopLock>();
  #ready: Task[] = [];
  #batch: Task[] = [];
  #inbox: Completion[] = [];
  #current: Task | null = null;
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
    this.#spawn(program, Duty.Lookout, 0);
  }

  get state(): RunnerState {
    return this.#state;
  }

  get wakeTime(): Tick {
    return this.#timers.nextTime;
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
    }
    this.#settle();
  }

  wake(now: Tick): void {
    this.#select(now);
    this.#settle();
  }

  complete(task: number, operation: number, detail: number, answer: number): void {
    const current = this.#current;
    if (this.#held && current?.number === task && operation !== Op.Await && operation !== Op.Wait) {
      this.#held = false;
      this.#heldAnswer = answer;
      this.#state = RunnerState.Runnable;
      return;
    }
    this.#inbox.push({ task, operation, detail, answer });
    if (current === null) this.#state = RunnerState.Runnable;
  }

  retry(): void {
    // Its locks are its own: it is never blocked as a whole.
  }

  cancel(): void {
    throw new Error('An event loop is never blocked on a lock.');
  }

  /** Goes on with the answer that the loop was held for, if there is one. Answers the task that runs now. */
  #afterHold(task: Task): Task | null {
    if (this.#heldAnswer === null) return task;
    const answer = this.#heldAnswer;
    this.#heldAnswer = null;
    this.#advance(task, answer);
    return this.#current;
  }

  /** One indivisible operation of the running task. */
  #carryOut(task: Task, now: Tick): void {
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
        this.#timers.push(now + length, 0, task.number);
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
    const completions = this.#inbox;
    this.#inbox = [];
    let due = 0;
    const dueTasks: Task[] = [];
    while (this.#timers.nextTime <= now) {
      const task = this.#tasks.get(this.#timers.pop());
      due += 1;
      if (task) dueTasks.push(task);
    }
    this.#record(0, RecordCode.Select, completions.length, due, 0, 0);
    for (const { task, answer } of completions) {
      const waiting = this.#tasks.get(task);
      if (waiting) this.#makeReady(waiting, answer, waiting.cause);
    }
    for (const task of dueTasks) this.#makeReady(task, 0, task.cause);
    this.#batch = this.#ready;
    this.#ready = [];
    this.#resumeNext();
  }

  /** Works out what the loop can do next, once a step is over. */
  #settle(): void {
    if (this.#current !== null) {
      this.#state = this.#held ? RunnerState.Waiting : RunnerState.Runnable;
    } else if (this.#tasks.size === 0 || this.#ready.length > 0 || this.#inbox.length > 0) {
      this.#state = RunnerState.Runnable;
    } else if (this.#timers.size > 0) {
      this.#state = RunnerState.Sleeping;
    } else {
      this.#state = RunnerState.Waiting;
    }
  }

  #resumeNext(): void {
    const task = this.#batch.shift();
    if (!task) {
      this.#current = null;
      return;
    }
    this.#current = task;
    this.#record(task.number, RecordCode.Resume, task.duty, task.subject, 0, 0);
    if (task.pending?.code === Op.Acquire) {
      // The lock was handed to it while it waited: the operation is done.
      this.#record(task.number, Op.Acquire, task.pending.a, 0, 0, 0);
    }
    this.#advance(task, task.answer);
  }

  #advance(task: Task, answer: number): void {
    const result = task.program.next(answer);
    if (result.done !== true) {
      task.pending = result.value;
      return;
    }
    task.pending = null;
    this.#tasks.delete(task.number);
    this.#record(task.number, RecordCode.Finish, 0, 0, 0, 0);
    this.#resumeNext();
  }

  #suspend(task: Task, cause: number, awaited: number): void {
    task.cause = cause;
    this.#record(task.number, RecordCode.Suspend, cause, awaited, 0, 0);
    this.#resumeNext();
  }

  #makeReady(task: Task, answer: number, cause: number): void {
    task.answer = answer;
    this.#record(task.number, RecordCode.Ready, cause, 0, 0, 0);
    this.#ready.push(task);
  }

  #spawn(program: Program, duty: number, subject: number): number {
    this.#lastTask += 1;
    const number = this.#lastTask;
    const task = { number, program, duty, subject, pending: null, answer: 0, cause: 0 };
    this.#tasks.set(number, task);
    this.#ready.push(task);
    return number;
  }

  #acquire(task: Task, lock: number): void {
    const held = this.#locks.get(lock);
    if (held) {
      held.queue.push(task);
      this.#record(task.number, RecordCode.Block, lock, this.bot, held.holder.number, 0);
      this.#suspend(task, IdleCause.Lock, 0);
      return;
    }
    this.#locks.set(lock, { holder: task, queue: [] });
    this.#record(task.number, Op.Acquire, lock, 0, 0, 0);
    this.#advance(task, 0);
  }

  #release(task: Task, lock: number): void {
    const held = this.#locks.get(lock);
    if (held?.holder !== task) throw new Error(`Task ${task.number} doesn't hold lock ${lock}.`);
    const next = held.queue.shift();
    if (!next) {
      this.#locks.delete(lock);
      return;
    }
    held.holder = next;
    this.#makeReady(next, 0, IdleCause.Lock);
  }

  #record(task: number, code: number, a: number, b: number, c: number, d: number): void {
    this.#port.record(this.bot, task, code, a, b, c, d);
  }
}

interface Task {
  readonly number: number;
  readonly program: Program;
  readonly duty: number;
  readonly subject: number;
  pending: Operation | null;
  /** What its last operation is answered with when it is resumed. */
  answer: number;
  /** IdleCause of its last wait. */
  cause: number;
}

interface LoopLock {
  holder: Task;
  readonly queue: Task[];
}

interface Completion {
  readonly task: number;
  readonly operation: number;
  readonly detail: number;
  readonly answer: number;
}
