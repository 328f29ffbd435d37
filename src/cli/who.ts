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
