import { expect, test } from 'vitest';
import { Mode } from '../../src/protocol/modes.ts';
import { Locks, Surprise } from '../../src/protocol/words.ts';
import { chapterOf } from '../../src/story/chapters.ts';
import { collisions } from '../../src/story/facts.ts';
import { SEVEN } from '../../src/story/measures.ts';
import { play } from './support/play.ts';

test('a shift begins when the new bots are there, and ends when the next one begins', () => {
  const { night } = play(chapterOf('loop'), (_, hands, minute) => {
    if (minute === 10) hands.staff({ mode: Mode.Loop });
    if (minute === 60) hands.staff({ mode: Mode.Threads, locks: Locks.Each });
    if (minute === 90) hands.staff({ crew: { ...SEVEN, wait: 4 } });
    if (minute === 95) hands.sendIn(Surprise.Chatty);
  });
  const { shifts, sentIn } = night.facts;
  expect(shifts.map(({ mode, locks }) => [mode, locks])).toEqual([
    [Mode.Threads, Locks.None],
    [Mode.Loop, Locks.None],
    [Mode.Threads, Locks.Each],
    [Mode.Threads, Locks.Each],
  ]);
  expect(shifts.map(({ crew }) => crew.wait)).toEqual([3, 3, 3, 4]);
  expect(sentIn).toBe(1);
  const [first, second, third, fourth] = shifts;
  expect(first!.from).toBe(0);
  expect(second!.from).toBeGreaterThanOrEqual(10 * 60_000);
  // LoopBot brings what it has in hand to its end first.
  expect(third!.from).toBeGreaterThan(60 * 60_000);
  // Numbers change at once.
  expect(fourth!.from).toBe(90 * 60_000);
  for (const [index, shift] of shifts.entries()) {
    const next = shifts[index + 1];
    if (next) expect(shift.until).toBeLessThanOrEqual(next.from);
  }
});

test('what the shifts saw adds up to the figures of the night', () => {
  for (const id of ['loop', 'chatty', 'careful'] as const) {
    const { night } = play(chapterOf(id), (_, hands, minute) => {
      if (minute === 40) hands.ways({ cleanDelay: 5 });
    });
    const { guests, incidents } = night.figures;
    const total = (of: (shift: (typeof night.facts.shifts)[number]) => number): number =>
      night.facts.shifts.reduce((sum, shift) => sum + of(shift), 0);
    expect(night.facts.shifts).toHaveLength(2);
    expect(total(({ guestsServed }) => guestsServed)).toBe(guests.served);
    expect(total(({ guestsSeated }) => guestsSeated)).toBe(guests.seated);
    expect(total((shift) => collisions(shift))).toBe(incidents.total);
  }
});
