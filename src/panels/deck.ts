import type { ReadonlySignal, Signal } from '@preact/signals';
import { WEEK_DAYS, type WeekDay } from '../business/days.ts';
import type { Dashboard } from '../metrics/dashboard.ts';
import type { BotOnFloor, LoopOnFloor, Mark } from '../metrics/floor-state.ts';
import type { LogEntry } from '../metrics/log-entry.ts';
import type { Race } from '../metrics/race.ts';
import type { LocksKey } from '../protocol/board.ts';
import type { ModeKey } from '../protocol/modes.ts';
import type { MachineKind } from '../protocol/night.ts';
import type { Scenario } from '../protocol/scenario.ts';
import type { Crew, Staffing, Ways } from '../protocol/trace.ts';
import type { Surprise } from '../protocol/words.ts';
import type { DisasterDeck } from './disaster/disaster-deck.ts';
import type { CodeDeck } from './code/code-deck.ts';
import type { FileFault } from './file-fault.ts';
import type { Language } from './i18n/dictionary.ts';
import type { LabDeck } from './lab/lab-deck.ts';
import type { ForkDeck } from './past/fork-deck.ts';
import type { MomentFault } from '../protocol/moment/moment-file.ts';
import type { LookAtNight } from './timeline/look.ts';
import type { OutDeck } from './out/out-deck.ts';
import type { PastDeck } from './past/past-deck.ts';
import type { RacesDeck } from './races/races-deck.ts';
import type { SaveNotice, SavesDeck } from './saves/saves-deck.ts';
import type { WeekDeck } from './week/week-deck.ts';
import type { Story } from './story/story.ts';

/** The built-in days, in the order of the week. */
export const DAYS = WEEK_DAYS;
export type Day = WeekDay;
export const PLACES = ['tonight', 'week', 'story', 'lab'] as const;
/** Where one is on the page. The night goes on in all of them but the lab. */
export type Place = (typeof PLACES)[number];
export const SPEEDS = [1, 5, 15, 30, 60, 120, 240] as const;
export const MOST_BOTS = 9;
export const MOST_SEED = 0xffff_ffff;
/** The seed to begin with, so that so many nights with one seed after the other have seeds at all. */
export const firstSeedFor = (seed: number, nights: number): number => Math.min(seed, MOST_SEED - nights + 1);
export type CrewRole = keyof Crew;
export const CREW_ROLES: readonly CrewRole[] = ['greet', 'wait', 'chef', 'wine'];
/** Names of cures and of ways to seat guests, in the order of their codes. */
export const CURE_KEYS = ['none', 'split', 'helper'] as const;
export type CureKey = (typeof CURE_KEYS)[number];
export const SEATING_KEYS = ['ask-first', 'choose-first'] as const;
export type SeatingKey = (typeof SEATING_KEYS)[number];
/** What can be chosen as "held too long", in seconds. */
export const LEAST_SLOW = 1;
export const MOST_SLOW = 600;

/** Where a night stands. `saved`: a night from a file, which has no machine behind it. */
export type Phase = 'opening' | 'service' | 'closed' | 'failed' | 'saved';

/** A look at the floor, taken a few times a second: plain copies, safe to keep. */
export interface Glance {
  readonly tick: number;
  readonly bots: readonly BotOnFloor[];
  readonly loop: LoopOnFloor | null;
  readonly marks: readonly Mark[];
}

/** How a night went: what the summary shows. */
export interface NightResult {
  readonly staffed: ModeKey | 'mixed';
  readonly day: Day;
  readonly seed: number;
  readonly figures: Dashboard;
}

/** The night that has just closed, and one with the other staffing and the same guests if there was one. */
export interface Summary {
  readonly tonight: NightResult;
  readonly other: NightResult | null;
}

/** Why a night can't go on. `bot` null: the house; `start`: it never began. */
export interface Fault {
  readonly bot: string | null;
  readonly message: string;
  readonly start: boolean;
}

/** Why a moment can't be shown. `different`: the night has not come out again; `failed`: nothing could run it. */
export type LinkFault = MomentFault | 'different' | 'failed';

/** Something the page says in a sentence, in whatever language is chosen. */
export type Notice =
  | SaveNotice
  | { readonly kind: 'virtual' | 'virtualAsked' | 'floor' | 'staff' | 'update' | 'oneFile' | 'measuring' }
  /** The night goes on from a moment of its past. */
  | { readonly kind: 'goneOn' }
  | { readonly kind: 'moment'; readonly fault: LinkFault; readonly from: 'link' | 'file' }
  | { readonly kind: 'file'; readonly fault: FileFault }
  | { readonly kind: 'option'; readonly name: string; readonly value: string; readonly used: string };

/** What was chosen, and what is: signals that the panels read and never write. */
export interface NightSignals {
  readonly language: ReadonlySignal<Language>;
  readonly sound: ReadonlySignal<boolean>;
  readonly day: ReadonlySignal<Day>;
  readonly seed: ReadonlySignal<number>;
  readonly staffing: ReadonlySignal<Staffing>;
  readonly changingStaff: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<number>;
  readonly paused: ReadonlySignal<boolean>;
  readonly phase: ReadonlySignal<Phase>;
  readonly machine: ReadonlySignal<MachineKind>;
  readonly scenario: ReadonlySignal<Scenario>;
  readonly figures: ReadonlySignal<Dashboard | null>;
  readonly glance: ReadonlySignal<Glance>;
  readonly log: ReadonlySignal<readonly LogEntry[]>;
  readonly fault: ReadonlySignal<Fault | null>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly summary: ReadonlySignal<Summary | null>;
}

/** What people can do with the night. */
export interface NightCommands {
  setMode(mode: number): void;
  setLocks(locks: LocksKey): void;
  setCrew(role: CrewRole, count: number): void;
  /** Cure, seating and delays. */
  setWays(ways: Ways): void;
  /** Sends in something that holds on to a bot. */
  sendIn(surprise: Surprise): void;
  setSpeed(speed: number): void;
  togglePause(): void;
  step(): void;
  setDay(day: Day): void;
  setSeed(seed: number): void;
  /** The same guests once more; with a mode: staffed that way from the first minute. */
  restart(mode?: number): void;
  /** Another seed. */
  fresh(): void;
  /** How a collision came about. */
  raceBefore(mark: Mark): Race;
}

/** What people can do with the page, whatever night is on the floor. */
export interface PageCommands {
  setLanguage(language: Language): void;
  toggleSound(): void;
  /** Says something in a notice. */
  tell(notice: Notice): void;
  dismissNotice(notice: Notice): void;
  closeSummary(): void;
  /** Loads the page anew. */
  reload(): void;
}

/** Everything between the panels and the night. `pointed` is the name of the bot that is pointed at, here or on the floor. */
export interface Deck extends NightSignals, NightCommands, PageCommands {
  readonly pointed: Signal<string | null>;
  readonly keysOpen: Signal<boolean>;
  readonly timelineOpen: Signal<boolean>;
  /** How the timeline was looked at last; null before it has been opened. */
  readonly timelineLook: Signal<LookAtNight | null>;
  readonly place: Signal<Place>;
  readonly openMark: Signal<Mark | null>;
  /** The party whose evening is looked at. */
  readonly chosenParty: Signal<number | null>;
  /** Lets the browser save something as a file. */
  saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void;
  readonly saves: SavesDeck;
  readonly week: WeekDeck;
  readonly story: Story;
  readonly past: PastDeck;
  readonly lab: LabDeck;
  readonly fork: ForkDeck;
  readonly code: CodeDeck;
  readonly races: RacesDeck;
  readonly out: OutDeck;
  readonly disaster: DisasterDeck;
  /** Opens a saved night, a moment or a saved game: whatever the file is. */
  openFile(file: File): void;
  /** Seconds for which a task may hold the event loop before it is told. */
  readonly slow: Signal<number>;
}
