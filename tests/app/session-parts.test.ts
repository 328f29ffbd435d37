import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { beginningOf } from '../../src/app/beginning.ts';
import { isStaffed } from '../../src/app/crew-check.ts';
import { DisplayClock } from '../../src/app/display-clock.ts';
import { History } from '../../src/app/history.ts';
import { kebab, paletteProperties } from '../../src/app/palette-css.ts';
import { StaffNote } from '../../src/app/staff-note.ts';
import { TraceStore } from '../../src/app/trace-store.ts';
import type { Dashboard } from '../../src/metrics/dashboard.ts';
import type { BotOnFloor } from '../../src/metrics/floor-state.ts';
import type { NightResult } from '../../src/panels/deck.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Role } from '../../src/protocol/words.ts';

test('between two readings the shown time goes on, but not far and never back', () => {
  const clock = new DisplayClock();
  clock.read({ tick: 1000, speed: 60, paused: false }, 0);
  expect(clock.at(0)).toBe(1000);
  expect(clock.at(100)).toBe(7000);
  expect(clock.at(60_000)).toBe(37_000);
  clock.read({ tick: 20_000, speed: 60, paused: true }, 60_000);
  expect(clock.at(61_000)).toBe(37_000);
  clock.stop(30_000);
  expect(clock.at(99_000)).toBe(30_000);
});

test('a trace grows without losing a word', () => {
  const store = new TraceStore();
  for (let i = 0; i < 40; i += 1) store.add(new Int32Array(8000).fill(i));
  expect(store.length).toBe(320_000);
  expect(store.words[319_999]).toBe(39);
  expect(store.words[8000]).toBe(1);
});

test('nights with the same guests are told together', () => {
  const history = new History();
  const night = (staffed: NightResult['staffed'], seed: number): NightResult => ({
    staffed,
    day: 'friday',
    seed,
    figures: {} as Dashboard,
  });
  const threads = night('threads', 7);
  expect(history.close(threads).other).toBeNull();
  expect(history.close(night('loop', 8)).other).toBeNull();
  expect(history.close(night('mixed', 7)).other).toBeNull();
  expect(history.close(night('loop', 7)).other).toBe(threads);
});

test('a change of staff is over when exactly the new staff is there', () => {
  const bot = (role: number, leaving = false): BotOnFloor => ({ role, leaving }) as BotOnFloor;
  const crew = { greet: 1, wait: 2, chef: 0, wine: 0 };
  const threads = { mode: Mode.Threads, locks: 0, crew };
  const three = [bot(Role.Greet), bot(Role.Wait), bot(Role.Wait)];
  expect(isStaffed(three, threads)).toBe(true);
  expect(isStaffed(three.slice(1), threads)).toBe(false);
  expect(isStaffed([...three, bot(Role.Loop)], threads)).toBe(false);
  expect(isStaffed([bot(Role.Greet), bot(Role.Wait), bot(Role.Wait, true)], threads)).toBe(false);
  expect(isStaffed([bot(Role.Loop)], { ...threads, mode: Mode.Loop })).toBe(true);
});

test('the note about a change of staff stays until the new staff is there, and long enough to be read', () => {
  const note = new StaffNote();
  expect(note.shown(false, 0)).toBe(false);
  note.ask(1000);
  expect(note.shown(true, 1100)).toBe(true);
  expect(note.shown(false, 9000)).toBe(true);
  expect(note.shown(true, 9200)).toBe(false);
  note.ask(10_000);
  note.clear();
  expect(note.shown(false, 10_100)).toBe(false);
});

test('a visit begins with what the address says, then what is remembered, then the day', () => {
  const settings = { language: 'en', speed: 30, sound: false, timeline: false } as const;
  const visit = { search: '', hash: '', settings, browserLanguage: 'zh-CN', best: 'live' } as const;
  expect(beginningOf(visit)).toMatchObject({
    language: 'en',
    day: 'friday',
    seed: 7,
    speed: 30,
    machine: 'live',
    notices: [],
    staffing: { mode: Mode.Threads, locks: 0, crew: { greet: 2, wait: 3, chef: 1, wine: 1 } },
  });
  const other = beginningOf({
    ...visit,
    search: '?day=monday&staff=loop&locks=big&speed=5&wine=2&lang=zh',
    best: 'virtual',
  });
  expect(other).toMatchObject({ language: 'zh', day: 'monday', speed: 5, machine: 'virtual' });
  expect(other.staffing).toMatchObject({ mode: Mode.Loop, locks: 1, crew: { greet: 1, wine: 2 } });
  expect(other.notices).toEqual([{ kind: 'virtual' }]);
});

test('a notice about a wrong option says what is used instead', () => {
  const { notices } = beginningOf({
    search: '?day=someday&speed=fast&lang=fr&wait=99&machine=quantum',
    hash: '',
    settings: { language: null, speed: 30, sound: false, timeline: false },
    browserLanguage: 'zh-CN',
    best: 'virtual',
  });
  expect(notices.slice(1)).toEqual([
    { kind: 'option', name: 'day', value: 'someday', used: 'friday' },
    { kind: 'option', name: 'speed', value: 'fast', used: '30' },
    { kind: 'option', name: 'machine', value: 'quantum', used: 'virtual' },
    { kind: 'option', name: 'lang', value: 'fr', used: 'zh' },
    { kind: 'option', name: 'wait', value: '99', used: '3' },
  ]);
});

test('the skeleton of the page has the colours of the palette', () => {
  const palette = new Set(paletteProperties().map(([, colour]) => colour));
  const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  const used = [...html.matchAll(/(?:#|%23)([0-9a-f]{6})/g)].map(([, colour]) => `#${colour}`);
  expect(used.length).toBeGreaterThan(5);
  for (const colour of used) expect(palette).toContain(colour);
  expect(kebab('inkOnAccent')).toBe('ink-on-accent');
});
