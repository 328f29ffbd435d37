import { describe, expect, test } from 'vitest';
import { layBoard } from '../../src/protocol/board.ts';
import { Surprise } from '../../src/protocol/words.ts';
import { CHAPTER_IDS, isReached, NO_DEEDS, progressOf } from '../../src/story/chapter.ts';
import { chapterAfter, chapterNumber, chapterOf } from '../../src/story/chapters.ts';
import { sceneOf } from './support/play.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';

test('there are ten, one after the other', () => {
  expect(CHAPTER_IDS).toHaveLength(10);
  expect(CHAPTER_IDS.map((id) => chapterOf(id).id)).toEqual(CHAPTER_IDS);
  expect(CHAPTER_IDS.map(chapterNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(CHAPTER_IDS.map(chapterAfter)).toEqual([...CHAPTER_IDS.slice(1), null]);
});

describe.each(CHAPTER_IDS)('%s', (id) => {
  const chapter = chapterOf(id);
  const { setup, question, goal } = chapter;

  test('has a night that can be set up', () => {
    const scenario = sceneOf(chapter);
    expect(scenario.name).toBe(`story-${id}`);
    expect(layBoard(scenario).cells).toBeGreaterThan(0);
    expect(Number.isInteger(setup.seed)).toBe(true);
    expect(setup.speed).toBeGreaterThanOrEqual(1);
    for (const { kind, tick } of setup.surprises) {
      expect(Object.values(Surprise)).toContain(kind);
      expect(Number.isInteger(tick)).toBe(true);
    }
  });

  test('asks a question with two to four answers, one of them right', () => {
    expect(question.options.length).toBeGreaterThanOrEqual(2);
    expect(question.options.length).toBeLessThanOrEqual(4);
    expect(new Set(question.options).size).toBe(question.options.length);
    expect(question.options).toContain(question.right);
  });

  test('has a goal of which nothing is reached before the doors open', () => {
    const figures = new NightFigures(sceneOf(chapter)).dashboard();
    const night = { figures, facts: { shifts: [], sentIn: 0 }, deeds: NO_DEEDS };
    const progress = progressOf(chapter, night);
    expect(progress).toEqual(goal.map(() => 0));
    expect(isReached(progress)).toBe(false);
    expect(() => chapter.seen(night)).not.toThrow();
    expect([null, ...question.options]).toContain(question.answer(night));
  });
});
