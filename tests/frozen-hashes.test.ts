import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VirtualNight } from '../src/executors/virtual/night.ts';
import { LOCK_KEYS } from '../src/protocol/board.ts';
import { PLAIN_WAYS } from '../src/protocol/trace.ts';
import { MODE_KEYS, type ModeKey, modeOf } from '../src/protocol/modes.ts';
import { Cure, SURPRISES } from '../src/protocol/words.ts';
import { BUILT_IN, type BuiltIn, builtInScenario } from '../src/restaurant/scenarios.ts';

// Trace hashes of whole nights. They change with every change to duties, house, scenarios, executors or
// records, and only then: who makes such a change on purpose renews the table with
//
//   RENEW=1 npx vitest run --project units tests/frozen-hashes.test.ts
//
// and looks at the difference: nights that should have stayed the same must not be in it. Traces that were
// saved before cannot be replayed from then on.
const FILE = new URL('./frozen-hashes.json', import.meta.url);

interface Night {
  readonly day: BuiltIn;
  readonly staff: ModeKey;
  readonly locks: (typeof LOCK_KEYS)[number];
  readonly seed: number;
  /** With one of these the evening has all three surprises. */
  readonly cure?: keyof typeof Cure;
}

const NIGHTS: readonly Night[] = [
  ...LOCK_KEYS.map((locks): Night => ({ day: 'friday', staff: 'threads', locks, seed: 7 })),
  ...BUILT_IN.flatMap((day): Night[] => [
    { day, staff: 'threads', locks: 'none', seed: 1 },
    { day, staff: 'loop', locks: 'none', seed: 1 },
  ]),
  ...MODE_KEYS.map((staff): Night => ({ day: 'saturday', staff, locks: 'none', seed: 7 })),
  { day: 'friday', staff: 'loop', locks: 'each', seed: 0xffff_ffff },
  { day: 'sunday', staff: 'threads', locks: 'each', seed: 0 },
  { day: 'friday', staff: 'gil', locks: 'none', seed: 1 },
  { day: 'friday', staff: 'gil', locks: 'careless', seed: 7 },
  { day: 'friday', staff: 'loop', locks: 'none', seed: 7, cure: 'None' },
  { day: 'friday', staff: 'loop', locks: 'none', seed: 7, cure: 'Split' },
  { day: 'friday', staff: 'loop', locks: 'none', seed: 7, cure: 'Helper' },
  ...(['polling', 'callbacks'] as const).flatMap((staff): Night[] => [
    { day: 'monday', staff, locks: 'none', seed: 1 },
    { day: 'friday', staff, locks: 'none', seed: 1 },
    { day: 'friday', staff, locks: 'each', seed: 7 },
    { day: 'friday', staff, locks: 'none', seed: 7, cure: 'Helper' },
  ]),
];

const nameOf = ({ day, staff, locks, seed, cure }: Night): string =>
  [day, staff, locks, seed, ...(cure === undefined ? [] : [cure])].join(' ');

function hashOf({ day, staff, locks, seed, cure }: Night): string {
  const scenario = builtInScenario(day);
  const night = new VirtualNight({
    scenario,
    seed,
    staffing: {
      mode: modeOf(staff),
      locks: LOCK_KEYS.indexOf(locks),
      crew: scenario.staff.crew,
      ways: { ...PLAIN_WAYS, cure: cure === undefined ? 0 : Cure[cure] },
    },
    surprises: cure === undefined ? [] : SURPRISES.map((kind) => ({ kind, tick: kind * 3_600_000 })),
  });
  night.finish();
  return night.log.hash();
}

test('the same seed gives the same trace as ever', () => {
  const now = Object.fromEntries(NIGHTS.map((night) => [nameOf(night), hashOf(night)]));
  if (process.env['RENEW'] === '1') writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
});
