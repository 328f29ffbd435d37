import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAPTER_IDS } from '../../src/story/chapter.ts';
import { chapterOf } from '../../src/story/chapters.ts';
import {
  atChapter,
  chaptersDone,
  emptyProgress,
  mergeProgress,
  parseProgress,
  type Progress,
  withChapter,
} from '../../src/story/progress.ts';

const chapter = fc.constantFrom(...CHAPTER_IDS);
const progress: fc.Arbitrary<Progress> = fc
  .record({
    current: chapter,
    invited: fc.boolean(),
    states: fc.array(
      fc.record({ state: fc.constantFrom('new', 'done', 'skipped'), pick: fc.integer({ min: -1, max: 2 }) }),
      { minLength: CHAPTER_IDS.length, maxLength: CHAPTER_IDS.length },
    ),
  })
  .map(({ current, invited, states }) => ({
    current,
    invited,
    chapters: Object.fromEntries(
      CHAPTER_IDS.map((id, index) => {
        const { state, pick } = states[index]!;
        return [id, { state, predicted: chapterOf(id).question.options[pick] ?? null }];
      }),
    ) as Progress['chapters'],
  }));

describe('parseProgress', () => {
  test('reads back what was stored', () => {
    fc.assert(
      fc.property(progress, (kept) => {
        expect(parseProgress(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
  });

  test('never throws, and always answers something whole', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const read = parseProgress(stored);
        expect(parseProgress(read)).toEqual(read);
        expect(Object.keys(read.chapters)).toEqual([...CHAPTER_IDS]);
      }),
    );
    for (const nothing of [undefined, null, 7, 'x', [], {}]) {
      expect(parseProgress(nothing)).toEqual(emptyProgress);
    }
  });

  test('drops what is wrong, field by field', () => {
    fc.assert(
      fc.property(progress, chapter, fc.anything(), (kept, id, junk) => {
        const spoilt = parseProgress({ ...kept, chapters: { ...kept.chapters, [id]: junk } });
        expect(spoilt.current).toBe(kept.current);
        for (const other of CHAPTER_IDS) {
          if (other !== id) expect(spoilt.chapters[other]).toEqual(kept.chapters[other]);
        }
      }),
    );
    const read = parseProgress({
      current: 'dessert',
      chapters: { crash: { state: 'eaten', predicted: 'sometimes' }, more: 1 },
      invited: 'yes',
    });
    expect(read.current).toBe('opening');
    expect(read.chapters.crash).toEqual({ state: 'new', predicted: 'sometimes' });
    expect(read.invited).toBe(false);
  });
});

test('a chapter that was done stays done, whatever comes later', () => {
  fc.assert(
    fc.property(progress, chapter, (kept, id) => {
      const done = withChapter(kept, id, { state: 'done' });
      expect(withChapter(done, id, { state: 'skipped' }).chapters[id].state).toBe('done');
      expect(withChapter(done, id, { predicted: null }).chapters[id].state).toBe('done');
      expect(chaptersDone(done)).toBeGreaterThanOrEqual(chaptersDone(kept));
      expect(atChapter(done, id).current).toBe(id);
      expect(atChapter(done, id).chapters).toBe(done.chapters);
    }),
  );
});

test('two pages keep the better end of each chapter, in whatever order they meet', () => {
  fc.assert(
    fc.property(progress, progress, (mine, theirs) => {
      const merged = mergeProgress(mine, theirs, emptyProgress);
      expect(mergeProgress(mine, mine, emptyProgress)).toEqual(mine);
      const back = mergeProgress(theirs, mine, emptyProgress);
      for (const id of CHAPTER_IDS) expect(merged.chapters[id].state).toBe(back.chapters[id].state);
      expect(chaptersDone(merged)).toBeGreaterThanOrEqual(chaptersDone(mine));
    }),
  );
});

test('a page that has changed nothing takes over what the other has made, also a new start', () => {
  fc.assert(
    fc.property(progress, progress, (base, changed) => {
      expect(mergeProgress(base, changed, base)).toEqual(changed);
      expect(mergeProgress(changed, base, base)).toEqual(changed);
    }),
  );
});
