import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nightOptions } from '../../src/cli/options.ts';
import { COMPARED } from '../../src/metrics/night-sample.ts';
import { wordsOf } from '../../src/panels/i18n/words.ts';
import { casesOf, crewOf } from '../../src/panels/lab/cases-of.ts';
import { commandOf } from '../../src/panels/lab/command.ts';
import { differenceText, figureText } from '../../src/panels/lab/figure-words.ts';
import { VARIED, type LuckPlan } from '../../src/panels/lab/luck-deck.ts';
import { CREW_ROLES, CURE_KEYS, DAYS, SEATING_KEYS } from '../../src/panels/deck.ts';
import { LOCK_KEYS } from '../../src/protocol/board.ts';
import { Mode } from '../../src/protocol/modes.ts';

const many = fc.integer({ min: 1, max: 9 });
const staffing = fc.record({
  mode: fc.constantFrom(Mode.Threads, Mode.Loop),
  locks: fc.nat({ max: LOCK_KEYS.length - 1 }),
  crew: fc.record({ greet: many, wait: many, chef: many, wine: many }),
  ways: fc.record({
    cure: fc.nat({ max: CURE_KEYS.length - 1 }),
    seating: fc.nat({ max: SEATING_KEYS.length - 1 }),
    cleanDelay: fc.nat({ max: 60 }),
    seatDelay: fc.nat({ max: 60 }),
  }),
});

describe('the cases of a plan', () => {
  test('differ in what is varied, and in nothing else', () => {
    fc.assert(
      fc.property(staffing, fc.constantFrom(...VARIED), (given, varied) => {
        const plan: LuckPlan = { day: 'monday', staffing: given, varied, nights: 20, firstSeed: 1 };
        const cases = casesOf(plan);
        expect(new Set(cases.map(({ value }) => value)).size).toBe(cases.length);
        for (const one of cases) {
          const { mode, crew, locks, ways } = one.staffing;
          if (varied !== 'bots') expect({ mode, crew }).toEqual({ mode: given.mode, crew: given.crew });
          if (varied !== 'locks') expect(locks).toBe(given.locks);
          if (varied !== 'seatDelay') expect(ways).toEqual(given.ways);
          expect(one.windows === 1 || varied === 'windows').toBe(true);
        }
      }),
    );
  });

  test('a crew has as many bots as it is told, and roles that differ by one at most', () => {
    for (let bots = 4; bots <= 12; bots += 1) {
      const numbers = CREW_ROLES.map((role) => crewOf(bots)[role]);
      expect(numbers.reduce((sum, one) => sum + one)).toBe(bots);
      expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
    }
  });
});

test('the command line understands the command, and takes the same night from it', () => {
  fc.assert(
    fc.property(
      staffing,
      fc.constantFrom(...DAYS),
      fc.nat({ max: 1_000_000 }),
      fc.constantFrom(0.25, 0.5, 1, 2, 4),
      (given, day, seed, windows) => {
        const [, args = ''] = commandOf(day, seed, given, windows).split(' -- night ');
        const read = nightOptions(args.split(' '));
        expect(read).toMatchObject({ day, seed, windows, ways: given.ways, locks: LOCK_KEYS[given.locks] });
        expect(read.staff).toBe(given.mode === Mode.Loop ? 'loop' : 'threads');
        if (given.mode === Mode.Threads) expect(read.crew).toEqual(given.crew);
      },
    ),
  );
});

test('figures have units, differences have signs, and nothing is a dash', () => {
  const words = wordsOf('en');
  expect(COMPARED.map((figure) => figureText('en', figure, null))).toEqual(COMPARED.map(() => '–'));
  expect(differenceText(words, 'en', 'idle', -0.103)).toBe('−10.3 points');
  expect(differenceText(words, 'en', 'takings', 24_600)).toBe('+$246.00');
  expect(differenceText(words, 'en', 'wait', -26)).toBe('−26 sec');
  expect(differenceText(words, 'en', 'served', 0)).toBe('0');
  expect(differenceText(wordsOf('zh'), 'zh', 'idle', 0.05)).toBe('+5 个百分点');
});
