import { expect, test } from 'vitest';
import type { BotFigures } from '../../src/metrics/dashboard.ts';
import type { LogEntry } from '../../src/metrics/log-entry.ts';
import { eveningData, idleFloor } from '../../src/panels/evening-data.ts';
import { inOrder, SHARE_KEYS, shareWidths } from '../../src/panels/idle-states.ts';
import { seedFrom } from '../../src/panels/night-setup.tsx';
import { nextSpeed, speedIndex } from '../../src/panels/speeds.ts';
import { toSpeak } from '../../src/panels/words-panel.tsx';
import { Role } from '../../src/protocol/words.ts';

const bot = (role: number, index: number, more: Partial<BotFigures> = {}): BotFigures => ({
  name: `${role} ${index}`,
  role,
  index,
  onDuty: true,
  secondsOnDuty: 100,
  working: 0.02,
  waitingGuest: 0.2,
  waitingOven: 0,
  waitingGateway: 0.0001,
  waitingLock: 0,
  starved: 0.7799,
  idle: 0.98,
  ...more,
});

test('bots stand in order: those on duty first, then by role and number', () => {
  const bots = [
    bot(Role.Wine, 1),
    bot(Role.Wait, 2),
    bot(Role.Greet, 1, { onDuty: false }),
    bot(Role.Wait, 1),
    bot(Role.Chef, 1, { onDuty: false, secondsOnDuty: 0 }),
  ];
  expect(inOrder(bots).map(({ name }) => name)).toEqual(['2 1', '2 2', '4 1', '1 1']);
});

test('the parts of a bar fill it, and a small part can still be seen', () => {
  const widths = shareWidths(bot(Role.Wait, 1, { working: 0.001, starved: 0.7989 }));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
  expect(widths[SHARE_KEYS.indexOf('working')]).toBeGreaterThan(0.7);
  expect(widths[SHARE_KEYS.indexOf('waitingGateway')]).toBe(0);
});

test('the chart has a row of times, guests, collisions and one for each bot', () => {
  const series = { binSeconds: 300, idle: [[1, 0.66, null]], inside: [0, 4, 9], incidents: [0, 2, 0] };
  expect(eveningData(series, 1020)).toEqual([
    [1025, 1030, 1035],
    [0, 4, 9],
    [null, 2, null],
    [1, 0.66, null],
  ]);
  expect(idleFloor(series)).toBeCloseTo(0.6);
  expect(idleFloor({ ...series, idle: [[0.99]] })).toBeCloseTo(0.8);
});

test('a seed is a whole number of 32 bits', () => {
  expect(seedFrom(' 7 ')).toBe(7);
  expect(seedFrom('4,294,967,295')).toBe(0xffff_ffff);
  for (const wrong of ['', '-1', '1.5', 'abc', '4294967296', '99999999999']) {
    expect(seedFrom(wrong), wrong).toBeNull();
  }
});

test('speeds go up and down the list and stay on it', () => {
  expect(nextSpeed(60, 1)).toBe(120);
  expect(nextSpeed(1, -1)).toBe(1);
  expect(nextSpeed(240, 1)).toBe(240);
  expect(speedIndex(5000)).toBe(6);
  expect(nextSpeed(5000, -1)).toBe(120);
});

test('screen readers hear the newest lines, collisions and lost guests before all', () => {
  const line = (number: number, kind: 'served' | 'reneged'): LogEntry => {
    const base = { number, sequence: number, tick: number, party: 1, guests: 2 };
    return kind === 'served' ? { ...base, kind } : { ...base, kind, stage: 3 };
  };
  const log = [line(1, 'served'), line(2, 'served'), line(3, 'served'), line(4, 'served')];
  expect(toSpeak(log, 1).map(({ number }) => number)).toEqual([3, 4]);
  expect(toSpeak([...log, line(5, 'reneged'), line(6, 'served')], 1)).toHaveLength(1);
  expect(toSpeak(log, 4)).toEqual([]);
});
