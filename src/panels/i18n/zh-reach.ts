import type { Dictionary } from './dictionary.ts';

/** Chinese: new versions, and what goes out of the page and comes into it. */
export const zhReach: Pick<Dictionary, 'reach'> = {
  reach: {
    update: '有新版本了，下次打开页面时启用。',
    reload: '现在重新载入',
  },
};
