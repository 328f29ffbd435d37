import { Op } from '../protocol/operations.ts';
import { RecordCode } from '../protocol/trace.ts';
import { Duty, IdleCause } from '../protocol/words.ts';
import type { LoopOnFloor, TaskOnLoop } from './floor-state.ts';
import type { Part, TraceRecord } from './trace-record.ts';

/** The task lists of one LoopBot, as its records tell them. Take only its own records. */
export class LoopLists implements Part {
  readonly state: LoopOnFloor;
  /** All tasks that have not finished, by number. */
  readonly #tasks = new Map<number, TaskOnLoop>();

  constructor(bot: number) {
    this.state = { bot, running: null, ready: [], waiting: [] };
  }

  copy(): LoopLists {
    const copy = new LoopLists(this.state.bot);
    for (const [number, task] of this.#tasks) copy.#tasks.set(number, { ...task });
    const same = ({ task }: TaskOnLoop): TaskOnLoop => copy.#tasks.get(task) as TaskOnLoop;
    const { running, ready, waiting } = this.state;
    copy.state.running = running && same(running);
    copy.state.ready.push(...ready.map(same));
    copy.state.waiting.push(...waiting.map(same));
    return copy;
  }

  /** Whether nothing runs and nothing could. */
  get idle(): boolean {
    return this.state.running === null && this.state.ready.length === 0;
  }

  take(record: TraceRecord): void {
    const { task, a, b } = record;
    switch (record.code) {
      case Op.Spawn:
        this.#tasks.set(record.c, newTask(record.c, a, b, record.tick));
        break;
      case RecordCode.Ready:
        this.state.ready.push(this.#detach(record, 0));
        break;
      case RecordCode.Resume: {
        if (!this.#tasks.has(task)) this.#tasks.set(task, newTask(task, a, b, record.tick));
        const resumed = this.#detach(record, 0);
        this.state.running = resumed;
        break;
      }
      case RecordCode.Block:
        this.state.waiting.push(this.#detach(record, IdleCause.Lock));
        break;
      case RecordCode.Suspend:
        this.state.waiting.push(this.#detach(record, a));
        break;
      case RecordCode.Finish:
        this.#detach(record, 0);
        this.#tasks.delete(task);
        break;
    }
  }

  /** Takes the record's task off the list that it is on, with a new cause. */
  #detach({ task, tick }: TraceRecord, cause: number): TaskOnLoop {
    const { state } = this;
    // The lookout is the one task that nobody has spawned.
    const found = this.#tasks.get(task) ?? newTask(task, Duty.Lookout, 0, tick);
    this.#tasks.set(task, found);
    if (state.running === found) state.running = null;
    else if (!remove(state.ready, found)) remove(state.waiting, found);
    found.since = tick;
    found.cause = cause;
    return found;
  }
}

const newTask = (task: number, duty: number, subject: number, since: number): TaskOnLoop => ({
  task,
  duty,
  subject,
  since,
  cause: 0,
});

function remove(list: TaskOnLoop[], task: TaskOnLoop): boolean {
  const index = list.indexOf(task);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}
