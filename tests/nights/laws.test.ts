import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import { roundRobin } from '../../src/executors/schedulers/round-robin.ts';
import { BUILT_IN, builtInScenario } from '../../src/restaurant/scenarios.ts';
import { narrowScenario, shortScenario, tryingScenario } from '../support/short-scenario.ts';
import { breachesOfLaws } from './support/laws.ts';
import { night, seed, staffing } from './support/nights.ts';

const PATIENCE = { timeout: 400_000 };
const SCENARIOS = { short: shortScenario, narrow: narrowScenario, trying: tryingScenario };
const short = fc.constantFrom('short' as const, 'narrow' as const, 'trying' as const);

describe('in every night', () => {
  test('the laws hold, whoever runs the restaurant and however', PATIENCE, () => {
    fc.assert(
      fc.property(short, seed, staffing, fc.boolean(), (name, s, staff, turns) => {
        const setup = { scenario: SCENARIOS[name], seed: s, staffing: staff };
        const records = turns ? night(setup, [], roundRobin) : night(setup);
        expect(breachesOfLaws(setup, records)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('the laws hold on whole evenings', PATIENCE, () => {
    fc.assert(
      fc.property(fc.constantFrom(...BUILT_IN), seed, staffing, (day, s, staff) => {
        const setup = { scenario: builtInScenario(day), seed: s, staffing: staff };
        expect(breachesOfLaws(setup, night(setup))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test('the laws hold, and replay is equal, when the staff changes at any time', PATIENCE, () => {
    const change = fc.record({ at: fc.integer({ min: 0, max: 50 * 60_000 }), to: staffing });
    const changes = fc.array(change, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(short, seed, staffing, changes, (name, s, staff, changed) => {
        const setup = { scenario: SCENARIOS[name], seed: s, staffing: staff };
        const records = night(setup, changed);
        expect(breachesOfLaws(setup, records)).toEqual([]);
        expect(replay(setup, records)).toMatchObject({ equal: true });
      }),
      { numRuns: 40 },
    );
  });
});
