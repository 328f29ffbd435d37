import { describe, expect, test } from 'vitest';
import { browserName } from '../../src/app/lab/browser-name.ts';
import { measurementsSection } from '../../src/app/saves/measurements-section.ts';
import { seal, unseal, unsealText } from '../../src/app/saves/section.ts';
import type { Sheet } from '../../src/metrics/machine/sheet.ts';

const sheet: Sheet = {
  id: 'one',
  begun: '2026-11-21T16:45:22.311Z',
  version: '0.2.0',
  machine: { name: 'Firefox 142', cores: 8, shares: true, clockStep: 5000 },
  outcomes: {
    cutlery: {
      kind: 'cutlery',
      bots: 10,
      rows: [
        {
          way: 'plain',
          tasks: 10,
          rounds: [{ off: -4, uncounted: 3, milliseconds: 1.25, atOnce: null }],
        },
      ],
    },
    lock: { kind: 'cost', batch: 1024, samples: [17.8, 18.1] },
    switch: { kind: 'cannot', why: 'sharing' },
    comlink: { kind: 'fault', message: 'gone' },
    workers: {
      kind: 'crowd',
      rows: [{ many: 1, rounds: [{ start: 20.5, wake: 0.2 }] }],
      refused: { many: 2, came: 1, message: 'no room' },
    },
    memory: { kind: 'memory', of: 'page', rows: [{ what: 'tasks', many: 1000, bytes: -20 }] },
  },
  disturbed: ['night', 'hidden'],
};

describe('measurements that were saved', () => {
  test('come back as they were, with every sample', () => {
    const text = JSON.stringify(seal(measurementsSection, [sheet]));
    expect(unsealText(measurementsSection, text)).toEqual({ value: [sheet] });
    expect(unseal(measurementsSection, { version: 1, data: [] })).toEqual({ value: [] });
  });

  test('of a newer version are refused, and what is wrong is damaged', () => {
    expect(unseal(measurementsSection, { version: 2, data: [] })).toEqual({ fault: 'newer' });
    const cost = (part: object): unknown => [
      { ...sheet, outcomes: { lock: { kind: 'cost', batch: 1024, samples: [1], ...part } } },
    ];
    for (const data of [
      null,
      {},
      [{}],
      [{ ...sheet, begun: 'yesterday' }],
      [{ ...sheet, outcomes: { lock: sheet.outcomes.cutlery } }],
      [{ ...sheet, outcomes: { flying: { kind: 'fault', message: 'x' } } }],
      cost({ samples: [] }),
      cost({ samples: [-1] }),
      cost({ samples: ['1'] }),
      cost({ batch: 0.5 }),
      Array.from({ length: 21 }, () => sheet),
    ]) {
      expect(unseal(measurementsSection, { version: 1, data }), JSON.stringify(data)).toEqual({
        fault: 'damaged',
      });
    }
  });
});

describe('the name of a browser', () => {
  const brands = (...list: readonly (readonly [string, string])[]) => ({
    userAgent: '',
    userAgentData: { brands: list.map(([brand, version]) => ({ brand, version })) },
  });
  test.each([
    [brands(['Not/A)Brand', '8'], ['Chromium', '141'], ['Google Chrome', '141']), 'Google Chrome 141'],
    [brands(['Chromium', '141'], ['Not_A Brand', '24']), 'Chromium 141'],
    [{ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0' }, 'Firefox 142'],
    [
      {
        userAgent:
          'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      },
      'Safari 18',
    ],
    [
      { userAgent: 'Mozilla/5.0 AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0' },
      'Edge 140',
    ],
    [{ userAgent: 'Something else 1.0' }, 'Something else 1.0'],
  ])('%#: %s', (browser, name) => {
    expect(browserName(browser)).toBe(name);
  });
});
