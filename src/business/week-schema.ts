import * as v from 'valibot';
import { LOCK_KEYS } from '../protocol/board.ts';
import { MOST_DELAY, MOST_PERMITS, MOST_SWITCH } from '../protocol/trace.ts';
import { Cure, Role, Seating } from '../protocol/words.ts';
import { WEEK_DAYS } from './days.ts';
import { planFault } from './plan.ts';
import { WEEK_FORMAT, type WeekState } from './week.ts';

/** Weeks that a saved business may have behind it: a century. */
const MOST_WEEKS = 5200;
const MOST_BOTS = 31;
const ROUNDING = 1e-6;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const count = whole(0, Number.MAX_SAFE_INTEGER);
const cents = whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const seed = whole(0, 0xffff_ffff);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));

const mode = v.picklist(['threads', 'loop']);
const locks = v.picklist(LOCK_KEYS);
const ways = v.strictObject({
  cure: v.picklist(Object.values(Cure)),
  seating: v.picklist(Object.values(Seating)),
  cleanDelay: whole(0, MOST_DELAY),
  seatDelay: whole(0, MOST_DELAY),
  switchSeconds: v.exactOptional(whole(1, MOST_SWITCH)),
  permits: v.exactOptional(whole(1, MOST_PERMITS)),
});
const choice = v.strictObject({ mode, locks, ways });
const exception = v.exactOptional(
  v.strictObject({
    mode: v.exactOptional(mode),
    locks: v.exactOptional(locks),
    ways: v.exactOptional(ways),
  }),
);
const bots = whole(0, MOST_BOTS);
const plan = v.pipe(
  v.strictObject({
    contracts: v.strictObject({
      greet: bots,
      wait: bots,
      chef: bots,
      wine: bots,
      loop: whole(0, 1),
      helper: whole(0, 1),
    }),
    usual: choice,
    exceptions: v.strictObject({
      monday: exception,
      tuesday: exception,
      wednesday: exception,
      thursday: exception,
      friday: exception,
      saturday: exception,
      sunday: exception,
    }),
  }),
  v.check((planned) => planFault(planned) === null, 'expected contracts with everybody who is needed'),
);

const hours = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    role: v.picklist(Object.values(Role)),
    index: whole(1, 1024),
    secondsOnDuty: v.pipe(v.number(), v.finite(), v.gtValue(0)),
    working: share,
    waitingGuest: share,
    waitingOven: share,
    waitingGateway: share,
    waitingLock: share,
    starved: share,
    idle: share,
  }),
  v.check(({ working, idle, waitingGuest, waitingOven, waitingGateway, waitingLock, starved }) => {
    const waiting = waitingGuest + waitingOven + waitingGateway + waitingLock + starved;
    return Math.abs(working + waiting - 1) < ROUNDING && Math.abs(idle - waiting) < ROUNDING;
  }, 'expected shares that sum to 1'),
);

const night = v.strictObject({
  day: v.picklist(WEEK_DAYS),
  seed,
  choice,
  guests: v.strictObject({
    arrived: count,
    seated: count,
    served: count,
    balked: count,
    reneged: count,
    waitSeconds: seconds,
  }),
  incidents: v.strictObject({
    smashedPlate: count,
    smashedGlass: count,
    twoHands: count,
    doubleOrder: count,
    seatedWhileCleaning: count,
    twoPartiesOneTable: count,
    lostTakings: count,
    deadlock: count,
    total: count,
  }),
  rung: count,
  takings: count,
  tips: count,
  wages: count,
  goods: count,
  spoiled: v.strictObject({ wasted: count, fallen: count, cost: count }),
  broken: v.strictObject({ plates: count, glasses: count, cost: count }),
  comfort: share,
  guestSeconds: seconds,
  bots: v.array(hours),
});

const books = v.strictObject({
  week: whole(1, MOST_WEEKS),
  arrived: count,
  served: count,
  lost: count,
  incidents: count,
  rung: count,
  takings: count,
  tips: count,
  wages: count,
  goods: count,
  spoiled: count,
  fallen: count,
  spoiledCost: count,
  broken: count,
  brokenCost: count,
  profit: cents,
  comfort: share,
  cash: cents,
  reputation: share,
});

/** What a stored WeekState must look like, part by part (see parseWeekState). Unknown keys are refused. */
export const weekSchema: v.GenericSchema<unknown, WeekState> = v.strictObject({
  format: v.literal(WEEK_FORMAT),
  seed,
  week: whole(1, MOST_WEEKS),
  cash: cents,
  reputation: share,
  plan,
  nights: v.pipe(v.array(night), v.maxLength(WEEK_DAYS.length)),
  past: v.pipe(v.array(books), v.maxLength(MOST_WEEKS)),
});
