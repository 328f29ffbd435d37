import { describe, expect, test } from 'vitest';
import { Mode } from '../../src/protocol/modes.ts';
import { Cure, Locks, Seating, Surprise } from '../../src/protocol/words.ts';
import { CHAPTER_IDS, type ChapterId } from '../../src/story/chapter.ts';
import { chapterOf } from '../../src/story/chapters.ts';
import { SEVEN } from '../../src/story/measures.ts';
import { idler, play, type Player } from './support/play.ts';

const SEEDS = [1, 2, 3, 4];
const MOST_REAL_SECONDS = 150;

/** What each chapter asks for, done as a player would. */
const players: Readonly<Record<ChapterId, Player>> = {
  opening: (_, hands) =>
    hands.deed({ pointed: new Set(['GreetBot 1', 'WaitBot 1', 'ChefBot 1', 'WineBot 1']) }),
  success: ({ facts }, hands) => {
    const [first] = facts.shifts;
    if (facts.shifts.length === 1 && first!.partiesSeated >= 4) hands.staff({ crew: SEVEN });
  },
  crash: ({ figures }, hands) => {
    if (figures.incidents.total > 0) hands.deed({ openedCollision: true });
  },
  careful: ({ figures, facts }, hands) => {
    if (figures.incidents.total < 4 || facts.shifts.length > 1) return;
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

  test.each([...new Set([chapter.setup.seed, ...SEEDS])])(
    'is reached by doing it, in a minute or two, and bears the answer out: seed %i',
    (seed) => {
      const { night, reachedAfter } = play(chapter, players[id], seed);
      expect(reachedAfter).not.toBeNull();
      expect((reachedAfter! * 60) / chapter.setup.speed).toBeLessThan(MOST_REAL_SECONDS);
      expect(chapter.question.answer(night)).toBe(chapter.question.right);
    },
  );

  test.each([chapter.setup.seed, 11])('is not reached by looking on: seed %i', (seed) => {
    expect(play(chapter, idler, seed).reachedAfter).toBeNull();
  });
});

describe('other ways through', () => {
  test.each([Locks.Big, Locks.Claim])('locks %i will do as well', (locks) => {
    const player: Player = ({ figures, facts }, hands) => {
      if (figures.incidents.total > 0 && facts.shifts.length === 1) hands.staff({ locks });
    };
    expect(play(chapterOf('locks'), player).reachedAfter).not.toBeNull();
  });

  test('careless locks will not', () => {
    const player: Player = ({ figures, facts }, hands) => {
      if (figures.incidents.total > 0 && facts.shifts.length === 1) hands.staff({ locks: Locks.Careless });
    };
    expect(play(chapterOf('locks'), player).reachedAfter).toBeNull();
  });

  test('a helper cures as well, and one mistake left is one too many', () => {
    const mend =
      (cure: number, seating: number): Player =>
      (_, hands, minute) => {
        if (minute === 2) hands.ways({ seating, cure });
      };
    const chapter = chapterOf('everywhere');
    expect(play(chapter, mend(Cure.Helper, Seating.AskFirst)).reachedAfter).not.toBeNull();
    expect(play(chapter, mend(Cure.None, Seating.AskFirst)).reachedAfter).toBeNull();
    expect(play(chapter, mend(Cure.Split, Seating.ChooseFirst)).reachedAfter).toBeNull();
  });
});
