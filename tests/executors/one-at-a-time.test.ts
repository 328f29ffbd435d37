import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WaitBook } from '../../src/metrics/waits/wait-book.ts';
import { breakdown } from '../../src/metrics/waits/breakdown.ts';
import { WaitKind } from '../../src/metrics/waits/wait-kind.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Act, IdleCause, Locks, Surprise } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { crew, gil, incidents, night, NO_INCIDENTS, rows, seed } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';

const { globalLock } = layBoard(shortScenario);
const MEMORY: readonly number[] = [Op.Load, Op.Store, Op.CompareExchange, Op.Add, Op.Find, Op.Up, Op.Notify];
const isWait = (code: number, d: number): boolean =>
  code === Op.Await || code === Op.Sleep || (code === Op.Wait && d === 0) || code === RecordCode.OffDuty;

/** What is wrong with who acts when, a sentence for each breach. `interval`: ticks. */
function breaches(records: Int32Array, interval: number): string[] {
  const found: string[] = [];
  let holder = 0;
  let since = 0;
  let taker = 0;
  /** Since when each bot waits. */
  const waiting = new Map<number, number>();
  /** Who has given the lock up for others. */
  const gaveWay = new Set<number>();
  for (const [tick = 0, actor = 0, , code = 0, a = 0, b = 0, , d = 0] of rows(records)) {
    const global = a === globalLock;
    const firstCome = Math.min(...waiting.values());
    const asked = tick >= Math.max(since, firstCome) + interval;
    if (actor === 0) continue;
    if (code === Op.Acquire && global) {
      if (holder !== 0) found.push(`${actor} takes what ${holder} holds`);
      if (gaveWay.has(actor) && taker === actor) found.push(`${actor} gave way, and took it back`);
      [holder, taker, since] = [actor, actor, tick];
      waiting.delete(actor);
      gaveWay.delete(actor);
    } else if (code === Op.Release && global) {
      if (holder !== actor) found.push(`${actor} gives back what it doesn't hold`);
      if (asked) gaveWay.add(actor);
      holder = 0;
    } else if (code === RecordCode.Block && global) {
      waiting.set(actor, tick);
    } else if (code === RecordCode.Look) {
      if (holder !== actor) found.push(`${actor} looks and doesn't hold it`);
      if (asked !== (b === 1)) found.push(`${tick}: ${actor} is asked: ${asked}, and sees ${b}`);
    } else if (MEMORY.includes(code) || code === Op.Work || code === Op.Call) {
      if (holder !== actor) found.push(`${actor} acts (${code}) while ${holder} holds the lock`);
      if (MEMORY.includes(code) && asked) found.push(`${actor} goes on (${code}) though it is asked`);
    } else if (isWait(code, d) || code === RecordCode.Block) {
      if (holder === actor) found.push(`${actor} waits (${code}) and keeps the lock`);
    }
  }
  return found;
}

describe('of a crew with a global lock', () => {
  test('only the holder acts, nobody waits with the lock, and who is asked gives it up', () => {
    fc.assert(
      fc.property(
        seed,
        fc.constantFrom(...Object.values(Locks)),
        fc.constantFrom(1, 2, 5, 60),
        crew,
        (s, locks, seconds, numbers) => {
          const records = night({ scenario: shortScenario, seed: s, staffing: gil(locks, seconds, numbers) });
          expect(breaches(records, seconds * 1000).slice(0, 5)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('hands never work at once, and one long piece of work keeps everybody else waiting', () => {
    const scenario = builtInScenario('friday');
    const surprises = [{ kind: Surprise.Chatty, tick: 5_000_000 }];
    const records = night({ scenario, seed: 3, staffing: gil(), surprises });
    let free = 0;
    let longest = 0;
    let actsMeanwhile = 0;
    let heldUntil = 0;
    for (const [tick = 0, , , code = 0, a = 0, , , d = 0] of rows(records)) {
      if (code !== Op.Work) continue;
      expect(tick).toBeGreaterThanOrEqual(free);
      if (tick < heldUntil) actsMeanwhile += 1;
      if (a === Act.Listen) [longest, heldUntil] = [d, tick + d];
      free = tick + d;
    }
    // Twenty times the interval and more: it is one operation, so nobody can ask for the lock within it.
    expect(longest).toBeGreaterThan(20 * 5000);
    expect(actsMeanwhile).toBe(0);
  });

  test('the wait for the lock is waiting for a lock, by name', () => {
    const scenario = builtInScenario('friday');
    const records = night({ scenario, seed: 3, staffing: gil() });
    const book = new WaitBook(scenario);
    for (let at = 0; at < records.length; at += RECORD_WORDS) book.record(records, at);
    const { globalLock: lock } = layBoard(scenario);
    for (const row of book.rows) {
      const { causes, duty } = breakdown(row, records, records[records.length - RECORD_WORDS]!);
      const locks = causes.find(({ cause }) => cause === IdleCause.Lock)!;
      expect(locks.ticks, row.name).toBeGreaterThan(duty / 1000);
      expect(new Set(locks.kinds.map((kind) => kind.lock))).toEqual(new Set([lock]));
      expect(locks.kinds.every(({ kind }) => kind === WaitKind.Lock)).toBe(true);
    }
  });
});

describe('the global lock guards operations, and not what lies between two of them', () => {
  const scenario = builtInScenario('friday');

  test('with an interval of a second bots still look, are interrupted, and act on what they saw', () => {
    const found = incidents(scenario, gil(Locks.None, 1, scenario.staff.crew), 10);
    expect(found.DoubleOrder + found.LostTakings).toBeGreaterThan(0);
  });

  test('but two hands are never on one thing', () => {
    const { SmashedPlate, SmashedGlass, TwoHands } = incidents(
      scenario,
      gil(Locks.None, 1, scenario.staff.crew),
      10,
    );
    expect([SmashedPlate, SmashedGlass, TwoHands]).toEqual([0, 0, 0]);
  });

  test('with locks beside it none of that happens', () => {
    expect(incidents(shortScenario, gil(Locks.Each, 1), 10)).toEqual(NO_INCIDENTS);
  });
});
