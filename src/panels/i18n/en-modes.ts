/** Ways to staff the restaurant. */
export const enModes = {
  modes: {
    names: {
      threads: 'ThreadBots',
      loop: 'LoopBot',
      sync: 'SoloBot, one job at a time',
      polling: 'PollBot, asking round',
      callbacks: 'BellBot, with reaction cards',
      gil: 'ThreadBots, one at a time',
      kitchens: 'Separate kitchens',
    },
    hints: {
      threads: 'A bot for each job: threads that share one memory.',
      loop: 'One bot with bookmarks in its jobs: an event loop.',
      sync: 'One bot does one job at a time and waits each wait out: synchronous.',
      polling: 'One bot with many jobs runs round and asks “ready yet?”: non-blocking polling.',
      callbacks: 'One bot with many jobs, a bell board and a card for each bell: select and callbacks.',
      gil: 'A bot for each job, but only the one that holds the global lock may act; it lends it out while it waits.',
      kitchens: 'Each bot has things of its own that nobody else touches, and they pass notes: processes.',
    },
    /** How the one bot with many jobs goes from one to the next. */
    goesOn: {
      loop: 'LoopBot goes to the next job that is ready whenever the one in hand has to wait.',
      polling:
        'PollBot has no bell. It goes from one waiting job to the next and asks; most asks come too early.',
      callbacks:
        'BellBot pins a card to the bell board for each wait. When a bell rings, it takes the card and does what it says.',
    },
    /** What it does while no job can go on. */
    nothing: {
      loop: 'Nothing in hand: LoopBot sleeps until the bell rings.',
      polling: 'No job: PollBot goes round and asks.',
      callbacks: 'No card in hand: BellBot sleeps until a bell rings.',
    },
    asking: (share: string, inVain: string, asks: string) =>
      `${share} of its time asking in vain: ${inVain} of ${asks} asks`,
    askingHint:
      'An ask takes the way there and a moment. It counts as working, as its hands are busy, but nothing comes of it when it is too early.',
  },
};
