/**
 * What can be seen on the floor at the last record, as plain data: what the view draws. Kept by the fold
 * in floor.ts. Places are place numbers (protocol/words.ts), ticks are simulated milliseconds.
 */
export interface FloorState {
  tick: number;
  /** Bots on duty, by number. */
  readonly bots: Map<number, BotOnFloor>;
  /** Parties that are in the restaurant or have left it (see `leftAt`) less than 120 s ago, by number. */
  readonly parties: Map<number, PartyOnFloor>;
  /** Tables by number; index 0 is not used. */
  readonly tables: TableOnFloor[];
  /** Dishes and drinks that are somewhere to be seen, by item number. */
  readonly items: Map<number, ItemOnFloor>;
  /** Every incident so far; the marks stay. */
  readonly marks: Mark[];
  /** The loop's own lists; null when no LoopBot is on duty. */
  loop: LoopOnFloor | null;
  /** Money in the till, in cents, as it is counted (the cell). */
  till: number;
  closed: boolean;
}

export type BotState = 'working' | 'guest' | 'oven' | 'gateway' | 'lock' | 'idle';

export interface BotOnFloor {
  readonly bot: number;
  readonly role: number;
  readonly index: number;
  readonly name: string;
  state: BotState;
  /** When the state began. */
  since: number;
  /** While working: the Act with its subject and object; 0 while it only looks and thinks. */
  act: number;
  subject: number;
  object: number;
  /** When the act, the wait for the world or the sleep should end; 0 where nobody can tell. */
  until: number;
  /** Where it stands, or is walking from and to (act Walk or Seat: from `since` to `until`). Places that the plan has. */
  from: number;
  at: number;
  /** While waiting for the world: Awaited, else 0; its subject. A LoopBot's tasks wait, never the bot itself. */
  awaited: number;
  awaitedSubject: number;
  /** The item in its hands (of several, the one it took last), or 0. */
  carrying: number;
  /** While waiting for a lock: the lock and the bot that held it; -1 and 0 else, also while backing off from a claim. */
  lock: number;
  holder: number;
  /** Its duty cell says that it shall go off after the duty in hand. */
  leaving: boolean;
}

export interface PartyOnFloor {
  readonly party: number;
  readonly size: number;
  /** GuestStage */
  stage: number;
  since: number;
  /** When patience ends in this stage; Infinity where it can't. */
  patienceEnds: number;
  /** The table at which it sits, to which it is being led, or from which it has left the house; else 0. */
  table: number;
  /** The bot that is with them, or 0. */
  bot: number;
  /** -1 until they have said it, 0 window, 1 bar. */
  preference: number;
  itemsOrdered: number;
  itemsServed: number;
  /** Set when the party has left: served, reneged or balked. The view lets them walk out. */
  leftAt: number | null;
}

export interface TableOnFloor {
  readonly table: number;
  /** The table's cell (TableState), what bots believe. */
  state: number;
  /** Who sits there, in truth; 0 nobody. */
  party: number;
  /** Dishes and glasses on it, item numbers. */
  readonly served: number[];
  dirty: boolean;
  /** The bot that is clearing or wiping it, or 0. */
  cleaner: number;
}

export interface ItemOnFloor {
  readonly item: number;
  readonly table: number;
  /** Index in the scenario's menu. */
  readonly menu: number;
  /** ItemStage. While Ordered it is a word or a ticket only; Broken and Wasted ones are swept up after 10 s. */
  stage: number;
  since: number;
  /** Oven, pass slot or bar place, or table, as the stage says; in hands (InHands, Taken): the bot. */
  where: number;
  /** While cooking: when it is done. */
  until: number;
  /** While in an oven: when it falls in if it stays there; Infinity for a dish that doesn't. */
  fallsAt: number;
  /** It has fallen in; made again, it hasn't. */
  fallen: boolean;
}

export interface Mark {
  /** Sequence number of the incident's record: its position in the trace, from 0. */
  readonly sequence: number;
  readonly tick: number;
  /** Incident */
  readonly kind: number;
  /** Numbers and names of the two bots. */
  readonly bots: readonly [number, number];
  readonly names: readonly [string, string];
  /** Place (for a deadlock: of the thing whose lock closed the circle), or -1 if it happened nowhere in particular. */
  readonly place: number;
}

export interface LoopOnFloor {
  readonly bot: number;
  running: TaskOnLoop | null;
  readonly ready: TaskOnLoop[];
  readonly waiting: TaskOnLoop[];
}

export interface TaskOnLoop {
  readonly task: number;
  /** Duty and its subject. */
  readonly duty: number;
  readonly subject: number;
  since: number;
  /** IdleCause, while waiting. */
  cause: number;
}
