/** English: ways to staff beside the big switch, and how bots take turns. */
export const enTurns = {
  turns: {
    ways: 'Other ways to staff',
    waysHint: 'Other ways to staff the restaurant: one job at a time, taking turns, and more.',
    /** What each way stands for in programs, by its name. */
    stands: {
      threads: 'threads',
      loop: 'coroutines',
      sync: 'synchronous',
      gil: 'GIL',
      kitchens: 'processes',
      polling: 'polling',
      callbacks: 'callbacks',
    } as Readonly<Record<string, string>>,
    interval: 'Switch interval',
    intervalHint:
      'Who wants the global lock waits that long, then its holder is asked to give it up. It does so between two operations; one long piece of work keeps it.',
    permits: 'Permits',
    permitsHint: 'How many bots may be among the tables, at the pass, at the bar and at the till at once.',
    crewTurns: 'Only the one that holds the global lock acts.',
    bots: (name: string, count: string) => `${name}: ${count} bots`,
    staffed: (name: string) => `Now on duty: ${name}.`,
    emptyGlobal:
      'No collision yet. Two hands are never at work at once here, but a bot can be interrupted between a look and an act.',
    again: (name: string) => `Again: ${name}`,
  },
};
