import { Role } from './words.ts';

/** How the restaurant is staffed: what in a program would be its model of concurrency. */
export const Mode = {
  /** a bot for each job: threads that share one memory */
  Threads: 0,
  /** one bot, an event loop with many tasks (coroutines) */
  Loop: 1,
  /** one bot that does one job at a time and waits each wait out (synchronous) */
  Sync: 2,
  /** a bot for each job, but only one may act at a time (a global lock) */
  Global: 3,
  /** a kitchen for each bot, which shares nothing and passes notes (processes) */
  Kitchens: 4,
  /** one bot with many jobs that goes round and asks "ready yet?" (non-blocking polling) */
  Polling: 5,
  /** one bot with many jobs, a bell board and a card for each bell that says what to do next (select and callbacks) */
  Callbacks: 6,
} as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

const CODES = {
  threads: Mode.Threads,
  loop: Mode.Loop,
  sync: Mode.Sync,
  gil: Mode.Global,
  kitchens: Mode.Kitchens,
  polling: Mode.Polling,
  callbacks: Mode.Callbacks,
} as const satisfies Readonly<Record<string, Mode>>;

/** The names of the modes in scenarios and options. */
export type ModeKey = keyof typeof CODES;
export const MODE_KEYS = Object.keys(CODES) as readonly ModeKey[];

/** The name of a mode. Throws a RangeError for an unknown code. */
export function modeKey(mode: number): ModeKey {
  const key = MODE_KEYS.find((one) => CODES[one] === mode);
  if (key === undefined) throw new RangeError(`There is no staffing mode ${mode}.`);
  return key;
}

export const modeOf = (key: ModeKey): Mode => CODES[key];

const LONE: Partial<Record<number, Role>> = {
  [Mode.Loop]: Role.Loop,
  [Mode.Sync]: Role.Solo,
  [Mode.Polling]: Role.Poll,
  [Mode.Callbacks]: Role.Card,
};

/** The bot that runs the restaurant alone in a mode; null where a crew does. */
export const loneRole = (mode: number): Role | null => LONE[mode] ?? null;

/** Whether a crew of bots with jobs of their own runs the restaurant. */
export const hasCrew = (mode: number): boolean => loneRole(mode) === null;

/** Whether a bot of a role has many jobs in hand at a time: tasks, and lists of what is ready and what waits. */
export const runsTasks = (role: number): boolean =>
  role === Role.Loop || role === Role.Poll || role === Role.Card;

/** Whether a bot of a role finds out by asking which of its jobs can go on, and so never rests. */
export const asksRound = (role: number): boolean => role === Role.Poll;

/** Whether a bot of a role does every job that turns up. */
export const doesAllJobs = (role: number): boolean => runsTasks(role) || role === Role.Solo;
