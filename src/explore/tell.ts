import { Machine } from './machine.ts';
import type { Fault } from './program/fault.ts';
import type { Operation } from './program/operation.ts';
import type { Program } from './program/program.ts';

/** One step of a schedule, in words that a program uses. */
export interface ToldStep {
  readonly thread: number;
  /** What it did: `store x 0 -> 1`. */
  readonly what: string;
}

export interface Told {
  readonly steps: readonly ToldStep[];
  /** What the schedule ended with; null if with nothing bad, or if it isn't at its end. */
  readonly fault: Fault | null;
  /** The threads that were left blocked, with what they were blocked at. */
  readonly blocked: readonly ToldStep[];
  /** The threads that could take the next step; none at the end. */
  readonly able: readonly number[];
}

/** Carries a schedule out and tells each step. The schedule must be one of the program's. */
export function tell(program: Program, schedule: readonly number[]): Told {
  const machine = new Machine(program, program.running());
  machine.reset();
  const steps: ToldStep[] = [];
  for (const thread of schedule) {
    const operation = machine.operations[thread]!;
    const woken = machine.isWoken(thread);
    const before = operation.at >= 0 ? machine.words[operation.at]! : 0;
    machine.step(thread);
    const sleeps = machine.isAsleep(thread) ? ', sleeps' : '';
    steps.push({
      thread,
      what: `${woken ? 'woken: ' : ''}${described(machine, operation, before)}${sleeps}`,
    });
    if (machine.fault !== null) break;
  }
  const enabled = machine.fault === null ? machine.enabled() : 0;
  const able = program.threads.flatMap((_, thread) => ((enabled & (1 << thread)) === 0 ? [] : [thread]));
  const isEnd = machine.fault === null && enabled === 0;
  const blocked = isEnd
    ? program.threads.flatMap((_, thread) => {
        if (machine.isFinished(thread) || machine.isDormant(thread)) return [];
        const operation = machine.operations[thread]!;
        return [{ thread, what: `${operation.does.name} ${nameOf(program, operation)}`.trim() }];
      })
    : [];
  return { steps, fault: machine.fault ?? (isEnd ? machine.ending() : null), blocked, able };
}

function nameOf(program: Program, { does, at, value }: Operation): string {
  if (does.name === 'spawn' || does.name === 'join') return program.threads[value]!.name;
  return at < 0 ? '' : program.layout.nameOf(at);
}

/** An operation with its object; for a cell with its value, or how that changed. */
function described(machine: Machine, operation: Operation, before: number): string {
  const { program, words } = machine;
  const name = nameOf(program, operation);
  const plain = `${operation.does.name} ${name}`.trim();
  const isCell = program.layout.objects.some(({ of, at }) => of === 'cell' && at === operation.at);
  if (!isCell) return plain;
  const after = words[operation.at]!;
  return before === after ? `${plain} ${after}` : `${plain} ${before} -> ${after}`;
}
