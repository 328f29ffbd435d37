import { Condition } from '../../../src/loop/condition.ts';
import { Cancelled } from '../../../src/loop/errors.ts';
import { Event } from '../../../src/loop/event.ts';
import { gather } from '../../../src/loop/gather.ts';
import { join } from '../../../src/loop/join.ts';
import { Lock } from '../../../src/loop/lock.ts';
import { Queue } from '../../../src/loop/queue.ts';
import { Semaphore } from '../../../src/loop/semaphore.ts';
import { sleep } from '../../../src/loop/sleep.ts';
import type { Body, Wait } from '../../../src/loop/wait.ts';
import type { Litmus } from './program.ts';

type Note = (what: unknown) => void;

/** Runs `body`; notes it if it is cancelled, and goes on. */
function* caught(note: Note, name: string, body: Iterable<Wait<unknown>, unknown>): Body {
  try {
    yield* body;
  } catch (error) {
    if (error instanceof Cancelled) note(`${name} cancelled`);
    else throw error;
  }
}

/** Takes something, holds it for some ticks, gives it back; twice, or once. */
function* takes(thing: Lock | Semaphore, note: Note, name: string, ticks: number, again = false): Body {
  yield thing.acquire();
  if (!again) note(name);
  yield sleep(ticks);
  thing.release();
  if (!again) return;
  yield thing.acquire();
  note(`${name} again`);
  thing.release();
}

/** Locks, semaphores, events, conditions and queues. */
export const synchronising: Record<string, Litmus> = {
  lock_barging: {
    *main(loop, note) {
      const lock = new Lock();
      const a = loop.spawn(takes(lock, note, 'a', 10, true));
      yield gather([a, loop.spawn(takes(lock, note, 'b', 0))]);
    },
    order: ['b', 'a again'],
  },
  semaphore_barging: {
    *main(loop, note) {
      const semaphore = new Semaphore(1);
      const a = loop.spawn(takes(semaphore, note, 'a', 10, true));
      yield gather([a, ...['b', 'c'].map((name) => loop.spawn(takes(semaphore, note, name, 0)))]);
    },
    order: ['b', 'c', 'a again'],
  },
  cancel_woken_lock: {
    *main(loop, note) {
      const lock = new Lock();
      yield lock.acquire();
      function* task(name: string): Body {
        yield* caught(note, name, lock.hold(noted(note, name)));
      }
      const [a, b] = ['a', 'b'].map((name) => loop.spawn(task(name)));
      yield sleep(0);
      lock.release();
      a?.cancel();
      yield gather([a!, b!]);
      note(lock.locked);
    },
    order: ['a cancelled', 'b', false],
  },
  cancel_waiting_lock: {
    *main(loop, note) {
      const lock = new Lock();
      yield lock.acquire();
      const tasks = ['a', 'b', 'c'].map((name) =>
        loop.spawn(caught(note, name, lock.hold(noted(note, name)))),
      );
      yield sleep(0);
      tasks[1]?.cancel();
      yield sleep(0);
      note(lock.waiting);
      lock.release();
      yield gather(tasks);
    },
    order: ['b cancelled', 2, 'a', 'c'],
  },
  cancel_woken_semaphore: {
    *main(loop, note) {
      const semaphore = new Semaphore(0);
      const tasks = ['a', 'b'].map((name) => loop.spawn(caught(note, name, takes(semaphore, note, name, 0))));
      yield sleep(0);
      semaphore.release();
      tasks[0]?.cancel();
      yield gather(tasks);
      note(semaphore.free);
    },
    order: ['a cancelled', 'b', 1],
  },
  event_order: {
    *main(loop, note) {
      const event = new Event();
      function* waiter(name: string): Body {
        yield event.wait();
        note(name);
      }
      const tasks = ['a', 'b', 'c'].map((name) => loop.spawn(waiter(name)));
      yield sleep(0);
      event.set();
      event.clear();
      note('set');
      yield gather(tasks);
      note(event.isSet);
    },
    order: ['set', 'a', 'b', 'c', false],
  },
  condition_notify: {
    *main(loop, note) {
      const condition = new Condition();
      function* waits(name: string): Body {
        yield* condition.wait();
        note(name);
      }
      const tasks = ['a', 'b', 'c', 'd'].map((name) => loop.spawn(condition.lock.hold(waits(name))));
      yield sleep(0);
      yield condition.lock.acquire();
      condition.notify(2);
      note('notified 2');
      condition.lock.release();
      yield sleep(10);
      yield condition.lock.acquire();
      condition.notifyAll();
      note('notified all');
      condition.lock.release();
      yield gather(tasks);
    },
    order: ['notified 2', 'a', 'b', 'notified all', 'c', 'd'],
  },
  condition_cancelled: {
    *main(loop, note) {
      const condition = new Condition();
      function* waits(name: string): Body {
        try {
          yield* condition.wait();
          note(name);
        } finally {
          note(`${name} has the lock: ${condition.lock.locked}`);
        }
      }
      const tasks = ['a', 'b'].map((name) =>
        loop.spawn(caught(note, name, condition.lock.hold(waits(name)))),
      );
      yield sleep(0);
      yield condition.lock.acquire();
      condition.notify(1);
      condition.lock.release();
      // Woken, not gone on yet: the notification is passed on.
      tasks[0]?.cancel();
      yield gather(tasks);
      note(condition.lock.locked);
    },
    order: ['a has the lock: true', 'a cancelled', 'b', 'b has the lock: true', false],
  },
  cancel_woken_queue: {
    *main(loop, note) {
      const queue = new Queue<number>();
      function* gets(name: string): Body {
        note(`${name}${yield* queue.get()}`);
      }
      const tasks = ['a', 'b'].map((name) => loop.spawn(caught(note, name, gets(name))));
      yield sleep(0);
      queue.tryPut(1);
      tasks[0]?.cancel();
      yield gather(tasks);
      note(queue.size);
    },
    order: ['a cancelled', 'b1', 0],
  },
  cancel_woken_put: {
    *main(loop, note) {
      const queue = new Queue<string>(1);
      yield queue.put('first');
      const tasks = ['a', 'b'].map((name) => loop.spawn(caught(note, name, queue.put(name))));
      yield sleep(0);
      note(queue.tryGet());
      tasks[0]?.cancel();
      yield gather(tasks);
      note(queue.tryGet());
      note(queue.size);
    },
    order: ['first', 'a cancelled', 'b', 0],
  },
  queue_bounded: {
    *main(loop, note) {
      const queue = new Queue<string>(1);
      function* puts(name: string): Body {
        yield queue.put(name);
        note(`put ${name}`);
      }
      function* gets(): Body {
        for (let i = 0; i < 3; i += 1) note(`got ${yield* queue.get()}`);
      }
      yield gather([...['a', 'b', 'c'].map((name) => loop.spawn(puts(name))), loop.spawn(gets())]);
    },
    order: ['put a', 'got a', 'put b', 'got b', 'put c', 'got c'],
  },
  queue_getters_in_turn: {
    *main(loop, note) {
      const queue = new Queue<number>();
      function* gets(name: string): Body {
        note(`${name}${yield* queue.get()}`);
      }
      const tasks = ['a', 'b', 'c'].map((name) => loop.spawn(gets(name)));
      yield sleep(0);
      for (const item of [1, 2, 3, 4]) queue.tryPut(item);
      // Who comes now comes after those who wait.
      note(queue.tryGet());
      const late = loop.spawn(gets('late'));
      yield gather([...tasks, late]);
    },
    order: [undefined, 'a1', 'b2', 'c3', 'late4'],
  },
  queue_of_nothing: {
    *main(loop, note) {
      const queue = new Queue<null | undefined>();
      function* gets(): Body {
        note(yield* queue.get());
      }
      const tasks = [loop.spawn(gets()), loop.spawn(gets())];
      yield sleep(0);
      yield queue.put(null);
      yield queue.put(undefined);
      yield gather(tasks);
      yield join(tasks[0]!);
    },
    order: [null, undefined],
  },
};

function* noted(note: Note, what: string): Body {
  note(what);
}
