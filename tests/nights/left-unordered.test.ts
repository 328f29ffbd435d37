import { expect, test } from 'vitest';
import { racesInTrace } from '../../src/explore/races/trace/report-trace.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { readRecord } from '../../src/protocol/record.ts';
import type { Scenario } from '../../src/protocol/scenario.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Awaited, Locks, TableState } from '../../src/protocol/words.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { night, threads } from './support/nights.ts';

/** Guests so impatient that some leave while a bot is on its way to take their order. */
const scenario: Scenario = {
  ...shortScenario,
  patience: { ...shortScenario.patience, order: { kind: 'uniform', min: 1, max: 6 } },
};
const crew = { greet: 2, wait: 6, chef: 1, wine: 1 };
const board = layBoard(scenario);
const isTable = (cell: number): boolean => cell > board.table && cell <= board.table + board.tables;

/** What is seen of nights in which somebody comes to take an order and nobody is there. */
function look(locks: number): { inVain: number; outside: number; races: number; forgotten: number } {
  const seen = { inVain: 0, outside: 0, races: 0, forgotten: 0 };
  for (let seed = 1; seed <= 12; seed += 1) {
    const words = night({ scenario, seed, staffing: threads(locks, crew) });
    const holders = new Map<number, number>();
    const tables = new Map<number, number>();
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      const { actor, code, a, b, c, d } = readRecord(words, at);
      if (code === Op.Acquire) holders.set(a, actor);
      else if (code === Op.Release) holders.delete(a);
      else if (code === RecordCode.Complete && b === Op.Await && c === Awaited.Order && a === 0)
        seen.inVain += 1;
      const stored =
        code === Op.Store || code === RecordCode.HouseStore
          ? b
          : code === Op.CompareExchange && d === b
            ? c
            : null;
      if (stored === null || !isTable(a)) continue;
      tables.set(a, stored);
      const thing = board.tableThing + a - board.table;
      if (actor !== 0 && holders.get(thing) !== actor) seen.outside += 1;
    }
    seen.races += racesInTrace(scenario, words, 100, { everything: false }).races.length;
    for (const state of tables.values()) if (state === TableState.Ordered) seen.forgotten += 1;
  }
  return seen;
}

test('under a lock for each thing a table is written on in its section only, also where guests have left', () => {
  const { inVain, outside, races, forgotten } = look(Locks.Each);
  expect(inVain).toBeGreaterThan(5);
  expect({ outside, races, forgotten }).toEqual({ outside: 0, races: 0, forgotten: 0 });
});

test.for(['Big', 'Claim', 'Semaphore'] as const)(
  'under %s a table that guests have left is free again',
  (locks) => {
    const { inVain, races, forgotten } = look(Locks[locks]);
    expect(inVain).toBeGreaterThan(0);
    expect({ races, forgotten }).toEqual({ races: 0, forgotten: 0 });
  },
);
