import type { Chapter } from './chapter.ts';

/** The name of the scenario of a chapter's night. */
export const nightName = ({ id }: Chapter): string => `story-${id}`;

/** That scenario in the form of a scenario file, for whoever can read those. */
export const scenarioOf = (chapter: Chapter): object => ({
  format: 1,
  extends: chapter.setup.day,
  name: nightName(chapter),
  ...chapter.setup.changes,
});
