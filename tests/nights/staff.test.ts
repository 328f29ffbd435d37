import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { MAX_BOTS } from '../../src/protocol/board.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { GuestStage, Locks, Role } from '../../src/protocol/words.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { breachesOfLaws } from './support/laws.ts';
import { loop, night, rows, SEVEN, threads } from './support/nights.ts';

const setup = { scenario: shortScenario, seed: 5, staffing: threads(Locks.None) };
const NOBODY = { greet: 0, wait: 0, chef: 0, wine: 0 };
const MINUTE = 60_000;

describe('a change of staff', () => {
  test('in the middle of service: the new ones serve the guests of the old', () => {
    const records = night(setup, [{ at: 12 * MINUTE, to: loop() }]);
    const seatedBefore = new Set<number>();
    const servedAfter = new Set<number>();
    let loopBot = 0;
    for (const [, actor = 0, , code, a = 0, b] of rows(records)) {
      if (code === RecordCode.OnDuty && a === Role.Loop) loopBot = actor;
      if (code !== RecordCode.Guest) continue;
      if (b === GuestStage.Seated && loopBot === 0) seatedBefore.add(a);
      if (b === GuestStage.Served && loopBot > 0) servedAfter.add(a);
    }
    expect(loopBot).toBe(8);
    expect([...servedAfter].filter((party) => seatedBefore.has(party)).length).toBeGreaterThan(5);
    expect(breachesOfLaws(setup, records)).toEqual([]);
  });

  test('waits for the duties in hand: nobody new comes before the last one is off', () => {
    const records = night(setup, [{ at: 12 * MINUTE, to: loop() }]);
    const coming = [...rows(records)].filter(
      ([, , , code]) => code === RecordCode.Hire || code === RecordCode.OffDuty,
    );
    const at = coming.findIndex(([, , , code, , role]) => code === RecordCode.Hire && role === Role.Loop);
    expect(coming.slice(0, at).filter(([, , , code]) => code === RecordCode.OffDuty)).toHaveLength(7);
  });

  test('to nobody at all: the guests give up, and the house closes', () => {
    const records = night(setup, [{ at: 5 * MINUTE, to: threads(Locks.None, NOBODY) }]);
    expect(breachesOfLaws(setup, records)).toEqual([]);
    expect(replay(setup, records)).toMatchObject({ equal: true });
    const nobody = { ...setup, staffing: threads(Locks.None, NOBODY) };
    const empty = night(nobody);
    expect([...rows(empty)].at(-1)?.slice(3, 5)).toEqual(Int32Array.of(RecordCode.Close, 0));
    expect(replay(nobody, empty)).toMatchObject({ equal: true });
  });

  test('may come a hundred times', () => {
    const changes = Array.from({ length: 100 }, (_, i) => ({
      at: (i + 1) * 15_000,
      to: [loop(), threads(Locks.Each), threads(Locks.Big)][i % 3]!,
    }));
    const records = night(setup, changes);
    expect(breachesOfLaws(setup, records)).toEqual([]);
    expect(replay(setup, records)).toMatchObject({ equal: true });
  });

  test('that would take more bots than a night can see is refused, and the night goes on', () => {
    const running = new VirtualNight(setup);
    const most = { greet: 31, wait: 31, chef: 31, wine: 31 };
    let refused = false;
    for (let i = 0; !refused; i += 1) {
      try {
        running.setStaffing(threads(i % 2 === 0 ? Locks.Big : Locks.None, most));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        refused = true;
      }
      running.advanceTo(running.now + MINUTE);
    }
    running.finish();
    const records = running.log.slice();
    expect(replay(setup, records)).toMatchObject({ equal: true });
    const hired = [...rows(records)].filter(([, , , code]) => code === RecordCode.Hire);
    expect(hired.length).toBeGreaterThan(MAX_BOTS - 2 * 124);
    expect(hired.length).toBeLessThan(MAX_BOTS);
  });

  test('at the very beginning, and at the very end, is nothing special', () => {
    for (const at of [0, 1, 30 * MINUTE, 44 * MINUTE, 45 * MINUTE, 46 * MINUTE]) {
      const records = night(setup, [
        { at, to: threads(Locks.None, { ...SEVEN, wait: 5 }) },
        { at, to: loop() },
      ]);
      expect(breachesOfLaws(setup, records)).toEqual([]);
      expect(replay(setup, records)).toMatchObject({ equal: true });
    }
  });
});
