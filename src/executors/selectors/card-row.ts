import type { Tick } from '../../kernel/ticks.ts';
import { Ring } from '../../loop/ring.ts';
import type { AnyTask, Home, Runnable } from '../../loop/task.ts';
import { type Alarm, Timers } from '../../loop/timers.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { type BotTask, botTask } from '../bot-task.ts';
import { RunnerState } from '../runner.ts';
import { Bells } from './bells.ts';
import type { Selector } from './selector.ts';

interface Rung {
  readonly task: BotTask | undefined;
  readonly answer: number;
}

/**
 * BellBot's way: a bell board with a card under each bell, which says what to do when it rings. At each look it
 * notes the bells that have rung since, in their order, then the timers that are due; takes one card, and carries
 * out that reaction up to where it pins the next card. A job that it begins itself, and one that gets a lock which
 * it has just given back, are reactions to no bell: they follow at once, before all that was to follow already. So
 * there are no rounds in which everybody has a turn.
 *
 * A card is the rest of a task here, as programs are written once: the task is never resumed but by its card.
 */
export class CardRow extends Bells implements Selector, Home {
  readonly timers = new Timers();
  /** Bells that have rung and have not been seen. */
  readonly #rung = new Ring<Rung>();
  /** Cards whose bells have been seen. */
  readonly #row = new Ring<AnyTask>();
  /** What follows before the next card, in this order. */
  readonly #atOnce: AnyTask[] = [];
  /** How many of them come of the reaction under way: they go first. */
  #begun = 0;
  readonly #due: Alarm[] = [];
  #now: Tick = 0;
  #looking = false;
  /** A card may be taken: one for each look. */
  #mayTake = false;

  get now(): Tick {
    return this.#now;
  }

  get state(): RunnerState {
    if (this.#rung.length + this.#row.length + this.#atOnce.length > 0) return RunnerState.Runnable;
    return this.timers.size > 0 ? RunnerState.Sleeping : RunnerState.Waiting;
  }

  get wakeTime(): Tick {
    return this.timers.nextTime;
  }

  start(task: BotTask): void {
    this.#follow(task);
  }

  answered(_number: number, task: BotTask | undefined, answer: number): void {
    this.#rung.push({ task, answer });
  }

  look(now: Tick): void {
    this.#now = now;
    this.#looking = true;
    this.timers.takeDue(now, this.#due);
    this.bot.record(0, RecordCode.Select, this.#rung.length, this.#due.length, 0, 0);
    while (this.#rung.length > 0) {
      const { task, answer } = this.#rung.shift();
      task?.receive(answer);
    }
    for (const alarm of this.#due) alarm.due();
    this.#due.length = 0;
    this.#looking = false;
    this.#mayTake = true;
  }

  runNext(): boolean {
    const next = this.#atOnce.shift() ?? this.#takeCard();
    if (!next) return false;
    this.#begun = 0;
    next.run();
    return true;
  }

  #takeCard(): AnyTask | undefined {
    if (!this.#mayTake || this.#row.length === 0) return undefined;
    this.#mayTake = false;
    return this.#row.shift();
  }

  #follow(task: AnyTask): void {
    this.#atOnce.splice(this.#begun, 0, task);
    this.#begun += 1;
  }

  // What tasks need (Home)

  makeReady(task: AnyTask): void {
    this.noteReady(botTask(task));
    if (this.#looking) this.#row.push(task);
    else this.#follow(task);
  }

  resume(task: AnyTask): void {
    this.bot.resume(botTask(task));
  }

  enqueue(runnable: Runnable): void {
    runnable.run();
  }
}
