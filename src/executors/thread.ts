import type { RandomStream } from '../kernel/random.ts';
import type { Tick } from '../kernel/ticks.ts';
import { Cancelled, LATER, Op, type Operation, type Program } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Incident, Mode } from '../protocol/words.ts';
import { memoryStep } from './memory-step.ts';
import { downStep, notifyStep, type Port, upStep, waitCycle } from './port.ts';
import { type Runner, RunnerState } from './runner.ts';

/** Who a runner is, for its first record. */
export interface Identity {
  readonly bot: number;
  readonly role: number;
  readonly index: number;
  readonly habits: number;
}

/** A ThreadBot: one program, which waits each wait out. */
export class Thread implements Runner {
  readonly bot: number;
  readonly #identity: Identity;
  readonly #program: Program;
  readonly #port: Port;
  readonly #rhythm: RandomStream;
  /** The operation that the next step carries out; null before the first and after the last. */
  #pending: Operation | null = null;
  #started = false;
  #blocked = false;
  #state: RunnerState = RunnerState.Runnable;
  #wakeTime: Tick = 0;

  constructor(identity: Identity, program: Program, port: Port, rhythm: RandomStream) {
    this.bot = identity.bot;
    this.#identity = identity;
    this.#program = program;
    this.#port = port;
    this.#rhythm = rhythm;
  }

  get state(): RunnerState {
    return this.#state;
  }

  get wakeTime(): Tick {
    return this.#wakeTime;
  }

  step(now: Tick): void {
    const operation = this.#pending;
    if (operation === null) {
      this.#startOrFinish();
      return;
    }
    const { bot } = this;
    const port = this.#port;
    switch (operation.code) {
      case Op.Acquire:
        this.#acquire(operation.a);
        return;
      case Op.Release:
        port.locks.release(operation.a, bot);
        port.record(bot, 0, Op.Release, operation.a, 0, 0, 0);
        this.#advance(0);
        return;
      case Op.Wait: {
        const { a: cell, b: expected, c: cause } = operation;
        const differs = port.cells[cell] !== expected;
        port.record(bot, 0, Op.Wait, cell, expected, cause, differs ? 1 : 0);
        if (differs) {
          this.#advance(1);
        } else {
          port.await(bot, 0, cell);
          this.#state = RunnerState.Waiting;
        }
        return;
      }
      case Op.Notify:
        this.#advance(notifyStep(port, bot, 0, operation.a, operation.b));
        return;
      case Op.Down:
        if (downStep(port, bot, 0, operation.a, operation.b)) this.#advance(0);
        else this.#state = RunnerState.Waiting;
        return;
      case Op.Up:
        upStep(port, bot, 0, operation.a);
        this.#advance(0);
        return;
      case Op.Work:
      case Op.Await:
      case Op.Call: {
        this.#state = RunnerState.Waiting;
        const answer = port.submit(bot, 0, operation);
        if (answer !== LATER) this.#advance(answer);
        return;
      }
      case Op.Sleep: {
        const { a: mean, b: spread, c: cause } = operation;
        const length = mean - spread + (spread === 0 ? 0 : this.#rhythm.below(2 * spread + 1));
        port.record(bot, 0, Op.Sleep, length, cause, 0, 0);
        this.#wakeTime = now + length;
        this.#state = RunnerState.Sleeping;
        return;
      }
      case Op.Spawn:
        throw new Error('A ThreadBot runs one program: it cannot spawn tasks.');
      default:
        this.#advance(memoryStep(port, bot, 0, operation));
    }
  }

  wake(_now: Tick): void {
    this.#port.record(this.bot, 0, RecordCode.Wake, 0, 0, 0, 0);
    this.#advance(0);
  }

  complete(_task: number, _operation: number, _detail: number, answer: number): void {
    this.#advance(answer);
  }

  retry(): void {
    if (this.#state === RunnerState.Blocked) this.#state = RunnerState.Runnable;
  }

  cancel(): void {
    if (!this.#blocked) throw new Error(`Bot ${this.bot} doesn't wait for a lock.`);
    this.#blocked = false;
    this.#port.locks.unblock(this.bot);
    this.#port.record(this.bot, 0, RecordCode.Cancel, this.#pending?.a ?? 0, 0, 0, 0);
    this.#state = RunnerState.Runnable;
    const result = this.#program.throw(new Cancelled());
    this.#pending = result.done === true ? null : result.value;
  }

  #startOrFinish(): void {
    const { bot, role, index, habits } = this.#identity;
    if (this.#started) {
      this.#port.record(bot, 0, RecordCode.OffDuty, 0, 0, 0, 0);
      this.#state = RunnerState.Finished;
      return;
    }
    this.#started = true;
    this.#port.record(bot, 0, RecordCode.OnDuty, role, index, habits, Mode.Threads);
    this.#advance(0);
  }

  #acquire(lock: number): void {
    const { bot } = this;
    const { locks } = this.#port;
    if (locks.tryAcquire(lock, bot, this.#blocked)) {
      if (this.#blocked) locks.unblock(bot);
      this.#blocked = false;
      this.#port.record(bot, 0, Op.Acquire, lock, 0, 0, 0);
      this.#advance(0);
      return;
    }
    this.#state = RunnerState.Blocked;
    if (this.#blocked) return;
    this.#blocked = true;
    locks.block(lock, bot);
    const holder = locks.holder(lock);
    this.#port.record(bot, 0, RecordCode.Block, lock, holder, 0, 0);
    if (waitCycle(locks, bot).length > 0) {
      this.#port.record(0, 0, RecordCode.Incident, Incident.Deadlock, bot, holder, lock);
    }
  }

  #advance(answer: number): void {
    this.#state = RunnerState.Runnable;
    const result = this.#program.next(answer);
    this.#pending = result.done === true ? null : result.value;
  }
}
