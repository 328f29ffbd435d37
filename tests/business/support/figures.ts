import fc from 'fast-check';
import type { Choice, WeekPlan } from '../../../src/business/plan.ts';
import { planFor } from '../../../src/business/hiring.ts';
import { settleNight, startWeek, type WeekState } from '../../../src/business/week.ts';
import type { BotFigures, Dashboard } from '../../../src/metrics/dashboard.ts';
import { botName, LOCK_KEYS, isCrewRole } from '../../../src/protocol/board.ts';
import { PLAIN_WAYS } from '../../../src/protocol/trace.ts';
import { Role } from '../../../src/protocol/words.ts';

export const THREADS: Choice = { mode: 'threads', locks: 'none', ways: PLAIN_WAYS };
export const LOOP: Choice = { mode: 'loop', locks: 'none', ways: PLAIN_WAYS };

const count = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value));

const bot: fc.Arbitrary<BotFigures> = fc
  .record({
    role: fc.constantFrom(...Object.values(Role)),
    index: fc.integer({ min: 1, max: 3 }),
    ticks: fc.array(count(20_000_000), { minLength: 6, maxLength: 6 }),
  })
  .map(({ role, index: any, ticks }) => {
    const index = isCrewRole(role) ? any : 1;
    const all = ticks.reduce((sum, part) => sum + part, 0);
    const part = (...at: number[]): number =>
      all === 0 ? 0 : at.reduce((sum, i) => sum + (ticks[i] ?? 0), 0) / all;
    return {
      name: botName(role, index),
      role,
      index,
      onDuty: false,
      secondsOnDuty: all / 1000,
      working: part(0),
      waitingGuest: part(1),
      waitingOven: part(2),
      waitingGateway: part(3),
      waitingLock: part(4),
      starved: part(5),
      idle: part(1, 2, 3, 4, 5),
    };
  });

const cents = count(2_000_000);

/** Figures of a night that is over, as any night could leave them and some that none would. */
export const figures: fc.Arbitrary<Dashboard> = fc
  .record({
    guests: fc.record({
      served: count(400),
      balked: count(50),
      reneged: count(50),
      wait: fc.integer({ min: 0, max: 2_000_000 }),
    }),
    smashed: count(40),
    doubled: count(10),
    rung: cents,
    missing: count(5000),
    ledger: fc.record({
      tips: cents,
      served: cents,
      spoiled: fc.record({ wasted: count(50), fallen: count(9), worth: cents }),
      broken: fc.record({ plates: count(50), glasses: count(50), worth: cents }),
      comfort: share,
      guestSeconds: fc.integer({ min: 0, max: 2_000_000 }),
    }),
    bots: fc.uniqueArray(bot, { maxLength: 8, selector: ({ name }) => name }),
  })
  .map(({ guests, smashed, doubled, rung, missing, ledger, bots }) => {
    const { served, balked, reneged, wait } = guests;
    const waitSeconds = { mean: wait / 1000, p50: 0, p95: 0, max: wait / 1000 };
    return {
      tick: 0,
      bots,
      guests: {
        arrived: served + balked + reneged,
        seated: served,
        served,
        balked,
        reneged,
        queueing: 0,
        inside: 0,
        waitSeconds,
      },
      incidents: {
        smashedPlate: smashed,
        smashedGlass: 0,
        twoHands: 0,
        doubleOrder: doubled,
        seatedWhileCleaning: 0,
        twoPartiesOneTable: 0,
        lostTakings: 0,
        deadlock: 0,
        total: smashed + doubled,
      },
      till: { rung, counted: Math.max(0, rung - missing) },
      ledger,
      loop: null,
      asking: null,
      souffles: { served: 0, failed: ledger.spoiled.fallen },
      series: { binSeconds: 300, idle: [], inside: [], incidents: [] },
      operations: 1,
      closed: true,
    };
  });

const choice: fc.Arbitrary<Choice> = fc.record({
  mode: fc.constantFrom('threads', 'loop'),
  locks: fc.constantFrom(...LOCK_KEYS),
  ways: fc.record({ cure: count(2), seating: count(1), cleanDelay: count(60), seatDelay: count(60) }),
});

/** Plans that can be carried out. */
export const plan: fc.Arbitrary<WeekPlan> = fc
  .tuple(choice, fc.dictionary(fc.constantFrom('monday', 'friday', 'sunday'), choice), count(9))
  .map(([usual, exceptions, wait]) => planFor(usual, exceptions, { wait }));

export const seed = count(0xffff_ffff);

/** A week in which up to seven nights are over. */
export const week: fc.Arbitrary<WeekState> = fc
  .tuple(seed, plan, fc.array(figures, { maxLength: 7 }))
  .map(([number, planned, nights]) => settled(startWeek(number, planned), nights));

/** A week with so many of its nights over. */
export const settled = (state: WeekState, nights: readonly Dashboard[]): WeekState =>
  nights.reduce((now, night, day) => settleNight(now, day, night), state);

/** Seven nights. */
export const sevenNights = fc.array(figures, { minLength: 7, maxLength: 7 });
