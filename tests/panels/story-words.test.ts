import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/panels/i18n/dictionary.ts';
import { wordsOf } from '../../src/panels/i18n/words.ts';
import { chapterWords, seenWords } from '../../src/panels/story/chapter-words.ts';
import { type Amount, CHAPTER_IDS, NO_DEEDS } from '../../src/story/chapter.ts';
import { chapterOf } from '../../src/story/chapters.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import { sceneOf } from '../story/support/play.ts';

describe.each(LANGUAGES)('%s', (language) => {
  const words = wordsOf(language);

  test.each(CHAPTER_IDS)('%s has a text for each option, part and amount', (id) => {
    const chapter = chapterOf(id);
    const texts = chapterWords(words, id);
    expect(Object.keys(texts.options).sort()).toEqual([...chapter.question.options].sort());
    expect(Object.keys(texts.goal)).toEqual(chapter.goal.map((part) => part.id));
    const figures = new NightFigures(sceneOf(chapter)).dashboard();
    const amounts = chapter.seen({ figures, facts: { shifts: [], sentIn: 0 }, deeds: NO_DEEDS });
    expect(amounts).toHaveLength(texts.seen.length);
  });

  test.each(CHAPTER_IDS)('%s is short: a situation of some sentences, one sentence for the rest', (id) => {
    const { situation, question, hint, meaning } = chapterWords(words, id);
    const most = language === 'zh' ? 110 : 260;
    for (const text of [situation, question, hint, meaning]) expect(text.length, text).toBeLessThan(most);
  });
});

test('amounts are phrased with their units', () => {
  const amounts: readonly Amount[] = [
    { kind: 'bot', name: 'WaitBot 1' },
    { kind: 'share', value: 0.0207 },
    { kind: 'count', value: 4 },
  ];
  expect(seenWords(wordsOf('en'), 'en', 'opening', amounts)).toBe(
    'WaitBot 1 worked most: 2.1% of its time. Guests who had eaten and gone by then: 4.',
  );
  expect(seenWords(wordsOf('zh'), 'zh', 'opening', amounts)).toContain('2.1%');
  const collisions: readonly Amount[] = [
    { kind: 'count', value: 2 },
    { kind: 'span', seconds: 480 },
    { kind: 'collision', incident: 3 },
  ];
  expect(seenWords(wordsOf('en'), 'en', 'crash', collisions)).toContain('Two hands on one thing');
  const paces: readonly Amount[] = [
    { kind: 'decimal', value: 4.0143 },
    { kind: 'decimal', value: 9.188 },
  ];
  expect(seenWords(wordsOf('en'), 'en', 'success', paces)).toContain(
    'seated 4 parties a minute, two seated 9.2',
  );
});
