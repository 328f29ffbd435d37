import { describe, expect, test } from 'vitest';
import { Stuck, TimedOut, Unhandled } from '../../src/loop/errors.ts';
import { Event } from '../../src/loop/event.ts';
import { Future } from '../../src/loop/future.ts';
import { gather } from '../../src/loop/gather.ts';
import { join } from '../../src/loop/join.ts';
import { Lock } from '../../src/loop/lock.ts';
import { type Failure, Loop } from '../../src/loop/loop.ts';
import { Queue } from '../../src/loop/queue.ts';
import { Semaphore } from '../../src/loop/semaphore.ts';
import { sleep } from '../../src/loop/sleep.ts';
import { timeout } from '../../src/loop/timeout.ts';
import type { Body } from '../../src/loop/wait.ts';

function* fails(after: number, message = 'broken'): Body {
  yield sleep(after);
  throw new Error(message);
}

function* nap(ticks: number): Body {
  yield sleep(ticks);
}

describe('a failure', () => {
  test('that nobody awaits is thrown at the end of run, with the name of the task; the others go on', () => {
    const loop = new Loop();
    loop.spawn(fails(5), 'cook');
    const other = loop.spawn(nap(50));
    const run = (): void => {
      loop.run();
    };
    expect(run).toThrow(Unhandled);
    expect(other.state).toBe('finished');
    expect(run).not.toThrow();
    loop.spawn(fails(0, 'one'), 'a');
    loop.spawn(fails(0, 'two'), 'b');
    expect(run).toThrow('a: Error: one; b: Error: two');
  });

  test('is told to the hook by the end of the next iteration, once', () => {
    const told: [number, Failure][] = [];
    const loop: Loop = new Loop({ unhandled: (failure) => told.push([loop.now, failure]) });
    loop.spawn(fails(5), 'cook');
    loop.spawn(nap(10));
    loop.spawn(nap(20));
    loop.run();
    expect(told.map(([now, { name, error }]) => [now, name, String(error)])).toEqual([
      [10, 'cook', 'Error: broken'],
    ]);
  });

  test('that is awaited is thrown there, and is told to nobody', () => {
    const loop = new Loop();
    const bad = loop.spawn(fails(5));
    function* awaits(): Body<string> {
      try {
        yield join(bad);
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    }
    const awaiting = loop.spawn(awaits());
    loop.run();
    expect(awaiting.result()).toBe('Error: broken');
  });

  test('of a second task in a gather is not swallowed', () => {
    const loop = new Loop();
    function* both(): Body {
      try {
        yield gather([loop.spawn(fails(1, 'first')), loop.spawn(fails(2, 'second'), 'sibling')]);
      } catch {
        // The first one.
      }
    }
    loop.spawn(both());
    expect(() => {
      loop.run();
    }).toThrow('sibling: Error: second');
  });

  test('whose awaiter was cancelled at the same time is not swallowed', () => {
    const loop = new Loop();
    const bad = loop.spawn(fails(5), 'cook');
    function* awaits(): Body {
      yield join(bad);
    }
    const awaiting = loop.spawn(awaits());
    function* cancels(): Body {
      yield sleep(5);
      awaiting.cancel();
    }
    loop.spawn(cancels());
    expect(() => {
      loop.run();
    }).toThrow('cook: Error: broken');
    expect(awaiting.state).toBe('cancelled');
  });

  test('at which the hook throws ends the run, and the others are told when it goes on', () => {
    const told: string[] = [];
    const loop = new Loop({
      unhandled({ name }) {
        told.push(name);
        throw new Error(`${name} has failed`);
      },
    });
    loop.spawn(fails(1), 'a');
    loop.spawn(fails(1), 'b');
    loop.post(() => {
      throw new Error('broken');
    });
    const run = (): void => {
      loop.run();
    };
    expect(run).toThrow('a posted call has failed');
    expect(run).toThrow('a has failed');
    expect(run).toThrow('b has failed');
    expect(run).not.toThrow();
    expect(told).toEqual(['a posted call', 'a', 'b']);
  });

  test('of what is posted surfaces, and what is posted after it is done', () => {
    const loop = new Loop();
    const done = new Future<number>();
    loop.post(() => {
      throw new Error('posted in vain');
    });
    loop.post(() => done.resolve(1));
    expect(() => {
      loop.run();
    }).toThrow('posted in vain');
    expect(done.result()).toBe(1);
  });
});

describe('run', () => {
  test('stops at a time, and goes on from there', () => {
    const loop = new Loop();
    const woken: number[] = [];
    function* every(ticks: number): Body {
      for (;;) {
        yield sleep(ticks);
        woken.push(loop.now);
      }
    }
    const task = loop.spawn(every(10));
    loop.run(25);
    expect([loop.now, woken]).toEqual([25, [10, 20]]);
    loop.run(30);
    expect(woken).toEqual([10, 20, 30]);
    task.cancel();
    loop.run();
    expect([loop.size, loop.now]).toEqual([0, 30]);
  });

  test('to completion says when a task can never come to its end', () => {
    const loop = new Loop();
    expect(() => loop.runUntilComplete(join(loop.spawn(nap(Infinity)))[Symbol.iterator](), 'main')).toThrow(
      Stuck,
    );
  });

  test('to completion says whose failure nobody has awaited, where that may be why', () => {
    const loop = new Loop();
    const dishes = new Queue<string>();
    loop.spawn(fails(5), 'cook');
    const serve = (): unknown => loop.runUntilComplete(dishes.get()[Symbol.iterator](), 'waiter');
    expect(serve).toThrow(Stuck);
    loop.spawn(fails(5), 'cook');
    expect(serve).toThrow(/^waiter waits for ever.* cook: Error: broken$/);
  });

  test('to completion tells the hook of all that has failed by then, if the main task fails, too', () => {
    const told: string[] = [];
    const loop = new Loop({ unhandled: ({ name }) => told.push(name) });
    loop.spawn(fails(5), 'cook');
    expect(() => loop.runUntilComplete(fails(5, 'main'))).toThrow('main');
    expect(told).toEqual(['cook']);
  });

  test('is not for tasks', () => {
    const loop = new Loop();
    function* recursive(): Body {
      loop.run();
      yield sleep(0);
    }
    expect(() => loop.runUntilComplete(recursive())).toThrow('running already');
  });

  test('a reply that comes in at the tick of a deadline comes in time', () => {
    const loop = new Loop({ unhandled: () => undefined });
    const reply = new Future<string>();
    const task = loop.spawn(timeout(10, reply.wait()));
    const late = loop.spawn(timeout(10, new Future<string>().wait()));
    loop.turn(0);
    loop.post(() => reply.resolve('here'));
    loop.turn(10);
    loop.run();
    expect(task.result()).toBe('here');
    expect(() => late.result()).toThrow(TimedOut);
  });
});

test('wrong use is said so', () => {
  const loop = new Loop();
  expect(() => loop.spawn(nap as never)).toThrow('call the generator function');
  expect(() => sleep(NaN)).toThrow(RangeError);
  expect(() => new Semaphore(-1)).toThrow(RangeError);
  expect(() => new Queue(0)).toThrow(RangeError);
  expect(() => {
    new Lock().release();
  }).toThrow('not held');
  expect(() => {
    const bounded = new Semaphore(1, 1);
    bounded.release();
  }).toThrow('all of its 1');
  expect(() => new Future().result()).toThrow('not there yet');
  function* own(): Body {
    yield join(task);
  }
  const task = loop.spawn(own(), 'narcissus');
  expect(() => {
    loop.run();
  }).toThrow('narcissus cannot await itself');
});

test('timers that are called off take no room for long', () => {
  const loop = new Loop();
  const never = new Event();
  const reply = new Future<void>();
  function* asks(): Body {
    for (let i = 0; i < 5000; i += 1) yield* timeout(1_000_000, nap(1));
    reply.resolve();
    try {
      yield* timeout(5, never.wait());
    } catch (error) {
      if (!(error instanceof TimedOut)) throw error;
    }
  }
  const task = loop.spawn(asks());
  loop.run();
  expect(task.state).toBe('finished');
  expect(loop.now).toBe(5005);
});
