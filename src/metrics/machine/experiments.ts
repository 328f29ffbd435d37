/** What can be measured on a machine, in the order in which it is done when all is. */
export const EXPERIMENTS = [
  'cutlery',
  'generator',
  'await',
  'lock',
  'contended',
  'message',
  'switch',
  'comlink',
  'start',
  'tasks',
  'promises',
  'workers',
  'memory',
] as const;
export type Experiment = (typeof EXPERIMENTS)[number];

/** Those that find what one operation costs. */
export const COSTS = [
  'generator',
  'await',
  'lock',
  'contended',
  'message',
  'switch',
  'comlink',
  'start',
] as const satisfies readonly Experiment[];
export type Cost = (typeof COSTS)[number];

/** Those that find how many can wait at once, and how long it takes to start and to wake them. */
export const CROWDS = ['tasks', 'promises', 'workers'] as const satisfies readonly Experiment[];
export type Crowd = (typeof CROWDS)[number];

/** How ten bots go about the cutlery. */
export const WAYS = ['plain', 'atomic', 'mutex'] as const;
export type Way = (typeof WAYS)[number];

/** Bots of the cutlery experiment. */
export const CUTLERY_BOTS = 10;
