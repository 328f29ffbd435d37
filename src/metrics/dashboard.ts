/**
 * The figures of a night at one moment, as plain data: what the panels show and the command line prints.
 * Shares are of the time on duty, from 0 to 1; waits are in seconds; money is in cents.
 */
export interface Dashboard {
  readonly tick: number;
  readonly bots: readonly BotFigures[];
  readonly guests: GuestFigures;
  readonly incidents: IncidentFigures;
  readonly till: TillFigures;
  readonly ledger: LedgerFigures;
  /** null while no bot with many tasks (LoopBot, BellBot, PollBot) has been on duty. */
  readonly loop: LoopFigures | null;
  /** null while no PollBot has been on duty. */
  readonly asking: AskingFigures | null;
  readonly souffles: SouffleFigures;
  readonly series: EveningSeries;
  readonly operations: number;
  readonly closed: boolean;
}

/** One bot, or several of the same role and index that came after each other. All shares are 0 until it has been on duty for a tick. */
export interface BotFigures {
  readonly name: string;
  readonly role: number;
  readonly index: number;
  readonly onDuty: boolean;
  readonly secondsOnDuty: number;
  readonly working: number;
  readonly waitingGuest: number;
  readonly waitingOven: number;
  readonly waitingGateway: number;
  readonly waitingLock: number;
  /** Nothing to do. */
  readonly starved: number;
  /** Everything but working: the sum of the five shares above. */
  readonly idle: number;
}

/** Numbers of guests (people, not parties). */
export interface GuestFigures {
  readonly arrived: number;
  readonly seated: number;
  readonly served: number;
  readonly balked: number;
  readonly reneged: number;
  /** At the desk now, waiting to be greeted. */
  readonly queueing: number;
  readonly inside: number;
  /** From arrival to sitting down, of those who sat down. */
  readonly waitSeconds: {
    readonly mean: number;
    readonly p50: number;
    readonly p95: number;
    readonly max: number;
  };
}

export interface IncidentFigures {
  readonly smashedPlate: number;
  readonly smashedGlass: number;
  readonly twoHands: number;
  readonly doubleOrder: number;
  readonly seatedWhileCleaning: number;
  readonly twoPartiesOneTable: number;
  readonly lostTakings: number;
  readonly deadlock: number;
  readonly total: number;
}

export interface TillFigures {
  /** What the gateway confirmed and was rung up. */
  readonly rung: number;
  /** What lies in the till. */
  readonly counted: number;
}

/** What else the evening brought and cost. Worth is in cents, at the prices of the menu. */
export interface LedgerFigures {
  readonly tips: number;
  /** Worth of all that was put before guests, whether they paid or not. */
  readonly served: number;
  /** What was thrown away whole: `wasted` because nobody wanted it (any more), `fallen` soufflés. */
  readonly spoiled: { readonly wasted: number; readonly fallen: number; readonly worth: number };
  /** `worth`: of what was on the plates and in the glasses. */
  readonly broken: { readonly plates: number; readonly glasses: number; readonly worth: number };
  /** Mean comfort of the guests over their time inside, from 0 to 1; 1 when nobody has come. */
  readonly comfort: number;
  /** Time that all guests together have spent inside: the weight of `comfort` among several nights. */
  readonly guestSeconds: number;
}

export interface LoopFigures {
  /**
   * How long tasks that could go on had to wait, in seconds: from the moment when what they waited for was
   * there (also while the loop was held and had not noticed) until they went on.
   */
  readonly lagMean: number;
  readonly lagMax: number;
  /** Largest numbers of tasks on the two lists so far. */
  readonly mostReady: number;
  readonly mostWaiting: number;
  /** Stretches for which a task held the loop, those of a second or more, in order of time. */
  readonly holds: readonly LoopHold[];
  /** The stretch under way, so far; null unless it has lasted for a second. */
  readonly held: LoopHold | null;
}

/** What a bot that asks round asks, and gets for it. Its answers come late by `LoopFigures.lagMean`. */
export interface AskingFigures {
  readonly asks: number;
  readonly inVain: number;
  /** Length of an ask, the way there included. */
  readonly meanSeconds: number;
  /** Shares of its time on duty, both part of `BotFigures.working`. */
  readonly share: number;
  readonly shareInVain: number;
}

/** A task of an event loop, by what it does. */
export interface TaskName {
  /** Its number on the loop. */
  readonly task: number;
  readonly duty: number;
  /** Party, table or item: see Duty. */
  readonly subject: number;
  /** Index in the menu of a task that is about an item; -1 else. */
  readonly menu: number;
}

/** A stretch for which one task held the event loop. */
export interface LoopHold {
  readonly from: number;
  readonly seconds: number;
  readonly task: TaskName;
  /** The Act that took the most of it; 0 if there was none. */
  readonly act: number;
  /** Tasks that could have gone on meanwhile, the one that has waited longest first. */
  readonly waiting: readonly TaskName[];
}

/** Dishes that fall in when they are left in the oven. */
export interface SouffleFigures {
  readonly served: number;
  readonly failed: number;
}

/** The evening in bins of `binSeconds`; the last bin is the one under way. */
export interface EveningSeries {
  readonly binSeconds: number;
  /** Idle share of each bot (same order as `bots`) in each bin; null where it was not on duty. */
  readonly idle: readonly (readonly (number | null)[])[];
  /** The most guests inside at a time, and the number of incidents, in each bin. */
  readonly inside: readonly number[];
  readonly incidents: readonly number[];
}
