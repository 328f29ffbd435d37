import type { Tick } from '../../kernel/ticks.ts';
import { Op } from '../../protocol/operations.ts';
import { RecordCode } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Duty, IdleCause, ItemStage } from '../../protocol/words.ts';
import { ABOUT_ITEMS } from '../held-loop.ts';
import type { Part, TraceRecord } from '../trace-record.ts';
import { IntTable } from './int-table.ts';
import { Spans } from './spans.ts';
import { StepColumn } from './step-column.ts';

/** What a task is: not there, running, ready, due (what it waited for is there, the loop hasn't looked), or waiting. */
export const TaskState = { None: 0, Running: 1, Ready: 2, Due: 3 } as const;
/** A task that waits has this state plus its IdleCause. */
export const WAITING = 3;
export const TASK_STATES = WAITING + IdleCause.Work + 1;

/** One row of tasks that came after each other: each took the first row that was free. */
export class TaskRow {
  readonly states = new StepColumn(TASK_STATES);
  /** The tasks: extra is the index in TaskRows.about. */
  readonly tasks = new Spans();
}

/** A task that hasn't ended, by its row and its span there. */
interface Task {
  readonly row: TaskRow;
  readonly span: number;
}

/** The tasks of all event loops of a night, packed into rows: from its spawning to its end a task has a row to itself. */
export class TaskRows implements Part {
  readonly rows: TaskRow[] = [];
  /** What tasks are about: Duty, its subject, and the index in the menu of what is about an item (-1 else). */
  readonly about = new IntTable(3);
  readonly #free: boolean[] = [];
  readonly #loops = new Map<number, Map<number, Task>>();
  readonly #menu = new Map<number, number>();

  get bytes(): number {
    return this.rows.reduce((sum, { states, tasks }) => sum + states.bytes + tasks.bytes, this.about.bytes);
  }

  take(record: TraceRecord): void {
    if (record.code === RecordCode.Item) {
      if (record.b === ItemStage.Ordered) this.#menu.set(record.a, record.d);
      return;
    }
    if (record.code === RecordCode.OnDuty) {
      this.#goOff(record);
      if (runsTasks(record.a)) this.#loops.set(record.actor, new Map());
      return;
    }
    const loop = this.#loops.get(record.actor);
    if (!loop) return;
    switch (record.code) {
      case Op.Spawn:
        this.#begin(loop, record, record.c, this.#aboutOf(record.a, record.b));
        break;
      case RecordCode.Ready:
        this.#turn(loop, record, TaskState.Ready);
        break;
      case RecordCode.Resume:
        this.#turn(loop, record, TaskState.Running);
        break;
      case RecordCode.Suspend:
        this.#turn(loop, record, waitingFor(record.a));
        break;
      case RecordCode.Block:
        this.#turn(loop, record, waitingFor(IdleCause.Lock));
        break;
      case RecordCode.Complete:
        this.#due(loop, record);
        break;
      case RecordCode.Finish:
        this.#end(loop, record);
        break;
      case RecordCode.OffDuty:
        this.#goOff(record);
        break;
    }
  }

  /** The row of a task that hasn't ended; undefined if there is none of that number. */
  rowOf(bot: number, task: number): TaskRow | undefined {
    return this.#loops.get(bot)?.get(task)?.row;
  }

  #begin(
    loop: Map<number, Task>,
    { tick, actor, sequence }: TraceRecord,
    number: number,
    about: number,
  ): Task {
    const free = this.#free.indexOf(true);
    const index = free >= 0 ? free : this.rows.push(new TaskRow()) - 1;
    this.#free[index] = false;
    const row = this.rows[index] as TaskRow;
    const task = { row, span: row.tasks.begin(tick, actor, number, sequence, about) };
    const before = loop.get(number);
    if (before) this.#close(before, tick, sequence);
    row.states.change(tick, TaskState.Ready, sequence);
    loop.set(number, task);
    return task;
  }

  #turn(loop: Map<number, Task>, record: TraceRecord, state: number): void {
    // The lookout is the one task that nobody has spawned.
    const task =
      loop.get(record.task) ?? this.#begin(loop, record, record.task, this.#aboutOf(Duty.Lookout, 0));
    task.row.states.change(record.tick, state, record.sequence);
  }

  /** What a task waited for is there. Work is no wait of the task: it holds the loop. */
  #due(loop: Map<number, Task>, { task, b, tick, sequence }: TraceRecord): void {
    const found = loop.get(task);
    if (!found || b === Op.Work || (found.row.states.last ?? 0) <= WAITING) return;
    found.row.states.change(tick, TaskState.Due, sequence);
  }

  #end(loop: Map<number, Task>, { task, tick, sequence }: TraceRecord): void {
    const found = loop.get(task);
    if (!found) return;
    loop.delete(task);
    this.#close(found, tick, sequence);
  }

  #close({ row, span }: Task, tick: Tick, sequence: number): void {
    row.tasks.end(span, tick, sequence);
    row.states.change(tick, TaskState.None, sequence);
    this.#free[this.rows.indexOf(row)] = true;
  }

  #goOff({ actor, tick, sequence }: TraceRecord): void {
    for (const task of this.#loops.get(actor)?.values() ?? []) this.#close(task, tick, sequence);
    this.#loops.delete(actor);
  }

  #aboutOf(duty: number, subject: number): number {
    const menu = ABOUT_ITEMS.has(duty) ? (this.#menu.get(subject) ?? -1) : -1;
    return this.about.add(duty, subject, menu);
  }
}

const waitingFor = (cause: number): number =>
  WAITING + (cause >= IdleCause.Guest && cause <= IdleCause.Work ? cause : IdleCause.Work);
