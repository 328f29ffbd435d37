/** What a number counts: things, seconds, a share from 0 to 1, or cents. */
export type Unit = 'count' | 's' | 'share' | 'cents';

/** What ways of staffing are compared by, with its unit. */
export const MEASURES = {
  /** guests who left served */
  served: 'count',
  /** guests who lost patience */
  reneged: 'count',
  /** guests who saw too long a queue and didn't join */
  balked: 'count',
  /** from coming to sitting down, of the guests who sat down */
  wait: 's',
  waitP95: 's',
  /** what lies in the till */
  takings: 'cents',
  /** what was rung up and doesn't lie in the till */
  lostTakings: 'cents',
  /** collisions and deadlocks */
  collisions: 'count',
  /** bots that were on duty */
  bots: 'count',
  /** share of the time on duty of all bots together in which they didn't work */
  idle: 'share',
  /** the same of the bot that worked most */
  idleBusiest: 'share',
  /** how often a bot that stood idle went on: in a program, a switch of threads each */
  wakeups: 'count',
  /** from the moment when a task of an event loop could go on until it did, on average */
  lag: 's',
  /** most tasks of an event loop that waited at a time */
  tasks: 'count',
  /** from opening until the last page was there */
  whole: 's',
  /** from opening until a page was there, on average over the pages */
  page: 's',
  /** asks "is it there?" to which the answer was no */
  asksInVain: 'count',
} as const satisfies Readonly<Record<string, Unit>>;
export type Measure = keyof typeof MEASURES;

/** What nights in a restaurant are compared by, in the order of tables. */
export const RESTAURANT_MEASURES = [
  'served',
  'reneged',
  'balked',
  'wait',
  'waitP95',
  'takings',
  'lostTakings',
  'collisions',
  'bots',
  'idle',
  'idleBusiest',
  'wakeups',
  'lag',
  'tasks',
] as const satisfies readonly Measure[];

/** What downloads are compared by. */
export const DOWNLOADS_MEASURES = [
  'whole',
  'page',
  'bots',
  'idle',
  'idleBusiest',
  'wakeups',
  'asksInVain',
] as const satisfies readonly Measure[];

/** What comes of the staffing alone and not of chance: nobody tests whether it differs. */
export const GIVEN: readonly Measure[] = ['bots'];

/** One night (or one go at downloads) in figures; null where it has nothing to measure. */
export type Measured = Readonly<Partial<Record<Measure, number | null>>>;
