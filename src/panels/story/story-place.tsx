import type { ComponentChild } from 'preact';

/** The story, chapter by chapter, beside the night that it is told with. */
export function StoryPlace(): ComponentChild {
  return null;
}
