import type { RandomStream } from '../kernel/random.ts';
import type { Tick } from '../kernel/ticks.ts';
import type { Home } from '../loop/task.ts';
import { LATER, Op, type Operation, type Program } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { causeOf, Duty, IdleCause } from '../protocol/words.ts';
import { BotTask } from './bot-task.ts';
import { memoryStep } from './memory-step.ts';
import { notifyStep, type Port, upStep } from './port.ts';
import { type Runner, RunnerState } from './runner.ts';
import type { Chooser, Selector } from './selectors/selector.ts';
import type { Identity } from './thread.ts';

/** A selector, and the home of the tasks that it chooses from. */
export interface Selecting {
  readonly selector: Selector;
  readonly home: Home;
}

/**
 * One bot, many tasks. Tasks yield operations, each is a step of the machine, and all is recorded. Work holds the bot:
 * nothing else runs until it is done. Which task goes on when, and how the bot finds out what has come, is its
 * selector's business. Locks are the bot's own: nobody else has hands.
 */
export class TaskRunner implements Runner {
  readonly bot: number;
  readonly #identity: Identity;
  readonly #mode: number;
  readonly #port: Port;
  readonly #rhythm: RandomStream;
  readonly #selector: Selector;
  readonly #home: Home;
  readonly #tasks = new Map<number, BotTask>();
  #current: BotTask | null = null;
  /** The current task's operation holds the bot until the machine answers. */
  #held = false;
  /** The answer is there; the next step goes on with it. */
  #heldAnswer: number | null = null;
  #started = false;
  #lastTask = 0;
  #state: RunnerState = RunnerState.Runnable;

  /** `mode`: the Mode that its first record tells. */
  constructor(
    identity: Identity,
    mode: number,
    program: Program,
    port: Port,
    rhythm: RandomStream,
    selecting: (bot: Chooser) => Selecting,
  ) {
    this.bot = identity.bot;
    this.#identity = identity;
    this.#mode = mode;
    this.#port = port;
    this.#rhythm = rhythm;
    const { selector, home } = selecting({
      bot: identity.bot,
      port,
      record: (task, code, a, b, c, d) => {
        this.#record(task, code, a, b, c, d);
      },
      resume: (task) => {
        this.#resume(task);
      },
      retry: (task) => {
        this.#take(task);
      },
    });
    this.#selector = selector;
    this.#home = home;
    this.#spawn(program, Duty.Lookout, 0);
  }

  get state(): RunnerState {
    return this.#state;
  }

  get wakeTime(): Tick {
    return this.#selector.wakeTime;
  }

  step(now: Tick): void {
    if (!this.#started) {
      const { bot, role, index, habits } = this.#identity;
      this.#started = true;
      this.#record(0, RecordCode.OnDuty, role, index, habits, this.#mode);
      this.#port.record(bot, 1, RecordCode.Ready, 0, 0, 0, 0);
    } else if (this.#tasks.size === 0) {
      this.#record(0, RecordCode.OffDuty, 0, 0, 0, 0);
      this.#state = RunnerState.Finished;
      return;
    } else if (this.#current === null) {
      this.#selector.look(now);
    } else {
      const task = this.#afterHold(this.#current);
      if (task !== null) this.#carryOut(task, now);
    }
    this.#resumeNext();
    this.#settle();
  }

  wake(now: Tick): void {
    this.#selector.look(now);
    this.#resumeNext();
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
    this.#selector.answered(task, this.#tasks.get(task), answer);
    if (current === null) this.#settle();
  }

  retry(): void {
    // Its locks are its own: it is never blocked as a whole.
  }

  cancel(): void {
    throw new Error('A bot with many tasks is never blocked on a lock.');
  }

  /** Goes on with the answer that the bot was held for, if there is one. Answers the task that runs now. */
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
    const selector = this.#selector;
    const { a, b, c } = operation;
    switch (operation.code) {
      case Op.Acquire:
        this.#acquire(task, a);
        return;
      case Op.Release:
        this.#record(task.number, Op.Release, a, 0, 0, 0);
        selector.release(task, a);
        this.#advance(task, 0);
        return;
      case Op.Wait:
        if (selector.wait(task, a, b, c)) this.#advance(task, 1);
        else this.#suspend(task, c, 0);
        return;
      case Op.Notify:
        this.#advance(task, notifyStep(this.#port, this.bot, task.number, a, b));
        return;
      case Op.Down:
        if (selector.down(task, a, b)) this.#advance(task, 0);
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
        selector.awaitWorld(task);
        this.#suspend(task, causeOf(a), a);
        return;
      case Op.Sleep: {
        const length = a - b + (b === 0 ? 0 : this.#rhythm.below(2 * b + 1));
        this.#record(task.number, Op.Sleep, length, c, 0, 0);
        selector.sleep(task, now + length);
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

  #take(task: BotTask): void {
    this.#current = task;
    this.#record(task.number, RecordCode.Resume, task.duty, task.subject, 0, 0);
  }

  #resume(task: BotTask): void {
    this.#take(task);
    if (task.pending?.code === Op.Acquire) {
      this.#record(task.number, Op.Acquire, task.pending.a, 0, 0, 0);
    }
    this.#advance(task, task.answer);
  }

  /** Works out what the bot can do next, once a step is over. */
  #settle(): void {
    if (this.#current !== null) {
      this.#state = this.#held ? RunnerState.Waiting : RunnerState.Runnable;
    } else {
      this.#state = this.#tasks.size === 0 ? RunnerState.Runnable : this.#selector.state;
    }
  }

  /** The next tasks have their turn, until one has an operation to be carried out. */
  #resumeNext(): void {
    while (this.#current === null && this.#selector.runNext());
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
    const task = new BotTask(this.#home, program, this.#lastTask, duty, subject);
    this.#tasks.set(task.number, task);
    this.#selector.start(task);
    return task.number;
  }

  #acquire(task: BotTask, number: number): void {
    const holder = this.#selector.acquire(task, number);
    if (holder === null) {
      this.#record(task.number, Op.Acquire, number, 0, 0, 0);
      this.#advance(task, 0);
      return;
    }
    this.#record(task.number, RecordCode.Block, number, this.bot, holder.number, 0);
    this.#suspend(task, IdleCause.Lock, 0);
  }

  #record(task: number, code: number, a: number, b: number, c: number, d: number): void {
    this.#port.record(this.bot, task, code, a, b, c, d);
  }
}
