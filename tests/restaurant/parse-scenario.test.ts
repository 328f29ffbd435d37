import { describe, expect, test } from 'vitest';
import { ScenarioError } from '../../src/restaurant/parse-scenario.ts';
import { BUILT_IN, builtInScenario, loadScenario } from '../../src/restaurant/scenarios.ts';

/** The message with which a file is refused. */
function refusal(json: unknown): string {
  try {
    loadScenario(json);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the built-in scenarios', () => {
  test.each(BUILT_IN)('%s is complete, and survives being written and read', (name) => {
    const scenario = builtInScenario(name);
    expect(scenario.name).toBe(name);
    expect(loadScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
  });
});

describe('an ask', () => {
  test('takes as long as a greeting where the file says nothing', () => {
    const { ask: _, ...acts } = builtInScenario('friday').acts;
    const silent = loadScenario({ ...builtInScenario('friday'), acts });
    expect(silent.acts.ask).toEqual({ kind: 'uniform', min: 0.4, max: 0.8 });
  });

  test.each([
    [{ kind: 'constant', value: 0.1 }, true],
    [{ kind: 'constant', value: 0 }, false],
    [{ kind: 'uniform', min: 0, max: 2 }, false],
    [{ kind: 'triangular', min: 0.1, mode: 0.1, max: 2 }, true],
    [{ kind: 'exponential', mean: 1 }, false],
    [
      {
        kind: 'empirical',
        values: [
          { weight: 0, value: 0 },
          { weight: 1, value: 5 },
        ],
      },
      true,
    ],
  ])('of %j: always takes some time (%j)', (ask, is) => {
    const told = refusal({ extends: 'friday', acts: { ask } });
    if (is) expect(told).toBe('accepted');
    else expect(told).toMatch(/acts\.ask: expected at least 0\.1 s in every draw/);
  });
});

describe('a scenario that extends another', () => {
  test('takes over all that it does not say itself', () => {
    const friday = builtInScenario('friday');
    const mine = loadScenario({ extends: 'friday', name: 'mine', window: 1, staff: { crew: { chef: 2 } } });
    expect(mine).toEqual({
      ...friday,
      name: 'mine',
      window: 1,
      staff: { ...friday.staff, crew: { ...friday.staff.crew, chef: 2 } },
    });
  });

  test('may name the schema that describes it', () => {
    const mine = { extends: 'friday', name: 'mine' };
    expect(loadScenario({ $schema: '../docs/scenario.schema.json', ...mine })).toEqual(loadScenario(mine));
  });

  test('replaces lists and distributions as a whole', () => {
    const mine = loadScenario({
      extends: 'friday',
      arrivals: { perHour: [1] },
      durations: { eat: { kind: 'constant', value: 60 } },
    });
    expect(mine.arrivals).toEqual({ ...builtInScenario('friday').arrivals, perHour: [1] });
    expect(mine.durations.eat).toEqual({ kind: 'constant', value: 60 });
  });

  test('may extend one that extends', () => {
    expect(loadScenario({ extends: 'monday', name: 'mine' })).toEqual({
      ...builtInScenario('monday'),
      name: 'mine',
    });
  });

  test.each([['someday'], [7], [null], ['constructor'], ['__proto__']])('refuses to extend %j', (base) => {
    expect(refusal({ extends: base })).toMatch(/at extends: expected the name of a built-in scenario/);
  });
});

describe('a broken file is refused with the path and what was expected', () => {
  const cases: readonly (readonly [what: string, change: object, message: RegExp])[] = [
    ['a word for a number', { window: 'all' }, /at window: .*Expected number but received "all"/],
    ['a share above one', { window: 1.5 }, /at window: .*<=1/],
    [
      'a negative time',
      { durations: { eat: { kind: 'constant', value: -1 } } },
      /at durations\.eat\.value: .*>=0/,
    ],
    [
      'an unknown distribution',
      { durations: { eat: { kind: 'normal' } } },
      /at durations\.eat\.kind: .*"constant"/,
    ],
    ['a missing key', { durations: { eat: { kind: 'constant' } } }, /at durations\.eat\.value: .*"value"/],
    ['an unknown key', { tables: 3 }, /at tables: .*never/],
    [
      'minimum above maximum',
      { durations: { eat: { kind: 'uniform', min: 5, max: 1 } } },
      /at durations\.eat: expected min <= max/,
    ],
    [
      'a mode outside',
      { durations: { eat: { kind: 'triangular', min: 1, mode: 9, max: 5 } } },
      /at durations\.eat: expected min <= mode <= max/,
    ],
    ['hours in the wrong order', { opens: 1400 }, /expected opens < lastEntry <= closes/],
    ['no weight', { partySizes: [0, 0] }, /at partySizes: expected at least one weight above 0/],
    [
      'nobody',
      { staff: { crew: { greet: 0, wait: 0, chef: 0, wine: 0 } } },
      /at staff\.crew: expected at least one bot/,
    ],
    ['half a bot', { staff: { crew: { greet: 1.5 } } }, /at staff\.crew\.greet: .*integer/],
    ['a wrong discipline', { staff: { locks: 'some' } }, /at staff\.locks: .*"none"/],
    ['a menu without drinks', { menu: [] }, /at menu: expected at least one dish and one drink/],
    [
      'a table in a list',
      { floor: { tables: [{ x: 1, y: 1, zone: 'roof' }] } },
      /at floor\.tables\.0\.zone: /,
    ],
    [
      'a rhythm that could stand still',
      { looks: { wait: { mean: 5, spread: 5 } } },
      /at looks\.wait: expected spread < mean/,
    ],
    ['a name with spaces', { name: 'My day' }, /at name: expected lower-case letters/],
    ['another format', { format: 2 }, /at format: .*Expected 1/],
  ];

  test.each(cases)('%s', (_, change, message) => {
    expect(refusal({ extends: 'friday', ...change })).toMatch(message);
  });

  test.each([[null], [7], ['friday']])('%j is no scenario at all', (json) => {
    expect(refusal(json)).toMatch(/^Scenario: at the file: .*Expected Object/);
  });

  test('and says how much else is wrong', () => {
    expect(refusal({ extends: 'friday', window: 2, partySizes: [] })).toMatch(
      /^Scenario: at partySizes: .* \(and 2 more\)$/,
    );
  });
});
