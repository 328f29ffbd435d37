import { CHAPTER_IDS, type ChapterId } from '../../story/chapter.ts';
import { emptyProgress, parseProgress, type ChapterProgress, type Progress } from '../../story/progress.ts';
import type { Section } from './section.ts';

const REACHED = { new: 0, skipped: 1, done: 2 } as const;

function mergeChapter(
  mine: ChapterProgress,
  theirs: ChapterProgress,
  base: ChapterProgress,
): ChapterProgress {
  const changed = mine.state !== base.state || mine.predicted !== base.predicted;
  if (!changed) return theirs;
  if (theirs.state === base.state && theirs.predicted === base.predicted) return mine;
  return REACHED[theirs.state] > REACHED[mine.state] ? theirs : mine;
}

/** What has been reached in either; the chapter that is open is each page's own, the last one opened is kept. */
export function mergeProgress(mine: Progress, theirs: Progress, base: Progress): Progress {
  const chapters = Object.fromEntries(
    CHAPTER_IDS.map((id) => [id, mergeChapter(mine.chapters[id], theirs.chapters[id], base.chapters[id])]),
  ) as Record<ChapterId, ChapterProgress>;
  return {
    current: mine.current === base.current ? theirs.current : mine.current,
    chapters,
    invited: mine.invited === base.invited ? theirs.invited : mine.invited,
  };
}

/** How far somebody is in the story. */
export const storySection: Section<Progress> = {
  version: 1,
  empty: emptyProgress,
  migrations: {},
  parse: (data) =>
    typeof data === 'object' && data !== null && 'chapters' in data
      ? { value: parseProgress(data) }
      : { fault: 'damaged' },
  merge: mergeProgress,
};
