import { describe, expect, test } from 'vitest';
import { Future } from '../../src/loop/future.ts';
import { Loop } from '../../src/loop/loop.ts';
import { Queue } from '../../src/loop/queue.ts';
import { type Host, runInRealTime } from '../../src/loop/real-time.ts';
import { sleep } from '../../src/loop/sleep.ts';
import { timeout } from '../../src/loop/timeout.ts';
import type { Body } from '../../src/loop/wait.ts';

// docs/event-loop.md shows these programs.

function* worker(loop: Loop, log: string[], name: string, every: number): Body {
  for (let round = 1; round <= 2; round += 1) {
    yield sleep(every);
    log.push(`${loop.now}: ${name} ${round}`);
  }
}

/** The clock and timers of this process. */
const host: Host<ReturnType<typeof setTimeout>> = {
  now: () => performance.now(),
  setTimer: (call, milliseconds) => setTimeout(call, milliseconds),
  clearTimer: (timer) => {
    clearTimeout(timer);
  },
};

describe('the same program', () => {
  const expected = ['b 1', 'a 1', 'b 2', 'a 2'];

  test('runs on a virtual clock, at once', () => {
    const loop = new Loop();
    const log: string[] = [];
    loop.spawn(worker(loop, log, 'a', 3000));
    loop.spawn(worker(loop, log, 'b', 2000));
    loop.run();
    expect(log).toEqual(['2000: b 1', '3000: a 1', '4000: b 2', '6000: a 2']);
  });

  test('runs in real time, and takes messages from outside', async () => {
    const loop = new Loop();
    const log: string[] = [];
    const reply = new Future<string>();
    loop.spawn(worker(loop, log, 'a', 3000));
    loop.spawn(worker(loop, log, 'b', 2000));
    const asking = loop.spawn(timeout(1_000_000, reply.wait()));
    setTimeout(() => {
      loop.post(() => reply.resolve('a letter'));
    }, 1);
    await runInRealTime(loop, host, 1000);
    expect(log.map((line) => line.replace(/^\d+: /, ''))).toEqual(expected);
    expect(asking.result()).toBe('a letter');
  });

  test('that fails rejects the promise', async () => {
    const loop = new Loop();
    function* fails(): Body {
      yield sleep(1);
      throw new Error('broken');
    }
    loop.spawn(fails(), 'cook');
    await expect(runInRealTime(loop, host)).rejects.toThrow('cook: Error: broken');
  });
});

test('the example of the documentation', () => {
  const loop = new Loop();
  const orders = new Queue<string>(2);

  function* waiter(): Body {
    for (const dish of ['soup', 'fish', 'cake']) yield orders.put(dish);
  }
  function* cook(): Body<number> {
    let cooked = 0;
    for (; cooked < 3; cooked += 1) {
      const dish = yield* orders.get();
      yield sleep(dish === 'fish' ? 900 : 300);
    }
    return cooked;
  }

  loop.spawn(waiter());
  const cooking = loop.spawn(cook(), 'cook');
  loop.run();
  expect([cooking.result(), loop.now]).toEqual([3, 1500]);
});

test('in real time the host is asked for no more than it can: one timer at a time, none while nobody sleeps', async () => {
  let now = 0;
  let armed: { call: () => void; at: number }[] = [];
  const asked: number[] = [];
  const manual: Host<{ call: () => void; at: number }> = {
    now: () => now,
    setTimer(call, milliseconds) {
      const timer = { call, at: now + milliseconds };
      asked.push(milliseconds);
      armed.push(timer);
      return timer;
    },
    clearTimer(timer) {
      armed = armed.filter((other) => other !== timer);
    },
  };
  const loop = new Loop();
  const bell = new Future<void>();
  function* task(): Body {
    yield sleep(40);
    yield bell.wait();
  }
  loop.spawn(task());
  const done = runInRealTime(loop, manual);
  const ring = (): void => {
    const [timer] = armed.splice(0);
    now = timer?.at ?? NaN;
    timer?.call();
  };
  ring();
  ring();
  expect([now, armed.length]).toEqual([40, 0]);
  loop.post(() => bell.resolve());
  loop.post(() => undefined);
  expect(armed).toHaveLength(1);
  ring();
  await done;
  expect(asked).toEqual([0, 40, 0, 0]);
});
