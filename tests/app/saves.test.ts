import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeSave, encodeSave } from '../../src/app/saves/save-file.ts';
import { SaveStore, type SaveTrouble } from '../../src/app/saves/save-store.ts';
import { unseal, unsealText } from '../../src/app/saves/section.ts';
import { mergeSettings, noSettings, parseSettings, settingsSection } from '../../src/app/saves/settings.ts';
import { storySection } from '../../src/app/saves/story-section.ts';
import { CHAPTER_IDS, type ChapterId } from '../../src/story/chapter.ts';
import { emptyProgress, withChapter, type Progress } from '../../src/story/progress.ts';
import { TestShelf, testSections, wordsSection, type TestGame } from './support/shelves.ts';

const WORDS = 'robot-restaurant.words';
const COUNT = 'robot-restaurant.count';

/** A page with its store, and what it was told. */
class TestPage {
  readonly troubles: SaveTrouble<TestGame>[] = [];
  readonly changed: (keyof TestGame)[] = [];
  readonly store: SaveStore<TestGame>;
  kept = true;

  constructor(shelf: TestShelf) {
    this.store = new SaveStore<TestGame>(testSections, shelf);
    this.store.listen({
      changed: (name) => this.changed.push(name),
      trouble: (trouble) => this.troubles.push(trouble),
      kept: (kept) => {
        this.kept = kept;
      },
    });
  }
}

let shelf: TestShelf;
beforeEach(() => {
  vi.useFakeTimers();
  shelf = new TestShelf();
});
afterEach(() => vi.useRealTimers());

describe('a section', () => {
  test('is brought up to date from older versions', () => {
    expect(unseal(wordsSection, { version: 1, data: 'one' })).toEqual({ value: ['one'] });
    expect(unseal(wordsSection, { version: 2, data: ['one', 'two'] })).toEqual({ value: ['one', 'two'] });
  });

  test('from a newer version is refused, and nonsense is damaged', () => {
    expect(unseal(wordsSection, { version: 3, data: [] })).toEqual({ fault: 'newer' });
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"version":2}',
      '{"version":2,"data":7}',
      '{"version":0,"data":1}',
    ]) {
      expect(unsealText(wordsSection, text), text).toEqual({ fault: 'damaged' });
    }
  });

  test('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const section of [wordsSection, settingsSection]) {
          const reading = unsealText<unknown>(section, text);
          expect('value' in reading || ['damaged', 'newer'].includes(reading.fault)).toBe(true);
        }
      }),
    );
  });
});

describe('settings', () => {
  test('that are wrong count as not set', () => {
    const chosen = { language: 'zh', speed: 30, sound: true, timeline: true };
    expect(parseSettings(chosen)).toEqual({ value: chosen });
    expect(parseSettings({ language: 'fr', speed: 'x', sound: 1 })).toEqual({ value: noSettings });
    for (const data of [null, 7, 'zh', []]) expect(parseSettings(data)).toEqual({ fault: 'damaged' });
  });

  test('of the first version survive, though they had no envelope', () => {
    expect(unsealText(settingsSection, '{"language":"zh","speed":30,"sound":true}')).toEqual({
      value: { language: 'zh', speed: 30, sound: true, timeline: false },
    });
  });

  test('are merged one by one', () => {
    const base = { language: 'en', speed: 60, sound: false, timeline: false } as const;
    const mine = { ...base, speed: 30, timeline: true };
    expect(mergeSettings(mine, { ...base, language: 'zh' }, base)).toEqual({
      language: 'zh',
      speed: 30,
      sound: false,
      timeline: true,
    });
  });
});

describe('the store', () => {
  test('writes a little later, once, and at once when the page goes', () => {
    const { store } = new TestPage(shelf);
    store.set('words', ['a']);
    store.set('words', ['a', 'b']);
    expect(shelf.texts.size).toBe(0);
    vi.runAllTimers();
    expect(shelf.texts.get(WORDS)).toBe('{"version":2,"data":["a","b"]}');
    store.set('count', 7);
    store.flush();
    expect(new TestPage(shelf).store.game).toEqual({ words: ['a', 'b'], count: 7 });
  });

  test('loses no good section with a bad one, and puts the bad one aside before it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (words, rubbish) => {
        fc.pre('fault' in unsealText(testSections.count, rubbish));
        const here = new TestShelf();
        here.texts.set(WORDS, JSON.stringify({ version: 2, data: words }));
        here.texts.set(COUNT, rubbish);
        const page = new TestPage(here);
        expect(page.store.game).toEqual({ words, count: 0 });
        expect(page.troubles).toEqual([{ section: 'count', fault: 'damaged' }]);
        page.store.set('count', 1);
        page.store.flush();
        expect(here.texts.get(`${COUNT}.damaged`)).toBe(rubbish);
        expect(new TestPage(here).store.game).toEqual({ words, count: 1 });
      }),
    );
  });

  test('never writes over a newer version', () => {
    const newer = '{"version":9,"data":{"levels":3}}';
    shelf.texts.set(COUNT, newer);
    const page = new TestPage(shelf);
    expect(page.troubles).toEqual([{ section: 'count', fault: 'newer' }]);
    page.store.set('count', 5);
    page.store.set('words', ['a']);
    page.store.flush();
    expect(page.store.get('count')).toBe(5);
    expect(shelf.texts.get(COUNT)).toBe(newer);
    expect(shelf.texts.get(WORDS)).toBeDefined();
  });

  test('tells once that storage is full, goes on, and writes when there is room again', () => {
    const page = new TestPage(shelf);
    shelf.fails = 'writing';
    shelf.error = new DOMException('Full.', 'QuotaExceededError');
    for (const count of [1, 2, 3]) {
      page.store.set('count', count);
      page.store.flush();
    }
    expect(page.troubles).toEqual([{ shelf: 'full' }]);
    expect(page.kept).toBe(false);
    expect(page.store.get('count')).toBe(3);
    shelf.fails = null;
    page.store.set('words', ['a']);
    page.store.flush();
    expect(page.kept).toBe(true);
    expect(new TestPage(shelf).store.game).toEqual({ words: ['a'], count: 3 });
  });

  test('tells at once that storage is denied', () => {
    shelf.fails = 'reading';
    const page = new TestPage(shelf);
    expect(page.troubles).toEqual([{ shelf: 'denied' }]);
    page.store.set('count', 1);
    vi.runAllTimers();
    expect(page.store.game).toEqual({ words: [], count: 1 });
    expect(page.troubles).toHaveLength(1);
  });
});

describe('two pages', () => {
  test('keep each other’s sections', () => {
    const [a, b] = [new TestPage(shelf), new TestPage(shelf)];
    a.store.set('words', ['a']);
    b.store.set('count', 2);
    a.store.flush();
    b.store.flush();
    expect(new TestPage(shelf).store.game).toEqual({ words: ['a'], count: 2 });
  });

  test('unite a section that both have changed', () => {
    const [a, b] = [new TestPage(shelf), new TestPage(shelf)];
    a.store.set('words', ['a']);
    b.store.set('words', ['b']);
    a.store.flush();
    b.store.flush();
    expect(shelf.texts.get(WORDS)).toBe('{"version":2,"data":["a","b"]}');
    expect(b.changed).toEqual(['words']);
    a.store.heard(WORDS, shelf.texts.get(WORDS) ?? null);
    expect(a.store.get('words')).toEqual(['a', 'b']);
  });

  test('a page that has changed nothing takes over what it hears, also a new start', () => {
    const [a, b] = [new TestPage(shelf), new TestPage(shelf)];
    for (const words of [['a'], []]) {
      a.store.set('words', words);
      a.store.flush();
      b.store.heard(WORDS, shelf.texts.get(WORDS) ?? null);
      expect(b.store.get('words')).toEqual(words);
    }
    b.store.heard('somebody.else', 'x');
    b.store.heard(null, null);
    b.store.heard(WORDS, null);
    expect(b.changed).toEqual(['words', 'words']);
    expect(b.store.get('words')).toEqual([]);
  });
});

describe('a file', () => {
  const game = { words: ['a', 'b'], count: 3 };
  const text = encodeSave<TestGame>(testSections, game);

  test('brings back what was saved', () => {
    expect(decodeSave<TestGame>(testSections, text)).toEqual({ game, faults: {} });
  });

  test('with one bad section still brings the others', () => {
    const save = JSON.parse(text) as { sections: Record<string, unknown> };
    save.sections['count'] = { version: 4, data: 1 };
    expect(decodeSave<TestGame>(testSections, JSON.stringify(save))).toEqual({
      game: { words: ['a', 'b'] },
      faults: { count: 'newer' },
    });
  });

  test.each([
    ['foreign', '%PDF-1.4'],
    ['foreign', '{"format":"something"}'],
    ['foreign', '[]'],
    ['damaged', text.slice(0, -20)],
    ['damaged', '{"format":"robot-restaurant-save","version":1,"sections":{}}'],
    [
      'damaged',
      '{"format":"robot-restaurant-save","version":1,"sections":{"count":{"version":1,"data":"x"}}}',
    ],
    ['newer', '{"format":"robot-restaurant-save","version":2}'],
    ['newer', '{"format":"robot-restaurant-save","version":1,"sections":{"count":{"version":2,"data":{}}}}'],
  ])('is refused as %s: %s', (fault, wrong) => {
    expect(decodeSave<TestGame>(testSections, wrong)).toEqual({ fault });
  });

  test('may hold any JSON: nothing is thrown, and what is read is sound', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.jsonValue(), (any, data) => {
        decodeSave<TestGame>(testSections, any);
        const sections = { words: { version: 2, data: ['a'] }, count: { version: 1, data } };
        const save = JSON.stringify({ format: 'robot-restaurant-save', version: 1, sections });
        expect(decodeSave<TestGame>(testSections, save)).toMatchObject({ game: { words: ['a'] } });
      }),
    );
  });
});

describe('progress in the story', () => {
  const [, second] = CHAPTER_IDS;
  const done = (id: ChapterId): Progress => withChapter(emptyProgress, id, { state: 'done' });

  test('comes back from the shelf; what is no progress is damaged', () => {
    const stored: unknown = JSON.parse(JSON.stringify({ version: 1, data: done(second) }));
    expect(unseal(storySection, stored)).toEqual({ value: done(second) });
    expect(unseal(storySection, { version: 1, data: [] })).toEqual({ fault: 'damaged' });
  });
});
