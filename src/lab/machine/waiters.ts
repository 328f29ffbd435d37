import type { CrowdRound } from '../../metrics/machine/outcome.ts';
import { Event } from '../../loop/event.ts';
import { Loop } from '../../loop/loop.ts';
import type { Body } from '../../loop/wait.ts';
import type { Waiters } from './hand.ts';

/** Many that wait for one event. */
export interface Waiting {
  /** Lets the event happen; resolves when all of them have gone on. Throws if not all have. */
  wake(): Promise<void>;
}

/** Tasks of our own loop: generators that wait for its event. All of them wait when this is back. */
export function waitingTasks(many: number): Waiting {
  const loop = new Loop();
  const event = new Event();
  let woken = 0;
  function* waiter(): Body {
    yield event.wait();
    woken += 1;
  }
  for (let i = 0; i < many; i += 1) loop.spawn(waiter());
  loop.turn(0);
  return {
    async wake() {
      event.set();
      loop.turn(0);
      await check(woken, many);
    },
  };
}

/** Async functions that await one promise: what the language's own loop holds. */
export function waitingPromises(many: number): Waiting {
  let open: () => void = () => undefined;
  const event = new Promise<void>((resolve) => {
    open = resolve;
  });
  let woken = 0;
  const waiter = async (): Promise<void> => {
    await event;
    woken += 1;
  };
  for (let i = 0; i < many; i += 1) void waiter();
  return {
    async wake() {
      open();
      // It waits for the same, and came last.
      await event;
      await check(woken, many);
    },
  };
}

export const startWaiting: Readonly<Record<Waiters, (many: number) => Waiting>> = {
  tasks: waitingTasks,
  promises: waitingPromises,
};

/** How long it takes to start so many, and to wake them all. */
export async function crowdRound(of: Waiters, many: number, now: () => number): Promise<CrowdRound> {
  const began = now();
  const waiting = startWaiting[of](many);
  const started = now();
  await waiting.wake();
  return { start: started - began, wake: now() - started };
}

function check(woken: number, many: number): Promise<void> {
  if (woken !== many) throw new Error(`Of ${many} that waited only ${woken} went on.`);
  return Promise.resolve();
}
