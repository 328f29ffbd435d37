import { emptyProgress, mergeProgress, parseProgress, type Progress } from '../../story/progress.ts';
import type { Section } from './section.ts';

/** How far the player is in the story. What makes no sense in it counts as not played. */
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
