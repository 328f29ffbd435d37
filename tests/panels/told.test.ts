import { describe, expect, test } from 'vitest';
import type { BotOnFloor } from '../../src/metrics/floor-state.ts';
import type { LogEntry } from '../../src/metrics/log-entry.ts';
import { entryWords } from '../../src/panels/entry-words.ts';
import { limitFrom } from '../../src/panels/holds-panel.tsx';
import { LANGUAGES } from '../../src/panels/i18n/dictionary.ts';
import { wordsOf } from '../../src/panels/i18n/words.ts';
import { actWords, awaitedWords, dutyWords, stateWords } from '../../src/panels/labels.ts';
import { cellWords, stepWords, thingWords } from '../../src/panels/step-words.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import { Act, Awaited, Call, Duty, itemNumber, Surprise, SURPRISES } from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';

const scenario = builtInScenario('friday');
const board = layBoard(scenario);
const step = (code: number, a: number, b = 7) => ({
  ...{ sequence: 1, tick: 0, task: 0, code, a, b, c: 0, d: 0, cell: null, lock: null, act: 0 },
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsOf(language);

  test('every act, wait, question and duty has words of its own', () => {
    const own = (texts: readonly string[], other: string): void => {
      expect(new Set(texts).size, texts.join('\n')).toBe(texts.length);
      expect(texts).not.toContain(other);
      for (const text of texts) expect(text).not.toMatch(/undefined|NaN|null/);
    };
    own(
      Object.values(Act).map((act) => actWords(words, act, 257, 3)),
      words.acts.other,
    );
    own(
      Object.values(Awaited).map((awaited) => awaitedWords(words, awaited, 7)),
      words.states.guest,
    );
    own(
      Object.values(Call).map((call) => stepWords(words, language, board, step(Op.Call, call))),
      words.steps.other,
    );
    own(
      Object.values(Duty).map((duty) => dutyWords(words, duty, 7)),
      words.duties.other,
    );
  });

  test('so has every cell and every lock, the helper’s too', () => {
    const cells = Array.from({ length: board.table + 1 }, (_, cell) => cellWords(words, board, cell));
    expect(new Set(cells).size).toBe(cells.length);
    expect(thingWords(words, board, board.helperThing)).toBe(words.cells.helperThing);
    for (const value of [0, 1, 2, 3])
      expect(stepWords(words, language, board, step(Op.Load, board.helper, value))).not.toMatch(/[0-9]/);
  });

  test('a bot that waits says for what', () => {
    const bot = { state: 'guest', awaited: Awaited.Talk, awaitedSubject: 7 } as BotOnFloor;
    expect(stateWords(words, bot, () => null)).toBe(words.states.guestTalk(7));
  });

  test('the log tells what holds bots', () => {
    const item = itemNumber(5, 13);
    const lines = SURPRISES.flatMap((surprise) => {
      const subject = surprise === Surprise.Cocktail ? item : 13;
      const about = { number: 1, sequence: 1, tick: 0, surprise };
      const entries: LogEntry[] = [
        { ...about, kind: 'sentIn' },
        { ...about, kind: 'holds', subject, bot: 1, name: 'LoopBot' },
        { ...about, kind: 'letGo', subject, bot: 1, name: 'LoopBot' },
      ];
      return entries.map((entry) => entryWords(words, language, entry, scenario));
    });
    expect(new Set(lines).size).toBe(9);
    // The cocktail is told by its table.
    for (const line of lines) expect(line).not.toContain(String(item));
  });
});

test('a long hold is told with its task, its length, and who had to wait', () => {
  const task = { task: 2, duty: Duty.TakeOrder, subject: 7, menu: -1 };
  const waiting = Array.from({ length: 6 }, (_, nth) => ({
    ...{ task: nth + 3, duty: Duty.WatchDish, subject: itemNumber(nth, Math.max(1, nth)), menu: 0 },
  }));
  const lookout = { task: 1, duty: Duty.Lookout, subject: 0, menu: -1 };
  const hold = { from: 0, seconds: 483.3, task, act: Act.Listen, waiting: [lookout, ...waiting] };
  const entry = { number: 1, sequence: 1, tick: 0, kind: 'held', name: 'LoopBot', hold } as const;
  const line = entryWords(wordsOf('en'), 'en', entry, scenario);
  const dish = scenario.menu[0]?.name.en ?? '';
  expect(line).toMatch(
    /^LoopBot was held for 8 min 3 sec by “take the order, table 7”; 6 tasks had to wait: /,
  );
  expect(line).toContain(`wait for the dish for table 1 (${dish}) × 2, `);
  expect(line).toMatch(/, and 2 more\.$/);
  expect(
    entryWords(wordsOf('en'), 'en', { ...entry, hold: { ...hold, waiting: [lookout] } }, scenario),
  ).toMatch(/; nobody had to wait\.$/);
});

test('a fancy cocktail that holds the loop goes by that name, whatever was ordered', () => {
  const task = { task: 2, duty: Duty.PourDrink, subject: itemNumber(1, 9), menu: 5 };
  const hold = { from: 0, seconds: 200, task, act: Act.Mix, waiting: [] };
  const entry = { number: 1, sequence: 1, tick: 0, kind: 'held', name: 'LoopBot', hold } as const;
  expect(entryWords(wordsOf('en'), 'en', entry, scenario)).toContain('“mix the fancy cocktail, table 9”');
});

test('a limit is a whole number of seconds from 1 to 600', () => {
  expect([limitFrom('1'), limitFrom(' 600 ')]).toEqual([1, 600]);
  for (const wrong of ['', '0', '601', '1.5', '-3', 'ten']) expect(limitFrom(wrong), wrong).toBeNull();
});
