/** English: what each bot's idle time is made of. */
export const enCauses = {
  waits: {
    open: (bot: string) => `What ${bot} has waited for`,
    onDuty: (span: string) => `On duty ${span}`,
    works: 'Works',
    figures: (span: string, share: string) => `${span} · ${share}`,
    count: (waits: string, mean: string, longest: string) =>
      waits === '1'
        ? `1 wait, of ${mean}`
        : `${waits} waits, ${mean} each in the mean, the longest ${longest}`,
    none: 'It has not waited yet.',
    longest: 'The longest, click to look there',
    at: (time: string, span: string) => `${time}, ${span}`,
    upTo: (time: string) => `Up to ${time}`,
    kinds: {
      preference: 'An answer: window or bar?',
      order: 'Guests who tell their order',
      talk: 'A guest who talks',
      grievance: 'A guest who complains',
      gateway: 'The card payment',
      dish: 'A dish in the oven',
      layer: 'A layer that settles',
      lock: (thing: string, holder: string) => `${thing}, held by ${holder}`,
      retry: 'A thing is somebody else’s: tries again later',
      semaphore: 'A permit: too many are there already',
      barrier: 'The barrier: for the others of its round, or for a round of its own',
      globalLock: (holder: string) => `The global lock, held by ${holder}`,
      globalLeft: 'The global lock, just given up to somebody else',
      rest: 'Has looked round and found nothing; rests',
      ovenRest: 'Everything is cooking; rests',
      bell: 'Nothing on the board; sleeps until the bell rings',
      helper: 'HelperBot is not done yet',
      asked: 'Nobody asks for help',
      pause: 'Lets a while pass in the middle of a job',
      open: 'Not known yet',
    },
    task: (what: string, job: string) => `${what} (${job})`,
    holderTask: (bot: string, job: string) => `${bot}: ${job}`,
    about: { party: (party: number) => `party ${party}`, table: (table: number) => `table ${table}` },
  },
};
