import fc from 'fast-check';
import { RandomStream } from '../../../src/kernel/random.ts';
import { CardBoard } from '../../../src/executors/card-board.ts';
import { EventLoop } from '../../../src/executors/event-loop.ts';
import { Poller } from '../../../src/executors/poller.ts';
import { RecordLog } from '../../../src/executors/record-log.ts';
import type { Runner } from '../../../src/executors/runner.ts';
import { randomScheduler } from '../../../src/executors/schedulers/random.ts';
import { roundRobin } from '../../../src/executors/schedulers/round-robin.ts';
import type { Scheduler } from '../../../src/executors/schedulers/scheduler.ts';
import { Thread } from '../../../src/executors/thread.ts';
import {
  emptyEnvironment,
  type Environment,
  VirtualMachine,
} from '../../../src/executors/virtual/machine.ts';
import { type Program, spawn, work } from '../../../src/protocol/operations.ts';
import { RECORD_WORDS } from '../../../src/protocol/trace.ts';
import { Act, Role } from '../../../src/protocol/words.ts';
import { toyWorld } from './toy-world.ts';

/** How programs are run: a thread for each, or all as tasks of one event loop or of one bell board with cards. */
export const KINDS = ['threads', 'loop', 'cards'] as const;
/** And as tasks of one bot that goes round and asks. It has no queues: whoever it comes to first has what there is. */
export const ALL_KINDS = [...KINDS, 'polling'] as const;
export type Kind = (typeof ALL_KINDS)[number];

export interface Outcome {
  readonly records: readonly (readonly number[])[];
  readonly cells: readonly number[];
  /** How many bots could not come to their end. */
  readonly left: number;
  readonly now: number;
}

export interface Conditions {
  readonly scheduler: Scheduler;
  readonly cells?: number;
  readonly locks?: number;
  readonly seed?: number;
  /** Made for the machine that is run on. */
  readonly world?: (machine: () => VirtualMachine) => Environment;
  /** Whether to go on by single steps (as a night does) or by `run` (as a benchmark does). */
  readonly byStep?: boolean;
}

/** A machine with the programs on it; nobody has taken a step. */
export function start(
  kind: Kind,
  programs: readonly (() => Program)[],
  conditions: Conditions,
): { readonly machine: VirtualMachine; readonly log: RecordLog } {
  const { scheduler, cells = 8, locks = 3, seed = 1, world } = conditions;
  const log = new RecordLog();
  const machine: VirtualMachine = new VirtualMachine({
    cells,
    locks,
    environment: world?.(() => machine) ?? (kind === 'polling' ? toyWorld(() => machine) : emptyEnvironment),
    scheduler,
    sink: log,
  });
  const bodies = kind === 'threads' ? programs.map((make) => make()) : [spawnAll(programs)];
  for (const [index, body] of bodies.entries()) {
    const bot = index + 1;
    const rhythm = new RandomStream(seed, bot);
    machine.add(runnerOf[kind]({ bot, role: ROLES[kind], index: bot, habits: 0 }, body, machine, rhythm));
  }
  return { machine, log };
}

const ROLES = { threads: Role.Wait, loop: Role.Loop, cards: Role.Card, polling: Role.Poll } as const;
/** In the toy world an ask takes as many ticks as its subject says. */
const ASK = work(Act.Ask, 1, 0);

type Make = (...to: ConstructorParameters<typeof EventLoop>) => Runner;
const runnerOf: Readonly<Record<Kind, Make>> = {
  threads: (...to) => new Thread(...to),
  loop: (...to) => new EventLoop(...to),
  cards: (...to) => new CardBoard(...to),
  polling: (...to) => new Poller(...to, () => ASK),
};

/** Runs programs to their end, or until nobody can go on. */
export function run(kind: Kind, programs: readonly (() => Program)[], conditions: Conditions): Outcome {
  const { machine, log } = start(kind, programs, conditions);
  if (conditions.byStep ?? true) while (machine.advance(Infinity));
  else machine.run(Infinity);
  return {
    records: rows(log.slice()),
    cells: Array.from(machine.cells),
    left: machine.runners.size,
    now: machine.now,
  };
}

/** Records as arrays of eight numbers. */
export const rows = (words: Int32Array): number[][] =>
  Array.from({ length: words.length / RECORD_WORDS }, (_, i) =>
    Array.from(words.subarray(i * RECORD_WORDS, (i + 1) * RECORD_WORDS)),
  );

function* spawnAll(programs: readonly (() => Program)[]): Program {
  for (const [index, make] of programs.entries()) yield spawn(make(), 1, index);
}

/** Lets the same one go on for as long as it can: the least fair of all. */
const stubborn: Scheduler = {
  next(runnable, count, current) {
    for (let i = 0; i < count; i += 1) if (runnable[i] === current) return i;
    return count - 1;
  },
};

/** A scheduler that can be made anew for each run, by a name that a failing test can print. */
export const schedulers: fc.Arbitrary<() => Scheduler> = fc.oneof(
  { weight: 3, arbitrary: fc.nat().map((seed) => named(`random ${seed}`, () => randomScheduler(seed))) },
  fc.constant(named('round robin', () => roundRobin)),
  fc.constant(named('stubborn', () => stubborn)),
);

function named(name: string, make: () => Scheduler): () => Scheduler {
  return Object.assign(make, { [fc.toStringMethod]: () => name });
}
