import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Crew, type Member } from '../../src/executors/crew.ts';
import type { Staffing } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Locks, Role } from '../../src/protocol/words.ts';

const staff = (greet: number, wait: number, change: Partial<Staffing> = {}): Staffing => ({
  mode: Mode.Threads,
  locks: Locks.None,
  crew: { greet, wait, chef: 0, wine: 0 },
  ...change,
});
const loop = staff(0, 0, { mode: Mode.Loop });
const names = (members: readonly Member[]): string[] => members.map(({ role, index }) => `${role}/${index}`);

/** Everybody who shall go has gone; answers who is hired in their place. */
function allLeave(crew: Crew): Member[] {
  for (const bot of [...crew.leaving.keys()]) crew.left(bot);
  return crew.hires();
}

describe('a crew', () => {
  test('is hired at once where nobody was before', () => {
    const crew = new Crew();
    expect(crew.change(staff(1, 2))).toEqual([]);
    expect(crew.hires()).toEqual([
      { bot: 1, role: Role.Greet, index: 1, habits: Locks.None },
      { bot: 2, role: Role.Wait, index: 1, habits: Locks.None },
      { bot: 3, role: Role.Wait, index: 2, habits: Locks.None },
    ]);
    expect(crew.hires()).toEqual([]);
  });

  test('of the same kind only gains and loses those that differ', () => {
    const crew = new Crew();
    crew.change(staff(2, 1));
    crew.hires();
    expect(names(crew.change(staff(1, 3)))).toEqual([`${Role.Greet}/2`]);
    // The new ones don't wait for the old one.
    expect(names(crew.hires())).toEqual([`${Role.Wait}/2`, `${Role.Wait}/3`]);
    expect(crew.changing).toBe(true);
    expect(allLeave(crew)).toEqual([]);
    expect(crew.size).toBe(4);
  });

  test.each([
    ['LoopBot', loop],
    ['another discipline', staff(1, 1, { locks: Locks.Big })],
  ])('gives way to %s only when all are off', (_, wanted) => {
    const crew = new Crew();
    crew.change(staff(1, 1));
    crew.hires();
    expect(crew.change(wanted)).toHaveLength(2);
    expect(crew.hires()).toEqual([]);
    crew.left(1);
    expect(crew.hires()).toEqual([]);
    crew.left(2);
    expect(crew.hires().map(({ bot }) => bot)).toEqual(wanted === loop ? [3] : [3, 4]);
  });

  test('that is called back while it leaves is hired anew, each when its place is free', () => {
    const crew = new Crew();
    crew.change(staff(1, 1));
    crew.hires();
    crew.change(loop);
    expect(crew.change(staff(1, 1))).toEqual([]);
    expect(crew.hires()).toEqual([]);
    crew.left(2);
    expect(names(crew.hires())).toEqual([`${Role.Wait}/1`]);
    crew.left(1);
    expect(names(crew.hires())).toEqual([`${Role.Greet}/1`]);
  });

  test('goes home at closing time, and nobody comes any more', () => {
    const crew = new Crew();
    crew.change(staff(1, 1));
    crew.hires();
    crew.change(loop);
    expect(crew.close()).toEqual([]);
    expect(allLeave(crew)).toEqual([]);
    expect(crew.size).toBe(0);
  });

  test('ends up as was wanted last, whoever was wanted before and whenever they left', () => {
    const staffing = fc.oneof(
      fc.constant(loop),
      fc
        .record({ greet: fc.nat(2), wait: fc.nat(2), locks: fc.constantFrom(Locks.None, Locks.Each) })
        .map(({ greet, wait, locks }) => staff(greet, wait, { locks })),
    );
    const steps = fc.array(fc.oneof(staffing, fc.nat(9)), { maxLength: 20 });
    fc.assert(
      fc.property(steps, staffing, (given, last) => {
        const crew = new Crew();
        const present = new Map<number, Member>();
        const numbers = new Set<number>();
        const come = (members: readonly Member[]): void => {
          for (const member of members) {
            expect(numbers.has(member.bot)).toBe(false);
            numbers.add(member.bot);
            for (const other of present.values()) {
              expect(names([other])).not.toEqual(names([member]));
              expect(other.habits).toBe(member.habits);
              expect(other.role === Role.Loop).toBe(member.role === Role.Loop);
            }
            present.set(member.bot, member);
          }
        };
        for (const step of [...given, last]) {
          if (typeof step === 'number') {
            const bot = [...crew.leaving.keys()][step];
            if (bot === undefined) continue;
            crew.left(bot);
            present.delete(bot);
          } else {
            crew.change(step);
          }
          come(crew.hires());
          expect(crew.size).toBe(present.size);
        }
        while (crew.changing) {
          const [bot = 0] = crew.leaving.keys();
          crew.left(bot);
          present.delete(bot);
          come(crew.hires());
        }
        const wanted = new Crew();
        wanted.change(last);
        expect(names([...present.values()]).sort()).toEqual(names(wanted.hires()).sort());
      }),
      { numRuns: 500 },
    );
  });
});
