import type { AnyScenario, Point, Row, Scenario } from './scenario.ts';
import { Locks, placeIndex, placeKind, PlaceKind, Role } from './words.ts';

/** How many bots a night can see, counting those that a change of staff sends home. */
export const MAX_BOTS = 1024;
const RAIL_CELLS = 128;
/** Notes that a letterbox holds, and letterboxes of each role of a crew: more bots of a role than that can't be named. */
const LETTERBOX_CELLS = 32;
const LETTERBOXES = 31;
/** Greet to Wine. */
const CREW_ROLES = 4;

/**
 * Where the shared cells, the locks and the things lie that bots of one scenario share. Cells are 32-bit
 * integers. A thing (table, pass slot, bar place, till) has one number, which is also its lock's.
 */
export interface Board {
  readonly tables: number;
  readonly ovens: number;
  readonly passSlots: number;
  readonly barPlaces: number;
  readonly railCells: number;
  readonly cells: number;
  readonly locks: number;
  /** Base cells; tables count from 1, all else from 0. */
  readonly bell: number;
  readonly till: number;
  /** The party at the head of the queue at the desk, or 0. */
  readonly desk: number;
  /** The party at the head of those that want to pay, or 0. */
  readonly pay: number;
  /** Number of dishes in ovens. */
  readonly cooking: number;
  /** Whether a HelperBot is there and free, and what it is asked to do: Act and subject. */
  readonly helper: number;
  readonly helperAct: number;
  readonly helperSubject: number;
  readonly table: number;
  readonly pass: number;
  readonly bar: number;
  readonly oven: number;
  readonly rail: number;
  readonly barRail: number;
  /** 1 while the bot shall stay on duty. */
  readonly duty: number;
  /** Number of the bot that has claimed a thing, or 0. */
  readonly claim: number;
  /** The letterboxes of kitchens that share nothing: see letterboxOf. */
  readonly letterbox: number;
  readonly letterboxCells: number;
  /** Numbers of things. The big lock is 0. */
  readonly bigLock: number;
  readonly tableThing: number;
  readonly passThing: number;
  readonly barThing: number;
  readonly tillThing: number;
  /** The HelperBot's attention. */
  readonly helperThing: number;
  /** The lock that a bot holds while it acts, where only one may act at a time. No thing, and no claim. */
  readonly globalLock: number;
  /** How many bots wait for the global lock; from which tick on its holder is asked to give it up (0: nobody asks); who took it last. */
  readonly globalWaiting: number;
  readonly globalAsked: number;
  readonly globalTaker: number;
  /** Permits that are left, one cell for each section of the house: tables, pass, bar, till. */
  readonly permits: number;
  /** The barrier: see programs/locks/barrier.ts. */
  readonly barrier: number;
}

/** Sections of the house, as semaphores guard them. */
export const SECTIONS = ['tables', 'pass', 'bar', 'till'] as const;

/** The section that a thing lies in: an index into SECTIONS. */
export function sectionOf(board: Board, thing: number): number {
  if (thing < board.passThing) return 0;
  if (thing < board.barThing) return 1;
  return thing < board.tillThing ? 2 : 3;
}

/** The section that a cell has the permits of: an index into SECTIONS; null for any other cell. */
export function sectionOfPermits(board: Board, cell: number): number | null {
  const section = cell - board.permits;
  return section >= 0 && section < SECTIONS.length ? section : null;
}

/** Names of the single cells, in their order. */
const SINGLE = ['bell', 'till', 'desk', 'pay', 'cooking', 'helper', 'helper act', 'helper subject'] as const;

/** How many there are of each row of cells. Only a restaurant has any. */
function rowsOf(scenario: AnyScenario): Pick<Board, 'tables' | 'ovens' | 'passSlots' | 'barPlaces'> {
  if (scenario.kind === 'queue' || scenario.kind === 'downloads')
    return { tables: 0, ovens: 0, passSlots: 0, barPlaces: 0 };
  const { tables, ovens, pass, bar } = scenario.floor;
  return { tables: tables.length, ovens: ovens.count, passSlots: pass.count, barPlaces: bar.count };
}

/** Lays out the cells and locks of a scenario. */
export function layBoard(scenario: AnyScenario): Board {
  const { tables, ovens, passSlots, barPlaces } = rowsOf(scenario);
  const tableThing = 0; // table 1 is thing 1
  const passThing = 1 + tables;
  const barThing = passThing + passSlots;
  const tillThing = barThing + barPlaces;
  const helperThing = tillThing + 1;
  const things = helperThing + 1;
  const table = SINGLE.length - 1; // tables count from 1
  const pass = SINGLE.length + tables;
  const bar = pass + passSlots;
  const oven = bar + barPlaces;
  const rail = oven + ovens;
  const barRail = rail + RAIL_CELLS;
  const claim = barRail + RAIL_CELLS;
  const duty = claim + things;
  const letterbox = duty + MAX_BOTS;
  const globalWaiting = letterbox + CREW_ROLES * LETTERBOXES * LETTERBOX_CELLS;
  const permits = globalWaiting + 3;
  const barrier = permits + SECTIONS.length;
  return {
    tables,
    ovens,
    passSlots,
    barPlaces,
    railCells: RAIL_CELLS,
    cells: barrier + 1,
    locks: things + 1,
    bell: 0,
    till: 1,
    desk: 2,
    pay: 3,
    cooking: 4,
    helper: 5,
    helperAct: 6,
    helperSubject: 7,
    table,
    pass,
    bar,
    oven,
    rail,
    barRail,
    duty,
    claim,
    letterbox,
    letterboxCells: LETTERBOX_CELLS,
    bigLock: 0,
    tableThing,
    passThing,
    barThing,
    tillThing,
    helperThing,
    globalLock: things,
    globalWaiting,
    globalAsked: globalWaiting + 1,
    globalTaker: globalWaiting + 2,
    permits,
    barrier,
  };
}

/** Names of the cells at the end, in their order. */
const APPENDED = [
  ...['waiting for the global lock', 'asked for the global lock', 'last with the global lock'],
  ...SECTIONS.map((section) => `permits: ${section}`),
  'barrier',
];

/** What a cell is called, for people: `table 3`, `pass 1`, `till`. */
export function cellName(board: Board, cell: number): string {
  const single = SINGLE[cell];
  if (single !== undefined) return single;
  const appended = APPENDED[cell - board.globalWaiting];
  if (appended !== undefined) return appended;
  const groups: readonly (readonly [string, number, number])[] = [
    ['table', board.table + 1, 1],
    ['pass', board.pass, 1],
    ['bar', board.bar, 1],
    ['oven', board.oven, 1],
    ['rail', board.rail, 1],
    ['bar rail', board.barRail, 1],
    ['claim', board.claim, 0],
    ['duty', board.duty, 0],
    ['letterbox', board.letterbox, 0],
  ];
  for (const [name, base, first] of [...groups].reverse()) {
    if (cell < base) continue;
    if (name === 'letterbox') return letterboxName(board, cell - base);
    if (name === 'claim') return `claim of ${thingName(board, cell - base)}`;
    return `${name} ${cell - base + first}`;
  }
  return `cell ${cell}`;
}

export const isTableCell = (board: Board, cell: number): boolean => cell > board.table && cell < board.pass;

/** The thing that a cell tells of: a table, a place on the pass or on the bar, the till; null for all other cells. */
export function thingOfCell(board: Board, cell: number): number | null {
  if (cell === board.till) return board.tillThing;
  if (isTableCell(board, cell)) return board.tableThing + cell - board.table;
  if (cell >= board.pass && cell < board.bar) return board.passThing + cell - board.pass;
  return cell >= board.bar && cell < board.oven ? board.barThing + cell - board.bar : null;
}

/** Where the letterbox of a bot in a crew begins. Throws a RangeError for a bot that has none. */
export function letterboxOf(board: Board, role: Role, index: number): number {
  if (!isCrewRole(role) || index < 1 || index > LETTERBOXES) {
    throw new RangeError(`${botName(role, index)} has no letterbox.`);
  }
  return board.letterbox + ((role - 1) * LETTERBOXES + index - 1) * board.letterboxCells;
}

function letterboxName(board: Board, offset: number): string {
  const box = Math.floor(offset / board.letterboxCells);
  const role = (Math.floor(box / LETTERBOXES) + 1) as Role;
  return `letterbox of ${botName(role, (box % LETTERBOXES) + 1)}`;
}

/** What a thing (or its lock) is called, for people. */
export function thingName(board: Board, thing: number): string {
  if (thing === board.bigLock) return 'the big lock';
  if (thing < board.passThing) return `table ${thing - board.tableThing}`;
  if (thing < board.barThing) return `pass ${thing - board.passThing + 1}`;
  if (thing < board.tillThing) return `bar ${thing - board.barThing + 1}`;
  if (thing === board.globalLock) return 'the global lock';
  return thing === board.tillThing ? 'till' : 'the helper';
}

/** The place where a thing is; null for the big lock, the global lock and the helper, who are nowhere. */
export function thingPlace(board: Board, thing: number): number | null {
  if (thing === board.bigLock) return null;
  if (thing < board.passThing) return PlaceKind.Table * 256 + thing - board.tableThing;
  if (thing < board.barThing) return PlaceKind.PassSlot * 256 + thing - board.passThing;
  if (thing < board.tillThing) return PlaceKind.BarPlace * 256 + thing - board.barThing;
  return thing === board.tillThing ? PlaceKind.Till * 256 : null;
}

function along(row: Row, index: number): Point {
  const share = row.count > 1 ? index / (row.count - 1) : 0;
  return {
    x: Math.round(row.from.x + (row.to.x - row.from.x) * share),
    y: Math.round(row.from.y + (row.to.y - row.from.y) * share),
  };
}

/** Where a place is on the floor, in floor units. Throws a RangeError for a place the plan doesn't have. */
export function placePoint(scenario: Scenario, id: number): Point {
  const { floor } = scenario;
  const index = placeIndex(id);
  switch (placeKind(id)) {
    case PlaceKind.Desk:
      return floor.desk;
    case PlaceKind.PassSlot:
      return along(floor.pass, index);
    case PlaceKind.BarPlace:
      return along(floor.bar, index);
    case PlaceKind.Oven:
      return along(floor.ovens, index);
    case PlaceKind.Rail:
      return floor.rail;
    case PlaceKind.BarRail:
      return floor.barRail;
    case PlaceKind.Till:
      return floor.till;
    case PlaceKind.Door:
      return floor.door;
    case PlaceKind.Post:
      return (floor.posts as Partial<Record<RoleKey, Point>>)[roleKey(index as Role)] ?? floor.posts.loop;
    case PlaceKind.Table: {
      const table = floor.tables[index - 1];
      if (table) return table;
    }
  }
  throw new RangeError(`The floor plan has no place ${id}.`);
}

const ROLE_KEYS = ['greet', 'wait', 'chef', 'wine', 'loop', 'helper', 'solo', 'poll', 'card'] as const;
export type RoleKey = (typeof ROLE_KEYS)[number];
/** The roles that the business hires for. */
export type ContractRole = Exclude<RoleKey, 'solo' | 'poll' | 'card'>;

/** The key of a role in scenarios and options. */
export function roleKey(role: Role): RoleKey {
  return ROLE_KEYS[role - 1] as RoleKey;
}

/** Whether there is such a role. */
export const isRole = (role: number): role is Role => ROLE_KEYS[role - 1] !== undefined;

/** Whether it is the role of a bot in a crew, of which there can be many. */
export const isCrewRole = (role: number): boolean => role >= Role.Greet && role <= Role.Wine;

const NAMES: Readonly<Record<RoleKey, string>> = {
  greet: 'GreetBot',
  wait: 'WaitBot',
  chef: 'ChefBot',
  wine: 'WineBot',
  loop: 'LoopBot',
  helper: 'HelperBot',
  solo: 'SoloBot',
  poll: 'PollBot',
  card: 'BellBot',
};

/** A bot's name: WaitBot 2; just LoopBot or HelperBot, as there is only one of each. */
export function botName(role: Role, index: number): string {
  const name = NAMES[roleKey(role)];
  return isCrewRole(role) ? `${name} ${index}` : name;
}

export const LOCK_KEYS = ['none', 'big', 'each', 'careless', 'claim', 'semaphore', 'barrier'] as const;
export type LocksKey = (typeof LOCK_KEYS)[number];
/** The name of a lock discipline in scenarios and options. */
export const locksKey = (locks: Locks): LocksKey => LOCK_KEYS[locks];
