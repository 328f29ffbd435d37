import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { Races, type RacesNight } from '../../src/app/past/races.ts';
import { racesInTrace } from '../../src/explore/races/trace/report-trace.ts';
import { Guards } from '../../src/metrics/guards/guards.ts';
import { cellName, layBoard } from '../../src/protocol/board.ts';
import { RECORD_WORDS } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { night, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';

const board = layBoard(shortScenario);

/** A floor with a night on it, which can be changed for another. */
function floor(): { races: Races; begin: () => void; add: (records: Int32Array) => void } {
  let run: RacesNight = { setup: { scenario: shortScenario } };
  let words = new Int32Array();
  const revision = signal(0);
  const races = new Races({ revision, records: () => words }, () => run);
  return {
    races,
    begin: () => {
      run = { setup: { scenario: shortScenario } };
      words = new Int32Array();
      revision.value += 1;
    },
    add: (records) => {
      words = new Int32Array([...words, ...records]);
      revision.value += 1;
    },
  };
}

const ofNight = (locks: number): Int32Array =>
  night({ scenario: shortScenario, seed: 3, staffing: threads(locks) });
const length = (records: Int32Array): number => records.length / RECORD_WORDS;
const readAll = (races: Races): Promise<void> =>
  expect.poll(() => races.at(null, 0)?.behind, { timeout: 60_000 }).toBe(0);

test('nothing is read before somebody looks; then it keeps up with the night, also with the next one', async () => {
  const { races, begin, add } = floor();
  const first = ofNight(Locks.None);
  add(first.subarray(0, 4000 * RECORD_WORDS));
  expect(races.at(null, 0)).toBeNull();
  const away = races.watch();
  await readAll(races);
  add(first.subarray(4000 * RECORD_WORDS));
  await readAll(races);
  const told = racesInTrace(shortScenario, first, 10_000, { everything: false });
  const now = races.at(null, 0);
  expect(now?.pairs).toBe(told.pairs);
  expect(now?.cells.map(({ cell }) => cellName(board, cell))).toEqual(told.racyCells);
  begin();
  expect(races.at(null, 0)).toBeNull();
  add(ofNight(Locks.Each));
  await readAll(races);
  expect(races.at(null, 0)).toMatchObject({ pairs: 0, cells: [] });
  away();
});

test('at a moment of the past it tells what a trace that ends there tells', async () => {
  const { races, add } = floor();
  const records = ofNight(Locks.None);
  add(records);
  const away = races.watch();
  await readAll(races);
  for (const share of [0.1, 0.4, 0.7]) {
    const sequence = Math.floor(length(records) * share);
    const tick = records[(sequence - 1) * RECORD_WORDS] ?? 0;
    const part = records.subarray(0, sequence * RECORD_WORDS);
    const told = racesInTrace(shortScenario, part, 10_000, { everything: false });
    const now = races.at({ sequence, tick }, 0);
    expect(now?.pairs).toBe(told.pairs);
    expect(now?.cells.flatMap(({ races: all }) => all.map(({ pairs }) => pairs)).sort()).toEqual(
      told.races.map(({ pairs }) => pairs).sort(),
    );
    const guards = Guards.of(shortScenario);
    for (let at = 0; at < part.length; at += RECORD_WORDS) guards.record(part, at);
    expect(now?.guards).toEqual(guards.at(tick));
  }
  away();
});
