/** Ways to staff the restaurant. */
export const enModes = {
  modes: {
    label: 'Staff',
    names: {
      threads: 'ThreadBots',
      loop: 'LoopBot',
      sync: 'SoloBot, one job at a time',
      kitchens: 'Separate kitchens',
    },
    hints: {
      threads: 'A bot for each job: threads that share one memory.',
      loop: 'One bot with bookmarks in its jobs: an event loop.',
      sync: 'One bot does one job at a time and waits each wait out: synchronous.',
      kitchens: 'Each bot has things of its own that nobody else touches, and they pass notes: processes.',
    },
  },
};
