import { emptyProgress, mergeProgress, parseProgress, type Progress } from '../../story/progress.ts';
import type { Section } from './section.ts';

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
