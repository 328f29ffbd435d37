/**
 * The trace: every operation and every house event of a run, in the order in which they happened. A
 * record is eight signed 32-bit integers; its sequence number is its position.
 *
 *   0 tick    simulated milliseconds since opening
 *   1 actor   0 the house, else the number of a bot
 *   2 task    number of the task on an event loop, 0 for a ThreadBot and for the house
 *   3 code    an operation's code (Op) or one of RecordCode
 *   4 to 7    a, b, c, d: see the tables below
 *
 * A step is what happens at once: the records of one bot, or of the house, that nobody can come between.
 * The first record of a step tells who took it, and when; this is the schedule. All the rest follows from
 * the program, the scenario and the seed: `replay` computes it and compares. A step begins with an operation,
 * with a RecordCode below 48, with Close, or with the Finish of a task that ends on the answer its loop was held
 * for. All other records, and an Acquire right after the Resume of its task, are parts of steps. Work, Await and
 * Call stand where the house took them up, which may be a little after the bot had handed them in.
 *
 * Operations:
 *   Load             a cell, b value
 *   Store            a cell, b value, c value before
 *   CompareExchange  a cell, b expected, c new value, d value before
 *   Add              a cell, b delta, c value before
 *   Find             a cell, b count | from << 15, c mask, d offset found or -1
 *   Acquire          a lock
 *   Release          a lock
 *   Wait             a cell, b expected, c IdleCause, d 1 if the value differed (no sleep) else 0
 *   Notify           a cell, b count, c number woken
 *   Down             a cell, b IdleCause, c 1 if there was one to take (no sleep) else 0
 *   Up               a cell, b number woken (0: one was added to the cell)
 *   Work             a Act, b subject, c object, d ticks it will take
 *   Await            a Awaited, b subject, c IdleCause, d ticks it will take
 *   Call             a Call, b subject, c answer
 *   Sleep            a ticks, b IdleCause
 *   Spawn            a Duty, b subject, c number of the new task
 */
export const RECORD_WORDS = 8;

export const RecordCode = {
  // Steps of their own
  /** a lock, b holder, c the holder's task (on an event loop): the lock is taken, the bot (or task) goes to sleep until it gets it. b 0: it has given up the global lock and leaves it to somebody else */
  Block: 32,
  /** the bot's sleep is over */
  Wake: 33,
  /** a lock: the wait for it was called off */
  Cancel: 34,
  /** the event loop looks at its bell board. a number of completions taken, b number of timers due */
  Select: 35,
  /** a Role, b index within the role (from 1), c packed habits (see packHabits), d Mode */
  OnDuty: 36,
  OffDuty: 37,
  /** the house's next event happens. a HouseEvent, b subject */
  Fire: 38,
  /** the owner wants another staff. a Mode, b packed habits (see packHabits), c packed crew (see packCrew) */
  Staff: 39,
  /** a bot is hired: its duty cell becomes 1. a bot, b Role, c index within the role, d packed habits */
  Hire: 40,
  /** a bot shall go off after the duty in hand: its duty cell becomes 0. a bot */
  Dismiss: 41,
  /** an event loop hands an Await to the house and goes on; the house's Await record follows. a Awaited, b subject */
  Submit: 42,
  /** the owner sends something in that holds on to a bot. a Surprise */
  SendIn: 43,
  /** a bot that goes round has asked whether the task can go on. a 1 if so, else 0 */
  Asked: 44,
  /** before it works, the holder of the global lock looks whether somebody has waited for it for too long. a lock, b 1 if so, else 0 */
  Look: 46,

  // Parts of steps
  /** what a bot (or task) waited for is there. a answer, b operation code (Work, Await or Wait), c Act or Awaited or cell */
  Complete: 48,
  /** the loop takes up a task. a Duty, b subject */
  Resume: 49,
  /** the task waits, the loop goes on. a IdleCause, b Awaited or 0 */
  Suspend: 50,
  /** a waiting or new task can go on. a IdleCause of the wait that has ended, 0 for a new task */
  Ready: 51,
  /** the task has come to its end */
  Finish: 52,
  /** somebody holds on to a bot. a Surprise, b table, item or party, c ticks it will take, d bot */
  Hold: 53,
  /** a party, b GuestStage, c and d as there */
  Guest: 56,
  /** a item, b ItemStage, c and d as there */
  Item: 57,
  /** a Incident, b first bot, c second bot, d place; for LostTakings see Money, for Deadlock the lock */
  Incident: 58,
  /** a party, b amount that the gateway confirmed in cents, c what is in the till after it was rung up, d bot */
  Money: 59,
  /** the house writes a cell. a cell, b value, c value before */
  HouseStore: 60,
  /** the house notifies a cell. a cell, b 0, c number woken */
  HouseNotify: 61,
  /** the night is over; a guests still inside (0, always) */
  Close: 62,
} as const;
export type RecordCode = (typeof RecordCode)[keyof typeof RecordCode];

/** Whether a record is an operation of a program (and not what the machine or the house adds). */
export const isOperation = (code: number): boolean => code < 32;

/** Kinds of event on the house's own event list. */
export const HouseEvent = {
  Arrival: 1,
  /** subject: bot; its work is done */
  WorkDone: 2,
  /** subject: bot; what it waits for is there */
  AwaitDone: 3,
  /** subject: party */
  Decided: 4,
  PatienceEnds: 5,
  FinishedEating: 6,
  /** subject: item */
  Cooked: 7,
  LastEntry: 8,
  Closing: 9,
  /** subject: serial number of a dish that has stayed in the oven for too long */
  Fallen: 10,
  /** subject: Surprise; one that the setup had ordered is sent in */
  Surprise: 11,
} as const;
export type HouseEvent = (typeof HouseEvent)[keyof typeof HouseEvent];

/** Numbers of bots by role as one integer; each below 128. */
export const packCrew = (crew: Crew): number =>
  crew.greet | (crew.wait << 8) | (crew.chef << 16) | (crew.wine << 24);
export const unpackCrew = (packed: number): Crew => ({
  greet: packed & 127,
  wait: (packed >> 8) & 127,
  chef: (packed >> 16) & 127,
  wine: (packed >> 24) & 127,
});

/** Numbers of ThreadBots by role. */
export interface Crew {
  readonly greet: number;
  readonly wait: number;
  readonly chef: number;
  readonly wine: number;
}

/** How bots go about their duties, apart from locks. */
export interface Ways {
  /** Cure */
  readonly cure: number;
  /** Seating */
  readonly seating: number;
  /** Seconds, whole, that a bot lets pass before it cleans a table, and before it leads a party to one: 0 to 60. */
  readonly cleanDelay: number;
  readonly seatDelay: number;
  /**
   * Mode.Global: whole seconds that somebody waits for the global lock before its holder is asked to give it up, 1
   * to MOST_SWITCH. Missing: SWITCH_SECONDS.
   */
  readonly switchSeconds?: number;
  /** Locks.Semaphore: how many may be in one section of the house at once, 2 to MOST_PERMITS. Missing: 1. */
  readonly permits?: number;
}

export const PLAIN_WAYS: Ways = { cure: 0, seating: 0, cleanDelay: 0, seatDelay: 0 };
export const MOST_DELAY = 60;
/** Five seconds stand for the five milliseconds of CPython. */
export const SWITCH_SECONDS = 5;
export const MOST_SWITCH = 60;
export const MOST_PERMITS = 4;

export const switchSecondsOf = ({ switchSeconds = SWITCH_SECONDS }: Ways): number => switchSeconds;
export const permitsOf = ({ permits = 1 }: Ways): number => permits;

/** Ways with another switch interval or another number of permits; the usual ones leave no mark. */
export function withTurns(ways: Ways, turns: { switchSeconds?: number; permits?: number }): Ways {
  const { switchSeconds = switchSecondsOf(ways), permits = permitsOf(ways) } = turns;
  const { cure, seating, cleanDelay, seatDelay } = ways;
  return {
    ...{ cure, seating, cleanDelay, seatDelay },
    ...(switchSeconds !== SWITCH_SECONDS && { switchSeconds }),
    ...(permits !== 1 && { permits }),
  };
}

/**
 * Locks, ways and mode as one integer: what a bot has to know to begin. With plain ways it is the number of the
 * discipline. `Mode.Threads` and `Mode.Loop` are told by the role and leave no mark.
 */
export const packHabits = (locks: number, ways: Ways = PLAIN_WAYS, mode = 0): number =>
  locks |
  (ways.cure << 4) |
  (ways.seating << 6) |
  (ways.cleanDelay << 8) |
  (ways.seatDelay << 14) |
  (mode > 1 ? mode << 20 : 0) |
  ((ways.switchSeconds ?? 0) << 24) |
  (((ways.permits ?? 1) - 1) << 30);
/** The mode that habits are marked with; 0 for `Mode.Threads` and `Mode.Loop`. */
export const unpackMode = (habits: number): number => (habits >> 20) & 15;
export const unpackLocks = (habits: number): number => habits & 15;
export function unpackWays(habits: number): Ways {
  const switchSeconds = (habits >> 24) & 63;
  const permits = 1 + ((habits >> 30) & 3);
  return {
    cure: (habits >> 4) & 3,
    seating: (habits >> 6) & 3,
    cleanDelay: (habits >> 8) & 63,
    seatDelay: (habits >> 14) & 63,
    ...(switchSeconds > 0 && { switchSeconds }),
    ...(permits > 1 && { permits }),
  };
}

/** Who runs the restaurant, and how they go about it. Where one bot does so alone, the crew is only remembered. */
export interface Staffing {
  /** Mode */
  readonly mode: number;
  readonly locks: number;
  readonly crew: Crew;
  /** Missing: PLAIN_WAYS. */
  readonly ways?: Ways;
}
