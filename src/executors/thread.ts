import type { RandomStream } from '../kernel/random.ts';
import type { Tick } from '../kernel/ticks.ts';
import { Cancelled, LATER, Op, type Operation, type Program } from '../protocol/operations.ts';
import { RecordCode, unpackMode } from '../protocol/trace.ts';
import { Incident } from '../protocol/words.ts';
import { memoryStep } from './memory-step.ts';
import { downStep, notifyStep, type Port, upStep, waitCycle, waitStep } from './port.ts';
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
  /**
   * The operation that the next step carries out; code 0 before the first and after the last. Unpacked, because
   * a reference from this long-lived object to a young one would have to be reported to the garbage collector.
   */
  #code = 0;
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;
  /** The operation itself if it goes to the house. */
  #submission: Operation | null = null;
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

  /** The operation that its next step carries out; 0 where it comes on duty or goes home. */
  get next(): number {
    return this.#code;
  }

  /** Whether its next step leaves the room to others: it comes, goes, begins to wait for something, or ends its wait for a lock. */
  get stepsAside(): boolean {
    switch (this.#code) {
      case 0:
      case Op.Await:
      case Op.Sleep:
        return true;
      case Op.Acquire:
        return this.#blocked || this.#port.locks.holder(this.#a) !== 0;
      case Op.Wait:
        return this.#port.cells[this.#a] === this.#b;
      case Op.Down:
        return (this.#port.cells[this.#a] as number) <= 0;
      default:
        return false;
    }
  }

  step(now: Tick): void {
    const { bot } = this;
    const port = this.#port;
    switch (this.#code) {
      case 0:
        this.#startOrFinish();
        return;
      case Op.Sleep: {
        const mean = this.#a;
        const spread = this.#b;
        const length = mean - spread + (spread === 0 ? 0 : this.#rhythm.below(2 * spread + 1));
        port.record(bot, 0, Op.Sleep, length, this.#c, 0, 0);
        this.#wakeTime = now + length;
        this.#state = RunnerState.Sleeping;
        return;
      }
      case Op.Down:
        if (downStep(port, bot, 0, this.#a, this.#b)) this.#advance(0);
        else this.#state = RunnerState.Waiting;
        return;
      case Op.Up:
        upStep(port, bot, 0, this.#a);
        this.#advance(0);
        return;
      case Op.Acquire:
        this.#acquire(this.#a);
        return;
      case Op.Release:
        port.locks.release(this.#a, bot);
        port.record(bot, 0, Op.Release, this.#a, 0, 0, 0);
        this.#advance(0);
        return;
      case Op.Wait:
        if (waitStep(port, bot, 0, this.#a, this.#b, this.#c)) this.#advance(1);
        else this.#state = RunnerState.Waiting;
        return;
      case Op.Notify:
        this.#advance(notifyStep(port, bot, 0, this.#a, this.#b));
        return;
      case Op.Work:
      case Op.Await:
      case Op.Call: {
        this.#state = RunnerState.Waiting;
        const answer = port.submit(bot, 0, this.#submission as Operation);
        if (answer !== LATER) this.#advance(answer);
        return;
      }
      case Op.Spawn:
        throw new Error('A ThreadBot runs one program: it cannot spawn tasks.');
      default:
        this.#advance(memoryStep(port, bot, 0, this.#code, this.#a, this.#b, this.#c, this.#d));
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
    this.#port.record(this.bot, 0, RecordCode.Cancel, this.#a, 0, 0, 0);
    this.#state = RunnerState.Runnable;
    this.#prepare(this.#program.throw(new Cancelled()));
  }

  #startOrFinish(): void {
    const { bot, role, index, habits } = this.#identity;
    if (this.#started) {
      this.#port.record(bot, 0, RecordCode.OffDuty, 0, 0, 0, 0);
      this.#state = RunnerState.Finished;
      return;
    }
    this.#started = true;
    this.#port.record(bot, 0, RecordCode.OnDuty, role, index, habits, unpackMode(habits));
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
    this.#prepare(this.#program.next(answer));
  }

  #prepare(result: IteratorResult<Operation, void>): void {
    if (result.done === true) {
      this.#code = 0;
      return;
    }
    const operation = result.value;
    const { code } = operation;
    this.#code = code;
    this.#a = operation.a;
    this.#b = operation.b;
    this.#c = operation.c;
    this.#d = operation.d;
    if (code >= Op.Work && code <= Op.Call) this.#submission = operation;
  }
}
