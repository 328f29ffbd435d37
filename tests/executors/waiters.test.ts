import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Waiters } from '../../src/executors/waiters.ts';

const cell = fc.nat(3);
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add' as const), cell, bot: fc.nat(9), task: fc.nat(9) }),
    fc.record({ kind: fc.constant('take' as const), cell }),
  ),
  { maxLength: 60 },
);

test('waiters are a queue for each cell, in one array of integers', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const waiters = new Waiters(new Int32Array(Waiters.wordsFor(60)));
      const model = [0, 1, 2, 3].map((): string[] => []);
      for (const step of given) {
        const queue = model[step.cell]!;
        if (step.kind === 'add') {
          waiters.add(step.cell, step.bot, step.task);
          queue.push(`${step.bot}/${step.task}`);
        } else {
          const woken: string[] = [];
          const found = waiters.takeFirst(step.cell, {
            wakeUp: (from, bot, task) => woken.push(`${from}: ${bot}/${task}`),
          });
          const first = queue.shift();
          expect(found).toBe(first !== undefined);
          expect(woken).toEqual(first === undefined ? [] : [`${step.cell}: ${first}`]);
        }
        expect(model.map((_, at) => waiters.count(at))).toEqual(model.map((waiting) => waiting.length));
        expect(waiters.any).toBe(model.some((waiting) => waiting.length > 0));
      }
    }),
  );
});

test('one too many is refused, and the others stay', () => {
  const waiters = new Waiters(new Int32Array(Waiters.wordsFor(2)));
  waiters.add(1, 1, 0);
  waiters.add(1, 2, 0);
  expect(() => {
    waiters.add(1, 3, 0);
  }).toThrow(RangeError);
  expect(waiters.count(1)).toBe(2);
});
