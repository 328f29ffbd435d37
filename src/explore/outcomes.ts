import { Execution } from './execution.ts';
import { buildGraph } from './graph/build-graph.ts';
import { CUT } from './graph/state-graph.ts';
import { Machine } from './machine.ts';
import { DEFAULTS } from './options.ts';
import type { Program } from './program/program.ts';
import type { Scheduler } from './schedulers/scheduler.ts';

/**
 * How all schedules of a program can end, in alphabetical order: `x=1 y=0` for the values of its cells, or the kind of a bug, as
 * `assert final`. For litmus tests. Throws a RangeError if the program has too many states.
 */
export function outcomes(program: Program): readonly string[] {
  const unlimited = { steps: Infinity, words: Infinity };
  const graph = buildGraph(program, { ...DEFAULTS, ...unlimited });
  if (graph.cut !== null) throw new RangeError('the program has too many states');
  const found = new Set<string>();
  for (const { kind, detail } of graph.faults) found.add(`${kind} ${detail}`.trim());
  for (let state = 0; state < graph.states; state += 1) {
    const ends = graph.enabled[state] === 0 && graph.end[state] !== CUT && graph.end[state]! < 0;
    if (ends) found.add(valuesIn(program, graph.words, state * graph.width));
  }
  return [...found].sort();
}

/** The same of the executions that a scheduler makes, until it makes no more or there were `most`. */
export function outcomesUnder(program: Program, scheduler: Scheduler, most: number): readonly string[] {
  const found = new Set<string>();
  const machine = new Machine(program, program.running());
  const execution = new Execution(machine, DEFAULTS.depth);
  for (let count = 0; count < most && scheduler.begin(); count += 1) {
    const outcome = execution.run(scheduler);
    scheduler.end(outcome, execution.steps, machine);
    const { fault } = execution;
    if (fault !== null) found.add(`${fault.kind} ${fault.detail}`.trim());
    else if (outcome === 'finished') found.add(valuesIn(program, machine.words, 0));
  }
  return [...found].sort();
}

function valuesIn(program: Program, words: Int32Array, from: number): string {
  const cells = program.layout.objects.filter(({ of }) => of === 'cell');
  return cells.map(({ name, at }) => `${name}=${words[from + at]!}`).join(' ');
}
