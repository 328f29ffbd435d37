import type { ModeKey } from '../protocol/modes.ts';

/** Who works in a staffing mode. */
export const WHO: Readonly<Record<ModeKey, string>> = {
  threads: 'ThreadBots',
  loop: 'LoopBot',
  sync: 'SoloBot',
};

/** What that is in a program. */
export const STANDS_FOR: Readonly<Record<ModeKey, string>> = {
  threads: 'a thread for each job',
  loop: 'one event loop, a coroutine for each job',
  sync: 'synchronous, one job at a time',
};
