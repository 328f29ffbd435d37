import { CHAPTER_IDS, type ChapterId } from './chapter.ts';
import { chapterOf } from './chapters.ts';

/** What became of one chapter. */
export interface ChapterProgress {
  /** The option that was predicted; null: none, or the question was passed over. */
  readonly predicted: string | null;
  readonly state: 'new' | 'done' | 'skipped';
}

/** How far somebody is in the story. Plain data, to be saved. */
export interface Progress {
  readonly current: ChapterId;
  readonly chapters: Readonly<Record<ChapterId, ChapterProgress>>;
  /** The invitation on the page has been put away, or followed. */
  readonly invited: boolean;
}

const untouched: ChapterProgress = { predicted: null, state: 'new' };

const forAll = (make: (id: ChapterId) => ChapterProgress): Progress['chapters'] =>
  Object.fromEntries(CHAPTER_IDS.map((id) => [id, make(id)])) as Record<ChapterId, ChapterProgress>;

/** Before the first chapter. */
export const emptyProgress: Progress = {
  current: CHAPTER_IDS[0],
  chapters: forAll(() => untouched),
  invited: false,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parseChapter(id: ChapterId, stored: unknown): ChapterProgress {
  if (!isObject(stored)) return untouched;
  const { predicted, state } = stored;
  const { options } = chapterOf(id).question;
  return {
    predicted: options.find((option) => option === predicted) ?? null,
    state: state === 'done' || state === 'skipped' ? state : 'new',
  };
}

/** Progress from whatever was stored; each field that makes no sense counts as untouched. Never throws. */
export function parseProgress(stored: unknown): Progress {
  if (!isObject(stored)) return emptyProgress;
  const { current, chapters, invited } = stored;
  const own = (id: ChapterId): unknown =>
    isObject(chapters) && Object.hasOwn(chapters, id) ? chapters[id] : undefined;
  return {
    current: CHAPTER_IDS.find((id) => id === current) ?? emptyProgress.current,
    chapters: forAll((id) => parseChapter(id, own(id))),
    invited: invited === true,
  };
}

/** The same with another chapter opened. */
export const atChapter = (progress: Progress, current: ChapterId): Progress => ({ ...progress, current });

/** The same with something new about a chapter. A chapter that was done stays done. */
export function withChapter(progress: Progress, id: ChapterId, news: Partial<ChapterProgress>): Progress {
  const before = progress.chapters[id];
  const state = before.state === 'done' ? 'done' : (news.state ?? before.state);
  return { ...progress, chapters: { ...progress.chapters, [id]: { ...before, ...news, state } } };
}

const RANK = { new: 0, skipped: 1, done: 2 } as const;

const isSame = (a: ChapterProgress, b: ChapterProgress): boolean =>
  a.state === b.state && a.predicted === b.predicted;

/** Who has changed the chapter; if both have, who got further. */
function mergeChapter(
  mine: ChapterProgress,
  theirs: ChapterProgress,
  base: ChapterProgress,
): ChapterProgress {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  return RANK[theirs.state] > RANK[mine.state] ? theirs : mine;
}

/**
 * What two pages have made of the same beginning, chapter by chapter: whatever has changed in either, a new
 * start among it, and of two changes the better end.
 */
export const mergeProgress = (mine: Progress, theirs: Progress, base: Progress): Progress => ({
  current: mine.current === base.current ? theirs.current : mine.current,
  chapters: forAll((id) => mergeChapter(mine.chapters[id], theirs.chapters[id], base.chapters[id])),
  invited: mine.invited === base.invited ? theirs.invited : mine.invited,
});

/** How many chapters are done. */
export const chaptersDone = ({ chapters }: Progress): number =>
  CHAPTER_IDS.filter((id) => chapters[id].state === 'done').length;
