import FlatQueue from 'flatqueue';
import { Loop } from '../src/loop/loop.ts';
import { sleep } from '../src/loop/sleep.ts';
import type { Body, Wait } from '../src/loop/wait.ts';
import { exponential } from './draws.ts';

/** Many tasks that wait, each for a while, again and again. */
export interface Waiting {
  /** Lets so many of them wake up and wait again. */
  wake(times: number): void;
}

const MEAN = 10_000;

/** Bare generators in a flatqueue, by the time at which they go on; ties as they come. */
export function bareWaiting(tasks: number): Waiting {
  const draw = exponential(1, MEAN);
  let woken = 0;
  function* sleeper(ticks: () => number): Generator<number, never> {
    for (;;) {
      yield ticks();
      woken += 1;
    }
  }
  const queue = new FlatQueue<Generator<number, never>>();
  for (let i = 0; i < tasks; i += 1) {
    const task = sleeper(draw);
    queue.push(task, task.next().value);
  }
  return {
    wake(times) {
      for (const end = woken + times; woken < end;) {
        const now = queue.peekValue() as number;
        const task = queue.pop() as Generator<number, never>;
        queue.push(task, now + task.next().value);
      }
    },
  };
}

/** Tasks of a loop that sleep. */
export function loopWaiting(tasks: number): Waiting {
  const draw = exponential(1, MEAN);
  let woken = 0;
  function* sleeper(ticks: () => number): Body<never> {
    for (;;) {
      yield sleep(ticks());
      woken += 1;
    }
  }
  const loop = new Loop();
  for (let i = 0; i < tasks; i += 1) loop.spawn(sleeper(draw));
  loop.turn(0);
  return {
    wake(times) {
      for (const end = woken + times; woken < end;) loop.turn(loop.nextTime);
    },
  };
}

const STEP = sleep(0);

function* bareStepper(steps: number): Generator<Wait<void>> {
  for (let i = 0; i < steps; i += 1) yield STEP;
}

/** Bare generators, each stepped in turn. */
export function bareSwitches(tasks: number, steps: number): void {
  const all = Array.from({ length: tasks }, () => bareStepper(steps));
  for (let step = 0; step <= steps; step += 1) for (const task of all) task.next();
}

/** As many tasks of a loop that give way to each other. */
export function loopSwitches(tasks: number, steps: number): void {
  const loop = new Loop();
  for (let i = 0; i < tasks; i += 1) loop.spawn(bareStepper(steps) as Body);
  loop.run();
}
