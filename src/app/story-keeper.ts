import type { Progress } from '../story/progress.ts';

/** Where the story's progress is kept from one visit to the next. */
export interface ProgressKeeper {
  /** What was kept, whatever it is; undefined if nothing was. */
  load(): unknown;
  save(progress: Progress): void;
}

/** Keeps it as long as the page is open. */
export function inMemory(): ProgressKeeper {
  let kept: Progress | undefined;
  return {
    load: () => kept,
    save: (progress) => {
      kept = progress;
    },
  };
}
