import type { Machine } from './machine.ts';
import type { Fault } from './program/fault.ts';
import { GIVE_UP, type Outcome, type Scheduler } from './schedulers/scheduler.ts';

/**
 * One execution after the other on one machine: asks the scheduler, takes the step, and keeps what happened. The arrays are
 * used again by the next execution.
 */
export class Execution {
  readonly machine: Machine;
  readonly depth: number;
  /** The thread of each step. */
  schedule: Int32Array;
  /** The threads that could have taken each step, as bits. */
  enabled: Int32Array;
  /** 1 where the step was a yield. */
  yields: Uint8Array;
  /** Number of steps taken. */
  steps = 0;
  fault: Fault | null = null;

  /** `depth`: the most steps of an execution. */
  constructor(machine: Machine, depth: number) {
    this.machine = machine;
    this.depth = Math.min(depth, machine.program.maxDepth ?? Infinity);
    const room = Math.min(this.depth, 256);
    this.schedule = new Int32Array(room);
    this.enabled = new Int32Array(room);
    this.yields = new Uint8Array(room);
  }

  run(scheduler: Scheduler): Outcome {
    const { machine, depth } = this;
    machine.reset();
    this.fault = null;
    let { schedule, enabled: sets, yields } = this;
    let last = -1;
    for (let steps = 0; ; steps += 1) {
      this.steps = steps;
      const enabled = machine.enabled();
      if (machine.fault !== null || enabled === 0) return this.#ended(machine.fault ?? machine.ending());
      if (steps >= depth) return 'cut';
      last = scheduler.next(enabled, last, machine, steps);
      if (last === GIVE_UP) return 'cut';
      if (steps === schedule.length) {
        this.#widen();
        ({ schedule, enabled: sets, yields } = this);
      }
      schedule[steps] = last;
      sets[steps] = enabled;
      yields[steps] = (machine.yielding >>> last) & 1;
      machine.step(last);
    }
  }

  #ended(fault: Fault | null): Outcome {
    this.fault = fault;
    return fault === null ? 'finished' : 'bug';
  }

  /** The schedule of the last execution. */
  taken(): number[] {
    return [...this.schedule.subarray(0, this.steps)];
  }

  #widen(): void {
    const room = this.schedule.length * 2;
    this.schedule = copied(new Int32Array(room), this.schedule);
    this.enabled = copied(new Int32Array(room), this.enabled);
    this.yields = copied(new Uint8Array(room), this.yields);
  }
}

function copied<Words extends Int32Array | Uint8Array>(to: Words, from: Words): Words {
  to.set(from);
  return to;
}
