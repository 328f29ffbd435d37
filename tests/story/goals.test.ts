import { describe, expect, test } from 'vitest';
import { Cure, Locks, Mode, Seating, Surprise } from '../../src/protocol/words.ts';
import { CHAPTER_IDS, type ChapterId } from '../../src/story/chapter.ts';
import { chapterOf } from '../../src/story/chapters.ts';
import { SEVEN } from '../../src/story/measures.ts';
import { idler, play, type Player } from './support/play.ts';

const SEEDS = [1, 2, 3, 4, 5];

/** What each chapter asks for, done as a player would. */
const players: Readonly<Record<ChapterId, Player>> = {
  opening: (_, hands) =>
    hands.deed({ pointed: new Set(['GreetBot 1', 'WaitBot 1', 'ChefBot 1', 'WineBot 1']) }),
  success: (_, hands, minute) => {
    if (minute === 3) hands.staff({ crew: SEVEN });
  },
  crash: ({ figures }, hands) => {
    if (figures.incidents.total > 0) hands.deed({ openedCollision: true });
  },
  careful: ({ figures, facts }, hands) => {
    if (figures.incidents.total >= 3 && facts.shifts.length === 1)
      hands.ways({ cleanDelay: 10, seatDelay: 10 });
  },
  locks: ({ figures, facts }, hands) => {
    if (figures.incidents.total > 0 && facts.shifts.length === 1) hands.staff({ locks: Locks.Each });
  },
  order: ({ figures, facts }, hands) => {
    if (figures.incidents.deadlock > 0 && facts.shifts.length === 1) hands.staff({ locks: Locks.Each });
  },
  books: ({ figures }, hands) => {
    if (figures.guests.served >= 30) hands.deed({ frozenGuests: figures.guests.inside });
  },
  loop: (_, hands, minute) => {
    if (minute === 5) hands.staff({ mode: Mode.Loop });
  },
  chatty: ({ facts }, hands, minute) => {
    if (minute % 5 === 0 && facts.sentIn <= minute / 10) hands.sendIn(Surprise.Chatty);
  },
  everywhere: (_, hands, minute) => {
    if (minute === 2) hands.ways({ seating: Seating.AskFirst, cure: Cure.Split });
  },
};

describe.each(CHAPTER_IDS)('%s', (id) => {
  const chapter = chapterOf(id);
  test.each([chapter.setup.seed, ...SEEDS])('is reached by doing it, seed %i', (seed) => {
    const { night, reachedAfter, progress } = play(chapter, players[id], seed);
    console.log(
      id,
      seed,
      'after',
      reachedAfter,
      'real s',
      ((reachedAfter ?? 0) * 60) / chapter.setup.speed,
      progress,
      chapter.question.answer(night),
      JSON.stringify(chapter.seen(night).map((a) => Object.values(a)[1])),
    );
    expect(reachedAfter).not.toBeNull();
    expect(chapter.question.answer(night)).toBe(chapter.question.right);
  });
  test.each(SEEDS.slice(0, 2))('is not reached by looking on, seed %i', (seed) => {
    expect(play(chapter, idler, seed).reachedAfter).toBeNull();
  });
});
