import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFor } from '../../src/business/hiring.ts';
import { parseWeekState, WeekStateError } from '../../src/business/parse-week.ts';
import { nextWeek, startWeek, type WeekState } from '../../src/business/week.ts';
import { figures, settled, sevenNights, THREADS, week } from './support/figures.ts';

test('a business comes back from JSON as it was', () => {
  fc.assert(
    fc.property(week, sevenNights, (state, nights) => {
      for (const one of [state, settled(nextWeek(settled(startWeek(5, state.plan), nights)), [])]) {
        expect(parseWeekState(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }
    }),
    { numRuns: 50 },
  );
});

/** A sound state with something put in its place at a path, or taken away. */
function damaged(state: WeekState, path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(state)) as unknown;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return JSON.parse(JSON.stringify(copy));
}

function refusal(stored: unknown): WeekStateError {
  try {
    parseWeekState(stored);
  } catch (error) {
    if (error instanceof WeekStateError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('damage is refused with its path:', () => {
  const nights = fc.sample(sevenNights, { numRuns: 1, seed: 1 })[0] ?? [];
  const [night] = fc.sample(
    figures.filter(({ bots }) => bots.some(({ secondsOnDuty }) => secondsOnDuty > 0)),
    { numRuns: 1, seed: 1 },
  );
  if (!night) throw new Error('a night');
  const state = settled(nextWeek(settled(startWeek(9, planFor(THREADS)), nights)), [night, night]);

  test('as it is, it is accepted', () => {
    expect(parseWeekState(state)).toEqual(state);
  });

  test.each<[path: string, value: unknown]>([
    ['format', 0],
    ['format', '1'],
    ['seed', -1],
    ['seed', undefined],
    ['cash', 0.5],
    ['cash', 1e300],
    ['reputation', 1.1],
    ['extra', 1],
    ['plan.contracts.loop', 2],
    ['plan.contracts.wait', 32],
    ['plan.usual.locks', 'some'],
    ['plan.usual.ways.cleanDelay', 61],
    ['plan.exceptions.someday', { mode: 'loop' }],
    ['plan.exceptions.sunday.mode', 'people'],
    ['nights', 'none'],
    ['nights.0.tips', -1],
    ['nights.1.guests.waitSeconds', null],
    ['nights.1.bots.0.working', 2],
    ['nights.1.bots.0.role', 99],
    ['nights.0.incidents.total', '3'],
    ['nights.0.day', 'tuesday'],
    ['nights.1.seed', 1],
    ['past.0.week', 2],
    ['past.0.comfort', -0.1],
    ['past', []],
    ['week', 0],
  ])('%s %j', (path, value) => {
    const stored = damaged(
      path.startsWith('plan.exceptions.sunday') ? withException(state) : state,
      path,
      value,
    );
    const { fault, path: where, message } = refusal(stored);
    expect({ fault, where }).toEqual({ fault: 'damaged', where: path });
    expect(message).toMatch(/^Week: at /);
  });

  test('shares that do not sum to 1', () => {
    const { path, message } = refusal(damaged(state, 'nights.0.bots.0.starved', 0.123456));
    expect(path).toBe('nights.0.bots.0');
    expect(message).toContain('sum to 1');
  });

  test('a plan without those who are needed', () => {
    expect(refusal(damaged(state, 'plan.usual.mode', 'loop')).path).toBe('plan');
  });

  test('things that are no business at all', () => {
    for (const stored of [null, undefined, 7, 'week', [], {}]) {
      expect(refusal(stored).fault).toBe('damaged');
    }
  });

  test('a newer format is told apart', () => {
    expect(refusal({ format: 2, whatever: true })).toMatchObject({ fault: 'newer', path: 'format' });
  });
});

const withException = (state: WeekState): WeekState => ({
  ...state,
  plan: { ...state.plan, exceptions: { sunday: { locks: 'claim' } } },
});
