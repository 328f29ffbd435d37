import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, layBoard } from '../../src/protocol/board.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Op } from '../../src/protocol/operations.ts';
import { type Crew, RecordCode, type Staffing } from '../../src/protocol/trace.ts';
import { Act, Incident, Locks, Role } from '../../src/protocol/words.ts';
import { Domains } from '../../src/programs/kitchens/domains.ts';
import { Note, noteKind, notePlace, noteSubject, writeNote } from '../../src/programs/kitchens/notes.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { crew, loop, night, rows, seed, SEVEN, threads } from '../nights/support/nights.ts';
import { narrowScenario, shortScenario, tryingScenario } from '../support/short-scenario.ts';

const kitchens = (numbers: Crew = SEVEN): Staffing => ({
  mode: Mode.Kitchens,
  locks: Locks.None,
  crew: numbers,
});

const scenario = fc.constantFrom(shortScenario, narrowScenario, tryingScenario);
const board = layBoard(shortScenario);

/** Which bots touched each cell while one staff was on duty, by the cell's number. `finds`: looks count as well. */
class Touches {
  readonly of = new Map<number, Set<number>>();

  see(row: Int32Array): void {
    const [, actor = 0, , code = 0, a = 0, b = 0] = row;
    if (actor === 0) return;
    const count = code === Op.Find ? b & 0x7fff : 1;
    const memory: readonly number[] = [Op.Load, Op.Store, Op.CompareExchange, Op.Add, Op.Find];
    if (!memory.includes(code)) return;
    for (let cell = a; cell < a + count; cell += 1) {
      const bots = this.of.get(cell) ?? new Set();
      this.of.set(cell, bots.add(actor));
    }
  }
}

describe('separate kitchens', () => {
  test('share nothing: a table, a place, a nail or the till is one bot’s alone', () => {
    fc.assert(
      fc.property(scenario, seed, crew, (where, s, numbers) => {
        const its = layBoard(where);
        const touches = new Touches();
        for (const row of rows(night({ scenario: where, seed: s, staffing: kitchens(numbers) }))) {
          // Who goes off hangs what it hasn't begun on the rail, for whoever comes.
          if (row[3] === RecordCode.Dismiss) break;
          touches.see(row);
        }
        const own = (cell: number): boolean =>
          cell === its.till ||
          (cell > its.table && cell < its.oven) ||
          (cell >= its.rail && cell < its.claim);
        for (const [cell, bots] of touches.of) {
          if (own(cell))
            expect([cellName(its, cell), [...bots]]).toEqual([expect.anything(), [...bots].slice(0, 1)]);
        }
        const claims = [...touches.of.keys()].filter((cell) => cell >= its.claim && cell < its.duty);
        expect(claims).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('read only letters of their own', () => {
    const records = night({ scenario: builtInScenario('friday'), seed: 7, staffing: kitchens() });
    const readers = new Map<number, Set<number>>();
    let letters = 0;
    for (const [, actor = 0, , code = 0, a = 0] of rows(records)) {
      if (a < board.letterbox || a >= board.cells || actor === 0) continue;
      const box = Math.floor((a - board.letterbox) / board.letterboxCells);
      if (code === Op.CompareExchange) letters += 1;
      if (code !== Op.Load && code !== Op.Store) continue;
      readers.set(box, (readers.get(box) ?? new Set<number>()).add(actor));
    }
    expect(letters).toBeGreaterThan(1000);
    expect(readers.size).toBe(7);
    for (const bots of readers.values()) expect(bots.size).toBe(1);
  });

  test('never collide, whoever holds whom, as long as the numbers of the crew stay', () => {
    fc.assert(
      fc.property(scenario, seed, crew, (where, s, numbers) => {
        const records = night({ scenario: where, seed: s, staffing: kitchens(numbers) });
        expect([...rows(records)].filter((row) => row[3] === RecordCode.Incident)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('leave no letter lying about when they go', () => {
    const at = fc.integer({ min: 0, max: 50 * 60_000 });
    const next = fc.oneof(fc.constant(loop()), fc.constant(threads(Locks.None)), crew.map(kitchens));
    fc.assert(
      fc.property(scenario, seed, crew, at, next, (where, s, numbers, when, to) => {
        const its = layBoard(where);
        const setup = { scenario: where, seed: s, staffing: kitchens(numbers) };
        const boxes = new Map<number, number>();
        const present = new Set<number>();
        for (const [, actor = 0, , code = 0, a = 0, b = 0, c = 0, d = 0] of rows(
          night(setup, [{ at: when, to }]),
        )) {
          if (code === RecordCode.OnDuty) present.add(actor);
          if (code === RecordCode.OffDuty) present.delete(actor);
          if (code === RecordCode.OffDuty && present.size === 0) expect([...boxes.values()]).toEqual([]);
          if (a < its.letterbox || actor === 0) continue;
          if (code === Op.CompareExchange && d === b) boxes.set(a, c);
          if (code === Op.Store) boxes.delete(a);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('pay for it by writing: every plate and every free table is a note', () => {
    const setup = { scenario: builtInScenario('friday'), seed: 7, staffing: kitchens() };
    const works = [...rows(night(setup))].filter((row) => row[3] === Op.Work);
    const notes = works.filter((row) => row[4] === Act.Note).length;
    const plates = works.filter((row) => row[4] === Act.PutPlate || row[4] === Act.PutGlass).length;
    expect(notes).toBeGreaterThan(2 * plates);
  });

  test('all begin anew when the numbers change, because what is whose changes with them', () => {
    const setup = { scenario: shortScenario, seed: 3, staffing: kitchens() };
    const records = [...rows(night(setup, [{ at: 600_000, to: kitchens({ ...SEVEN, wait: 4 }) }]))];
    expect(records.filter((row) => row[3] === RecordCode.Hire)).toHaveLength(7 + 8);
    expect(records.filter((row) => row[3] === RecordCode.Incident && row[4] !== Incident.Deadlock)).toEqual(
      [],
    );
  });
});

describe('what is whose', () => {
  const wide = fc.record({
    greet: fc.integer({ min: 0, max: 31 }),
    wait: fc.integer({ min: 0, max: 31 }),
    chef: fc.integer({ min: 0, max: 31 }),
    wine: fc.integer({ min: 0, max: 31 }),
  });

  test('is everything, once', () => {
    fc.assert(
      fc.property(wide, (numbers) => {
        const domains = new Domains(numbers, board);
        const all = (many: number, span: (index: number) => { first: number; count: number }): number[] =>
          Array.from({ length: many }, (_, at) => span(at + 1))
            .flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at))
            .sort((a, b) => a - b);
        const from = (first: number, count: number): number[] =>
          Array.from({ length: count }, (_, at) => first + at);
        if (numbers.wait > 0) {
          expect(all(numbers.wait, (i) => domains.tablesOf(i))).toEqual(from(1, board.tables));
        }
        if (numbers.chef > 0)
          expect(all(numbers.chef, (i) => domains.slotsOf(i))).toEqual(from(0, board.passSlots));
        if (numbers.wine > 0)
          expect(all(numbers.wine, (i) => domains.barOf(i))).toEqual(from(0, board.barPlaces));
        for (let table = 1; table <= board.tables; table += 1) {
          const waiter = domains.waiterOf(table);
          if (waiter === null) continue;
          const { first, count } = domains.tablesOf(waiter.index);
          expect(table >= first && table < first + count).toBe(true);
        }
        for (let slot = 0; slot < board.passSlots; slot += 1) {
          const cook = domains.cookAt(slot);
          expect(cook === null).toBe(numbers.chef === 0);
          if (cook) expect(domains.slotsOf(cook.index).count).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a note says what was written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(Note)),
      fc.nat((1 << 21) - 1),
      fc.nat(63),
      (kind, subject, place) => {
        const note = writeNote(kind, subject, place);
        expect([noteKind(note), noteSubject(note), notePlace(note)]).toEqual([kind, subject, place]);
        expect(note).toBeGreaterThan(0);
      },
    ),
  );
});

test('a kitchen is a bot of a crew', () => {
  const setup = { scenario: shortScenario, seed: 1, staffing: kitchens() };
  const roles = [...rows(night(setup))].filter((row) => row[3] === RecordCode.OnDuty).map((row) => row[4]);
  expect(new Set(roles)).toEqual(new Set([Role.Greet, Role.Wait, Role.Chef, Role.Wine]));
});
