import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLabView } from '../../src/app/lab/lab-view.ts';
import { parseLook } from '../../src/panels/timeline/look.ts';
import { Mode } from '../../src/protocol/modes.ts';

const look = {
  view: { from: -3.5, to: 1200 },
  follows: false,
  pinned: ['bot WaitBot 1', 'lock 3'],
  folded: ['tables'],
  range: { from: 10, to: 20 },
  measure: null,
};
const staffing = { mode: Mode.Threads, locks: 2, crew: { greet: 1, wait: 2, chef: 1, wine: 1 } };
const lab = {
  section: 'luck',
  pair: { day: 'sunday', seed: 9, staffings: [staffing, { ...staffing, mode: Mode.Loop }], tick: 5000 },
  plan: { day: 'friday', staffing, varied: 'locks', nights: 100, firstSeed: 3 },
};

describe('what a moment says of how the page looks at it', () => {
  test('comes back as it was', () => {
    expect(parseLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
    expect(parseLabView(JSON.parse(JSON.stringify(lab)))).toEqual(lab);
  });

  test('is left out where it makes no sense', () => {
    expect(parseLook({ ...look, view: { from: 5, to: 5 } })).toBeNull();
    expect(parseLook({ ...look, view: { from: null, to: 5 } })).toBeNull();
    expect(parseLook({ view: look.view, pinned: [7, 'house'], folded: ['attic'], range: 'all' })).toEqual({
      ...{ view: look.view, follows: false, pinned: ['house'], folded: [], range: null, measure: null },
    });
    expect(parseLabView({ ...lab, section: 'cellar' })).toBeNull();
    const none = { greet: 0, wait: 0, chef: 0, wine: 0 };
    const empty = { ...staffing, crew: none };
    expect(parseLabView({ ...lab, pair: { ...lab.pair, staffings: [staffing, empty] } })?.pair).toBeNull();
    expect(parseLabView({ ...lab, pair: { ...lab.pair, seed: -1 } })?.pair).toBeNull();
    expect(parseLabView({ ...lab, plan: { ...lab.plan, nights: 1e9 } })?.plan).toBeNull();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (told) => {
        parseLook(told);
        parseLabView(told);
        parseLook({ view: told, pinned: told, folded: told, range: told, measure: told });
        parseLabView({ section: 'pair', pair: told, plan: told });
      }),
    );
  });
});
