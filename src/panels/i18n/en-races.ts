/** English: races, and what guards which thing. */
export const enRaces = {
  races: {
    title: 'Races and locks',
    hint: 'A data race: two bots touch one thing, one of them changes it, and nothing says who comes first: no lock, no claim, no message. It may go well a hundred times. A lock guards a thing if everybody who touches it holds the lock.',
    show: 'Open',
    hide: 'Close',
    nothing: 'Nobody has touched anything yet.',
    reading: (records: string) => `Reading: ${records} records to go.`,
    none: 'No data race: whatever two bots touch is in order.',
    noneLoop:
      'No data race, and there can be none: one loop does one thing at a time. It may still act on what has changed while it waited.',
    some: (things: string, pairs: string) =>
      `Data races on ${things} of the things; pairs of touches that nothing brings into an order: ${pairs}.`,
    warnings: 'Warnings',
    warn: {
      different: (thing: string, guards: string) =>
        `${thing} is touched under different locks, so none of them guards it: ${guards}.`,
      sometimes: (thing: string, guards: string) =>
        `${thing} is touched now with and now without a lock: ${guards}.`,
      everything: (lock: string, things: string, waited: string) =>
        `${lock} guards everything, ${things} things: one at a time, whatever they do. Bots have waited ${waited} for it.`,
    },
    moreWarnings: (many: string) => `And ${many} more like that.`,
    things: 'What guards what',
    rows: { tables: 'Tables', pass: 'Pass', bar: 'Bar', till: 'Till' },
    looks: {
      guarded: 'guarded',
      odd: 'not always',
      bare: 'no lock',
      racy: 'race',
      alone: 'one bot only',
      unused: 'untouched',
    },
    choose: 'Choose a thing to see what guards it.',
    verdicts: {
      guarded: (guards: string, touches: string) => `Always under ${guards}. Touches: ${touches}.`,
      permit: (guards: string, touches: string) =>
        `Always under ${guards}: there is only one, so it guards as a lock does. Touches: ${touches}.`,
      different: (guards: string, touches: string) =>
        `Always under some lock, but not the same: ${guards}. Touches: ${touches}.`,
      sometimes: (guards: string, touches: string, bare: string) =>
        `Under ${guards}, but not always. Touches: ${touches}, without any lock: ${bare}.`,
      bare: (touches: string) => `Never under a lock. Touches: ${touches}.`,
      permits: (permits: string, touches: string) =>
        `Never under a lock: with ${permits} permits, ${permits} bots may be here at once. Touches: ${touches}.`,
      alone: (touches: string) => `Only one bot has touched it so far. Touches: ${touches}.`,
      unused: 'Nobody has touched it since this staff came.',
    },
    lostAt: (time: string) => `From ${time} on.`,
    lockOf: (thing: string) => `the lock of ${thing}`,
    bigLock: 'the big lock',
    permitOf: (section: string) => `the permit for ${section}`,
    and: (one: string, other: string) => `${one} and ${other}`,
    list: (thing: string) => `Races on ${thing}`,
    moreRaces: (kinds: string, pairs: string) => `And ${kinds} more kinds of pairs; pairs: ${pairs}.`,
    noRaces: 'No race on it.',
    noRacesBare:
      'No race on it so far: something else has put into order what two bots did to it, such as the bell, a message or a round of the barrier.',
    writes: (bot: string) => `${bot} writes`,
    reads: (bot: string) => `${bot} reads`,
    times: (pairs: string) => (pairs === '1' ? '1 pair' : `${pairs} pairs`),
    noLocks: 'Neither holds a lock.',
    oneHolds: (bot: string, guards: string, other: string) => `${bot} holds ${guards}, ${other} nothing.`,
    bothHold: (bot: string, guards: string, other: string, others: string) =>
      `${bot} holds ${guards}, ${other} ${others}: not the same.`,
    sentences: (locks: string, order: string) => `${locks} ${order}`,
    noOrder: (later: string, earlier: string) =>
      `Nothing puts ${later} after anything that ${earlier} has done.`,
    order: (later: string, earlier: string, time: string) =>
      `${later} is sure to come after what ${earlier} did up to ${time}, but not after this.`,
    lookAt: (time: string, what: string) => `${time} ${what}`,
    locks: 'Locks, and what they cost',
    lockHead: { lock: 'Lock', things: 'Guards', taken: 'Taken', waits: 'Waits', waited: 'Waited' },
    noLock: 'Nobody has taken a lock.',
    moreLocks: (many: string) => `And ${many} more, with less waiting.`,
  },
};
