import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordCode } from '../../src/protocol/trace.ts';
import { Surprise, SURPRISES } from '../../src/protocol/words.ts';
import { Holds } from '../../src/restaurant/holds.ts';
import { loadScenario } from '../../src/restaurant/scenarios.ts';
import type { World } from '../../src/restaurant/world.ts';
import { shortScenario } from '../support/short-scenario.ts';

const PIECE = 20_000;

function holds(share = 0, seconds = 50): { holds: Holds; records: number[][] } {
  const records: number[][] = [];
  const constant = { kind: 'constant', value: seconds };
  const scenario = loadScenario({
    ...shortScenario,
    surprises: { chatty: share, cocktail: share, complaint: share },
    holds: { chatty: constant, cocktail: constant, complaint: constant },
  });
  const world = { record: (...words: number[]) => records.push(words) } as unknown as World;
  return { holds: new Holds(scenario, 1, world), records };
}

describe('what holds on to bots', () => {
  test.each(SURPRISES)('waits, when it is sent in, for the first whom it fits: %d', (kind) => {
    const { holds: all } = holds();
    const other = SURPRISES.find((one) => one !== kind)!;
    expect(all.begins(kind, 3, 1)).toBe(false);
    all.send(kind);
    expect(all.begins(other, 3, 1)).toBe(false);
    expect(all.begins(kind, 3, 1)).toBe(false);
    expect(all.begins(kind, 4, 2)).toBe(true);
    expect(all.begins(kind, 5, 3)).toBe(false);
  });

  test('comes once to each party or drink, even where it always comes', () => {
    const { holds: all } = holds(1);
    expect(all.begins(Surprise.Chatty, 3, 1)).toBe(true);
    expect(all.begins(Surprise.Chatty, 3, 1)).toBe(false);
    expect(all.begins(Surprise.Complaint, 1, 1)).toBe(true);
  });

  test('says so in the trace', () => {
    const { holds: all, records } = holds(1);
    all.begins(Surprise.Cocktail, 77, 77);
    all.record(Surprise.Cocktail, 77, 4);
    expect(records).toEqual([[0, 0, RecordCode.Hold, Surprise.Cocktail, 77, 50_000, 4]]);
  });

  test('takes as long in pieces as in one go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seconds) => {
        const { holds: whole } = holds(1, seconds);
        whole.begins(Surprise.Chatty, 3, 1);
        const { holds: split } = holds(1, seconds);
        split.begins(Surprise.Chatty, 3, 1);
        let sum = 0;
        let more = true;
        while (more) {
          const piece = split.piece(Surprise.Chatty, 3);
          expect(piece).toBeLessThanOrEqual(PIECE);
          sum += piece;
          more = split.goesOn(Surprise.Chatty, 3);
        }
        expect(sum).toBe(whole.whole(Surprise.Chatty, 3));
        expect([split.piece(Surprise.Chatty, 3), whole.whole(Surprise.Chatty, 3)]).toEqual([0, 0]);
      }),
    );
  });
});
