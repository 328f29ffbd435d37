import type { Doorbell } from '../../sync/doorbell.ts';
import { ExperimentMemory } from '../../sync/experiments/experiment-memory.ts';
import { clockStep } from './clock-step.ts';
import type { HandHost, Span, Via } from './hand.ts';
import { doSolo } from './solo.ts';
import { crowdRound, startWaiting, type Waiting } from './waiters.ts';

/** What a Worker's platform gives to its experiments. */
export interface HandTools<Port> {
  readonly now: () => number;
  /** Answers every number that comes with the same number. */
  answer(port: Port, via: Via): void;
  /** A way to send a number; resolves with the answer. */
  asker(port: Port, via: Via): (value: number) => Promise<unknown>;
}

/** The work of a Worker in experiments; HandHost says what it is asked to do. */
export function handHost<Port>(tools: HandTools<Port>): HandHost<Port> {
  let ask: ((value: number) => Promise<unknown>) | null = null;
  const held: Waiting[] = [];
  const { now } = tools;
  const timed = (work: () => void): Span => {
    const began = now();
    work();
    return { began, ended: now() };
  };
  const timedAsync = async (work: () => Promise<void>): Promise<Span> => {
    const began = now();
    await work();
    return { began, ended: now() };
  };
  return {
    hello: () => undefined,
    clockStep: () => clockStep(now),
    cutlery(buffer, bots, tasks, way) {
      const { start, drawer, lock } = new ExperimentMemory(buffer);
      start.meet(bots);
      return timed(() => {
        if (way === 'plain') drawer.plainly(tasks);
        else if (way === 'atomic') drawer.atomically(tasks);
        else drawer.locked(tasks, lock);
      });
    },
    solo: (what, times) => timedAsync(() => doSolo(what, times)),
    contend(buffer, hands, times) {
      const memory = new ExperimentMemory(buffer);
      memory.start.meet(hands);
      return timed(() => memory.lockAndCount(times));
    },
    rally(buffer, times) {
      const [mine, theirs] = new ExperimentMemory(buffer).bells;
      const once = (turn: number): void => {
        theirs.ring();
        sleepUntil(mine, turn);
      };
      // The first one finds out that the other is there.
      once(1);
      return timed(() => {
        for (let turn = 2; turn <= times + 1; turn += 1) once(turn);
      });
    },
    answer(buffer, times) {
      const [theirs, mine] = new ExperimentMemory(buffer).bells;
      for (let turn = 1; turn <= times + 1; turn += 1) {
        sleepUntil(mine, turn);
        theirs.ring();
      }
    },
    take(port, via, role) {
      if (role === 'answers') tools.answer(port, via);
      else ask = tools.asker(port, via);
    },
    talk(times) {
      const send = ask;
      if (!send) throw new Error('There is nobody to talk to.');
      return timedAsync(async () => {
        for (let i = 0; i < times; i += 1) {
          const answer = await send(i);
          if (answer !== i) throw new Error(`The answer to ${i} was ${String(answer)}.`);
        }
      });
    },
    crowd: (of, many) => crowdRound(of, many, now),
    hold(of, many) {
      held.push(startWaiting[of](many));
    },
    nap: (buffer) => new ExperimentMemory(buffer).start.wait(),
  };
}

/** Sleeps until a bell has been rung so many times. */
function sleepUntil(bell: Doorbell, rings: number): void {
  for (let seen = bell.count; seen < rings; seen = bell.count) bell.sleep(seen, Infinity);
}
