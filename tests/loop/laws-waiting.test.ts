import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Condition } from '../../src/loop/condition.ts';
import { TimedOut } from '../../src/loop/errors.ts';
import { Loop } from '../../src/loop/loop.ts';
import { sleep } from '../../src/loop/sleep.ts';
import type { Task } from '../../src/loop/task.ts';
import { timeout } from '../../src/loop/timeout.ts';
import type { Body } from '../../src/loop/wait.ts';

const moment = fc.record({ at: fc.nat(8), turns: fc.nat(2) });

test('no notification is lost, whoever is cancelled when: nobody waits for what is there', () => {
  const program = fc.record({
    takers: fc.array(moment, { minLength: 1, maxLength: 6 }),
    makers: fc.array(moment, { maxLength: 6 }),
    cancels: fc.array(fc.record({ when: moment, who: fc.nat(5) }), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(program, ({ takers, makers, cancels }) => {
      const loop = new Loop();
      const condition = new Condition();
      const { lock } = condition;
      let there = 0;
      let taken = 0;
      function* until({ at, turns }: { at: number; turns: number }): Body {
        yield sleep(at);
        for (let i = 0; i < turns; i += 1) yield sleep(0);
      }
      function* take(): Body {
        yield* condition.waitFor(() => there > 0);
        there -= 1;
        taken += 1;
        yield sleep(1);
      }
      function* make(): Body {
        there += 1;
        condition.notify();
        yield sleep(0);
      }
      function* later(when: { at: number; turns: number }, what: () => Body): Body {
        yield* until(when);
        yield* lock.hold(what());
      }
      const tasks: Task[] = takers.map((when) => loop.spawn(later(when, take)));
      for (const when of makers) loop.spawn(later(when, make));
      function* cancel({ when, who }: (typeof cancels)[number]): Body {
        yield* until(when);
        tasks[who % tasks.length]?.cancel();
      }
      for (const one of cancels) loop.spawn(cancel(one));
      loop.run();
      expect([lock.locked, lock.waiting]).toEqual([false, 0]);
      expect(there + taken).toBe(makers.length);
      if (there > 0) expect(condition.waiting).toBe(0);
      expect(tasks.filter(({ ended }) => !ended)).toHaveLength(condition.waiting);
    }),
    { numRuns: 1000 },
  );
});

test('of nested deadlines the first one counts, of several at one tick the outermost, and the work comes after them', () => {
  const ticks = fc.array(fc.nat(4), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(ticks, fc.nat(4), (deadlines, work) => {
      const loop = new Loop();
      /** Out of which timeouts TimedOut comes, from the innermost on; the first of them is the one whose time was up. */
      const late: number[] = [];
      function* within(depth: number): Body {
        const deadline = deadlines[depth];
        if (deadline === undefined) {
          yield sleep(work);
          return;
        }
        try {
          yield* timeout(deadline, within(depth + 1));
        } catch (error) {
          if (!(error instanceof TimedOut)) throw error;
          late.push(depth);
          if (depth > 0) throw error;
        }
      }
      loop.runUntilComplete(within(0));
      const first = Math.min(...deadlines);
      expect(late[0]).toBe(first <= work ? deadlines.indexOf(first) : undefined);
      expect(loop.now).toBe(Math.min(first, work));
    }),
    { numRuns: 1000 },
  );
});
