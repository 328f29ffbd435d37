import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventList } from '../../src/kernel/event-list.ts';

interface Entry {
  readonly time: number;
  readonly priority: number;
  readonly sequence: number;
  readonly payload: number;
}

/** The specification: everything that is scheduled, in one sorted array. */
class SortedArray {
  readonly #entries: Entry[] = [];
  #sequence = 0;

  push(time: number, priority: number, payload: number): void {
    this.#entries.push({ time, priority, sequence: this.#sequence, payload });
    this.#sequence += 1;
    this.#entries.sort((a, b) => a.time - b.time || a.priority - b.priority || a.sequence - b.sequence);
  }

  pop(): Entry | undefined {
    return this.#entries.shift();
  }

  get next(): Entry | undefined {
    return this.#entries[0];
  }

  get size(): number {
    return this.#entries.length;
  }
}

const payload = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
const priority = fc.integer({ min: 0, max: 7 });
/** Few different times, so that there are many ties. */
const crowded = fc.record({ time: fc.integer({ min: 0, max: 5 }), priority, payload });
const spread = fc.record({ time: fc.integer({ min: 0, max: 2 ** 45 }), priority, payload });
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: crowded }, spread, fc.constant('pop' as const)), {
  maxLength: 300,
});

describe('the event list', () => {
  test('gives events out by time, then priority, then in the order of scheduling', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const list = new EventList();
        const model = new SortedArray();
        for (const step of [...given, ...given.map(() => 'pop' as const)]) {
          if (step !== 'pop') {
            list.push(step.time, step.priority, step.payload);
            model.push(step.time, step.priority, step.payload);
          } else if (model.size > 0) {
            expect(list.nextTime).toBe(model.next?.time);
            expect(list.nextPayload).toBe(model.next?.payload);
            expect(list.pop()).toBe(model.pop()?.payload);
          }
          expect(list.size).toBe(model.size);
        }
        expect(list.size).toBe(0);
      }),
    );
  });

  test('keeps the order of ties over a thousand events, the pops among the pushes', () => {
    const list = new EventList();
    const out: number[] = [];
    for (let i = 0; i < 1000; i += 1) {
      list.push(9, 3, i);
      if (i % 3 === 2) out.push(list.pop());
    }
    while (list.size > 0) out.push(list.pop());
    expect(out).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });

  test('has nothing next when it is empty, and refuses to give anything', () => {
    const list = new EventList();
    expect(list.nextTime).toBe(Infinity);
    expect(() => list.pop()).toThrow(RangeError);
    list.push(4, 0, 1);
    list.pop();
    expect(list.nextTime).toBe(Infinity);
  });
});
