import type { ModeKey } from '../protocol/modes.ts';

/** Who works in a staffing mode. */
export const WHO: Readonly<Record<ModeKey, string>> = {
  threads: 'ThreadBots',
  loop: 'LoopBot',
  sync: 'SoloBot',
  polling: 'PollBot',
  callbacks: 'BellBot',
  gil: 'ThreadBots, one at a time',
  kitchens: 'kitchens that share nothing',
};

/** What that is in a program. */
export const STANDS_FOR: Readonly<Partial<Record<ModeKey, string>>> = {
  threads: 'a thread for each job',
  loop: 'one event loop, a coroutine for each job',
  sync: 'synchronous, one job at a time',
  kitchens: 'a process for each job',
  gil: 'a thread for each job under a global lock',
  polling: 'asking round without a bell',
  callbacks: 'select and callbacks',
};
