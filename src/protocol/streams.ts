/** Purposes of random streams: the words after the seed (see RandomStream). One for each purpose, never shared. */
export const Stream = {
  /** when parties arrive */
  Arrivals: 1,
  /** + party: everything about one party */
  Party: 2,
  /** + role, index: how long a bot's hands take */
  Hands: 3,
  /** + role, index: a bot's rhythm of looking round */
  Rhythm: 4,
  /** the virtual machine's choices of who goes next */
  Scheduler: 5,
  /** + Surprise, party or item: whether it holds on to a bot, and for how long */
  Moods: 6,
  /** + week, day: the seed of a night of a business week */
  Nights: 7,
  /** + number of the night, from 0: the seed of a night of a sweep */
  Sweep: 8,
  /** what each guest at a stand takes a bot, in the order in which they come */
  Service: 9,
  /** how long each guest at a stand would wait, in the same order */
  Patience: 10,
  /** + page: all about a page that is fetched */
  Pages: 13,
} as const;
