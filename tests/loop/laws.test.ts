import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../src/loop/errors.ts';
import { Event } from '../../src/loop/event.ts';
import { Lock } from '../../src/loop/lock.ts';
import { Loop } from '../../src/loop/loop.ts';
import { Queue } from '../../src/loop/queue.ts';
import { Semaphore } from '../../src/loop/semaphore.ts';
import { sleep } from '../../src/loop/sleep.ts';
import type { Task } from '../../src/loop/task.ts';
import type { Body } from '../../src/loop/wait.ts';

/** What a task does, one after the other. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('sleep'), ticks: fc.nat(3) }),
  fc.record({ kind: fc.constantFrom('lock', 'permit', 'put', 'get', 'event', 'set'), ticks: fc.nat(2) }),
);
const script = fc.array(deed, { maxLength: 6 });
/** Scripts of tasks, and who is cancelled when. */
const program = fc.record({
  scripts: fc.array(script, { minLength: 1, maxLength: 7 }),
  cancels: fc.array(fc.record({ at: fc.nat(8), who: fc.nat(6), turns: fc.nat(2) }), { maxLength: 5 }),
  room: fc.integer({ min: 1, max: 3 }),
  permits: fc.integer({ min: 1, max: 2 }),
});
type Program = typeof program extends fc.Arbitrary<infer T> ? T : never;

/** Runs a program; answers what happened, in order, and what is left. */
function go({ scripts, cancels, room, permits }: Program) {
  const loop = new Loop();
  const lock = new Lock();
  const semaphore = new Semaphore(permits);
  const queue = new Queue<string>(room);
  const event = new Event();
  const notes: string[] = [];
  const put: string[] = [];
  const got: string[] = [];
  let inside = 0;
  let holding = 0;

  function* perform(name: string, deeds: Program['scripts'][number]): Body {
    for (const [index, { kind, ticks }] of deeds.entries()) {
      notes.push(`${loop.now} ${name} ${kind}`);
      if (kind === 'sleep') yield sleep(ticks);
      else if (kind === 'event') yield event.wait();
      else if (kind === 'set') event.set();
      else if (kind === 'put') {
        yield queue.put(`${name}${index}`);
        put.push(`${name}${index}`);
      } else if (kind === 'get') {
        got.push(yield* queue.get());
      } else if (kind === 'lock') {
        yield lock.acquire();
        inside += 1;
        if (inside !== 1) throw new Error('Two hold the lock.');
        try {
          yield sleep(ticks);
        } finally {
          inside -= 1;
          lock.release();
        }
      } else {
        yield semaphore.acquire();
        holding += 1;
        if (holding > permits) throw new Error('Too many permits.');
        try {
          yield sleep(ticks);
        } finally {
          holding -= 1;
          semaphore.release();
        }
      }
    }
  }
  /** How often each body was left. */
  const ends = new Map<number, number>();
  function* counted(i: number, deeds: Program['scripts'][number]): Body {
    try {
      ends.set(i, 0);
      yield* perform(`t${i}.`, deeds);
    } finally {
      ends.set(i, (ends.get(i) ?? 0) + 1);
    }
  }
  const tasks: Task[] = scripts.map((deeds, i) => loop.spawn(counted(i, deeds), `t${i}`));
  function* cancel({ at, who, turns }: Program['cancels'][number]): Body {
    yield sleep(at);
    for (let i = 0; i < turns; i += 1) yield sleep(0);
    tasks[who % tasks.length]?.cancel();
  }
  for (const one of cancels) loop.spawn(cancel(one));
  loop.run();
  const waiting = tasks.filter((task) => !task.ended).length;
  return { loop, lock, semaphore, queue, notes, put, got, tasks, ends, waiting, event, permits, room };
}

describe('whatever tasks do and whoever is cancelled when', () => {
  test('each task ends at most once, as one of three; who waits is one whom nobody can serve', () => {
    fc.assert(
      fc.property(program, (given) => {
        const { tasks, ends, queue, waiting, loop, lock, semaphore, permits, room } = go(given);
        // With nothing left to do, no lock and no permit is held, and nobody waits for one.
        expect([lock.locked, lock.waiting, semaphore.free, semaphore.waiting]).toEqual([
          false,
          0,
          permits,
          0,
        ]);
        // Nobody waits for an item while there is one, nor for room while there is some.
        if (queue.getters > 0) expect(queue.size).toBe(0);
        if (queue.putters > 0) expect(queue.size).toBe(room);
        expect(loop.size).toBe(waiting);
        for (const [i, count] of ends) expect(count).toBe(tasks[i]?.ended === true ? 1 : 0);
        for (const task of tasks) {
          expect(['waiting', 'finished', 'cancelled']).toContain(task.state);
          if (task.state === 'cancelled') expect(() => task.result()).toThrow(Cancelled);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no item is lost or doubled, and items come out in the order in which they were put', () => {
    fc.assert(
      fc.property(program, (given) => {
        const { put, got, queue } = go(given);
        const left: string[] = [];
        for (let item = queue.tryGet(); item !== undefined; item = queue.tryGet()) left.push(item);
        // Putters that still wait may have had their turn by now: only what was put before counts.
        expect([...got, ...left]).toEqual(put);
      }),
      { numRuns: 1000 },
    );
  });

  test('nobody is left waiting for an event that is set', () => {
    fc.assert(
      fc.property(program, (given) => {
        const { event, tasks, queue } = go(given);
        if (!event.isSet) return;
        const waiting = tasks.filter(({ state }) => state === 'waiting').length;
        expect(waiting).toBe(queue.getters + queue.putters);
      }),
      { numRuns: 500 },
    );
  });

  test('the same program has the same course', () => {
    fc.assert(
      fc.property(program, (given) => {
        expect(go(given).notes).toEqual(go(given).notes);
      }),
      { numRuns: 200 },
    );
  });
});

test('those who wait for a semaphore go on in the order in which they came', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 3 }),
      (holds, permits) => {
        const loop = new Loop();
        const semaphore = new Semaphore(permits);
        const order: number[] = [];
        function* task(number: number, ticks: number): Body {
          yield semaphore.acquire();
          order.push(number);
          yield sleep(ticks);
          semaphore.release();
        }
        holds.forEach((ticks, number) => loop.spawn(task(number, ticks)));
        loop.run();
        expect(order).toEqual(holds.map((_, number) => number));
      },
    ),
  );
});
