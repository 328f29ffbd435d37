import type { ModeKey } from './modes.ts';
import type { Crew } from './trace.ts';

/** A distribution of durations, in seconds. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'triangular';
      readonly min: number;
      readonly mode: number;
      readonly max: number;
    }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'erlang'; readonly shape: number; readonly mean: number }
  /** One of several exponential distributions, each as often as its weight says. */
  | {
      readonly kind: 'hyperexponential';
      readonly branches: readonly { readonly weight: number; readonly mean: number }[];
    }
  /** `mean` and `deviation` (standard deviation) are of the duration itself, not of its logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly deviation: number }
  /** These values and no others, each as often as its weight says. */
  | {
      readonly kind: 'empirical';
      readonly values: readonly { readonly weight: number; readonly value: number }[];
    };

/** A dish or a drink. `duration`: time in the oven, or (drinks) the time that pouring takes the bot. Price in cents. */
export interface MenuItem {
  readonly name: { readonly en: string; readonly zh: string };
  readonly station: 'kitchen' | 'bar';
  readonly icon: string;
  readonly price: number;
  readonly weight: number;
  readonly duration: Distribution;
  /** Seconds that a dish stands being left in the oven when it is done, before it falls in; 0: as long as one likes. */
  readonly window: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TablePlan extends Point {
  readonly zone: 'window' | 'bar';
}

/** The floor, seen from above; one unit is about a centimetre. Rows are laid out evenly from `from` to `to`. */
export interface FloorPlan {
  readonly width: number;
  readonly height: number;
  readonly tables: readonly TablePlan[];
  readonly ovens: Row;
  readonly pass: Row;
  readonly bar: Row;
  readonly desk: Point;
  readonly till: Point;
  readonly door: Point;
  readonly rail: Point;
  readonly barRail: Point;
  readonly posts: {
    readonly greet: Point;
    readonly wait: Point;
    readonly chef: Point;
    readonly wine: Point;
    readonly loop: Point;
    /** Missing: beside the LoopBot. */
    readonly helper?: Point;
  };
}

export interface Row {
  readonly count: number;
  readonly from: Point;
  readonly to: Point;
}

/** One evening as data. All durations are distributions in seconds. */
export interface Scenario {
  readonly format: 1;
  /** Missing: a restaurant. */
  readonly kind?: 'restaurant';
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** Minutes after midnight. */
  readonly opens: number;
  readonly lastEntry: number;
  readonly closes: number;
  readonly arrivals: {
    /** Parties that already stand at the door. */
    readonly atOpening: number;
    /** Parties an hour, one number for each hour from opening; the last one holds on. */
    readonly perHour: readonly number[];
  };
  /** Weights of parties of one, two, three and four. */
  readonly partySizes: readonly number[];
  /** Share of parties that say "by the window". */
  readonly window: number;
  readonly order: {
    /** Weights of 0, 1, 2, ... dishes a guest. */
    readonly dishes: readonly number[];
    readonly drinks: readonly number[];
  };
  readonly patience: {
    /** A party that meets a queue of this many parties doesn't join. */
    readonly queue: number;
    readonly desk: Distribution;
    readonly order: Distribution;
    readonly food: Distribution;
    readonly bill: Distribution;
  };
  /** What guests, ovens and the gateway take. */
  readonly durations: {
    readonly preference: Distribution;
    readonly decide: Distribution;
    readonly order: Distribution;
    readonly eat: Distribution;
    readonly gateway: Distribution;
  };
  /** What bots take. */
  readonly acts: {
    readonly greet: Distribution;
    readonly pinTicket: Distribution;
    readonly cook: Distribution;
    readonly takeOut: Distribution;
    readonly putPlate: Distribution;
    readonly takePlate: Distribution;
    readonly serve: Distribution;
    readonly putGlass: Distribution;
    readonly takeGlass: Distribution;
    readonly clear: Distribution;
    readonly wipe: Distribution;
    readonly makeBill: Distribution;
    readonly countTill: Distribution;
    readonly goodnight: Distribution;
    /** "Ready yet?", once a PollBot has come to where it asks: a tenth of a second at least. */
    readonly ask: Distribution;
  };
  /** Floor units a second: a bot on its own, and a bot that leads guests. */
  readonly speed: { readonly walk: number; readonly lead: number };
  /** Seconds between two looks round of an idle ThreadBot: mean, and how far it varies. */
  readonly looks: {
    readonly greet: Rhythm;
    readonly wait: Rhythm;
    readonly chef: Rhythm;
    readonly wine: Rhythm;
  };
  /** What guests leave on the table: share of parties that tip, and from how many to how many per cent of the bill. */
  readonly tips: { readonly share: number; readonly least: number; readonly most: number };
  /** How much of their comfort, from 0 to 1, guests lose by each bot on the floor beyond the first. */
  readonly comfort: { readonly perBot: number };
  /** Shares of parties with a chatty guest and with a complaint, and of drinks that are fancy cocktails. */
  readonly surprises: { readonly chatty: number; readonly cocktail: number; readonly complaint: number };
  /** For how long each of them holds on to a bot. */
  readonly holds: {
    readonly chatty: Distribution;
    readonly cocktail: Distribution;
    readonly complaint: Distribution;
  };
  readonly menu: readonly MenuItem[];
  readonly floor: FloorPlan;
  readonly staff: {
    readonly mode: ModeKey;
    readonly locks: 'none' | 'big' | 'each' | 'careless' | 'claim' | 'semaphore' | 'barrier';
    readonly crew: Crew;
  };
}

export interface Rhythm {
  readonly mean: number;
  readonly spread: number;
}

/**
 * A plain queue as data: a stand where guests are served one after the other, in the order in which they came, by
 * bots that are all alike. In Kendall's notation G/G/c/K with impatience.
 */
export interface QueueScenario {
  readonly format: 1;
  readonly kind: 'queue';
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** Seconds for which guests come. Who is inside then is still served. */
  readonly seconds: number;
  /** A Poisson process with that rate, or the distribution of the time between two guests. */
  readonly arrivals: { readonly perHour: number } | { readonly between: Distribution };
  /** How long a bot has to do with a guest. */
  readonly service: Distribution;
  readonly bots: number;
  /** How many guests there is room for, being served or waiting; who finds it full goes away. Null: no limit. */
  readonly room: number | null;
  /** For how long a guest waits at most before it leaves unserved. Null: for ever. */
  readonly patience: Distribution | null;
}

export type AnyScenario = Scenario | QueueScenario;
