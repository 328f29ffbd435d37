import type { Scenario } from '../protocol/scenario.ts';
import type { Chapter } from './chapter.ts';

const PREFIX = 'story-';

/** The name of the scenario of a chapter's night. */
export const nightName = ({ id }: Chapter): string => `${PREFIX}${id}`;

/** Whether a scenario is that of some chapter's night. */
export const isStoryNight = ({ name }: Scenario): boolean => name.startsWith(PREFIX);

/** That scenario in the form of a scenario file, for whoever can read those. */
export const scenarioOf = (chapter: Chapter): object => ({
  format: 1,
  extends: chapter.setup.day,
  name: nightName(chapter),
  ...chapter.setup.changes,
});
