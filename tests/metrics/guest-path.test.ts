import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Evenings, spentOn } from '../../src/metrics/guest-path/evenings.ts';
import { guestPath } from '../../src/metrics/guest-path/guest-path.ts';
import { PathIndex } from '../../src/metrics/guest-path/path-index.ts';
import { AVOIDABLE, type EveningPath } from '../../src/metrics/guest-path/segment.ts';
import type { Ground } from '../../src/metrics/guest-path/served.ts';
import { momentIn } from '../../src/metrics/moment.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { Cure, GuestStage, ItemStage, Locks, Seating } from '../../src/protocol/words.ts';
import { fed, oddRecords } from './hand-made.ts';
import { recordsOf, recordsOfChanges, setupOf } from './nights.ts';

const friday = setupOf('friday', Mode.Threads);
const loop = setupOf('friday', Mode.Loop);
const { scenario } = friday;
const withLocks = (locks: number) => ({ ...friday, staffing: { ...friday.staffing, locks } });
const withCure = (cure: number, seating: number) => ({
  ...loop,
  surprises: [1, 2, 3].map((kind) => ({ kind: kind as 1 | 2 | 3, tick: 3_600_000 })),
  staffing: { ...loop.staffing, ways: { cure, seating, cleanDelay: 3, seatDelay: 5 } },
});
const small = {
  ...friday,
  staffing: { ...friday.staffing, crew: { greet: 1, wait: 1, chef: 1, wine: 1 } },
};

const nights = [
  ['threads', recordsOf(friday)],
  ['the loop', recordsOf(loop)],
  ['asking round', recordsOf(setupOf('friday', Mode.Polling))],
  ['cards', recordsOf(setupOf('friday', Mode.Callbacks))],
  ['a big lock', recordsOf(withLocks(Locks.Big))],
  ['ordered locks', recordsOf(withLocks(Locks.Each))],
  ['careless locks', recordsOf(withLocks(Locks.Careless))],
  ['claims', recordsOf(withLocks(Locks.Claim))],
  ['few hands', recordsOf(small)],
  ['changes of staff', recordsOfChanges(friday)],
  ['a loop that sits out', recordsOf(withCure(Cure.None, Seating.ChooseFirst))],
  ['a loop that splits', recordsOf(withCure(Cure.Split, Seating.AskFirst))],
  ['a loop with a helper', recordsOf(withCure(Cure.Helper, Seating.AskFirst))],
] as const;

const field = (records: Int32Array, sequence: number, word: number): number =>
  records[sequence * RECORD_WORDS + word] ?? -1;

/** What is wrong with a path, in words. */
function faults({ index, records }: Ground, path: EveningPath): string[] {
  const wrong: string[] = [];
  const say = (text: string): void => {
    wrong.push(`party ${path.party}: ${text}`);
  };
  let at = path.from;
  for (const segment of path.segments) {
    const { from, to, begin, end, bot, record, kind } = segment;
    if (from !== at) say(`a gap at ${at}`);
    if (to <= from) say('a segment without length');
    if (field(records, begin, 0) !== from) say(`${kind} begins with another record, ${segment.step}`);
    if (field(records, end, 0) !== to) say(`${kind} ends with another record, ${segment.step}`);
    if (bot !== 0 && !index.doings.bots.has(bot)) say('a bot that never was');
    if (record >= 0 && bot !== 0 && field(records, record, 1) !== bot) say(`${kind}: somebody else's record`);
    if (record >= 0 && field(records, record, 0) > to) say('a record of later');
    if (kind === 'held' && field(records, record, 3) !== RecordCode.Resume) say('held by no task');
    at = to;
  }
  if (at !== path.to) say(`ends at ${at}, not ${path.to}`);
  return wrong;
}

describe.each(nights)('a Friday with %s', (name, records) => {
  const index = fed(new PathIndex(scenario), records);
  const ground = { index, records };
  const end = momentIn(records, { tick: Infinity });
  const paths = [...index.parties.keys()].map((party) => guestPath(ground, party, end));

  test('has a path without gaps for every party, made of records that are what they are taken for', () => {
    expect(paths.length).toBeGreaterThan(50);
    const wrong = paths.flatMap((path) => (path ? faults(ground, path) : ['no path']));
    expect(wrong).toEqual([]);
  });

  test('has the guests arrive where each path begins, and leave where it ends', () => {
    for (const path of paths) {
      const stages = index.parties.get(path?.party ?? 0)?.stages ?? [];
      const [first = 0] = stages;
      const last = stages.at(-1) ?? 0;
      expect(field(records, first, 5)).toBe(GuestStage.Arrived);
      expect([path?.from, path?.to]).toEqual([field(records, first, 0), field(records, last, 0)]);
      const left = { served: GuestStage.Served, reneged: GuestStage.Reneged, balked: GuestStage.Balked };
      expect(field(records, last, 5)).toBe(left[path?.leaving as 'served']);
    }
  });

  test('tells of guests who are still there, up to any moment', () => {
    const wrong: string[] = [];
    for (const share of [0.2, 0.45, 0.7]) {
      const until = momentIn(records, { tick: Math.round(end.tick * share) });
      for (const party of index.parties.keys()) {
        const path = guestPath(ground, party, until);
        if (!path) continue;
        const sum = spentOn(path.segments).stay;
        if (sum !== path.to - path.from) wrong.push(`party ${party}: ${sum} of ${path.to - path.from}`);
        if (path.leaving === 'inside' && path.to !== until.tick) wrong.push(`party ${party} ends early`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('has dishes whose time in the oven is the time on the path', () => {
    for (const path of paths) {
      for (const segment of path?.segments ?? []) {
        if (segment.step !== 'oven' || path?.leaving === 'reneged') continue;
        expect(field(records, segment.begin, 3), name).toBe(RecordCode.Item);
        expect(segment.to - segment.from, name).toBe(field(records, segment.begin, 7));
      }
    }
  });

  test('puts what is made again down to a breakage, which the record of the collision follows', () => {
    for (const { kind, record } of paths.flatMap((path) => path?.segments ?? [])) {
      if (kind !== 'again') continue;
      expect(field(records, record, 3), name).toBe(RecordCode.Item);
      if (field(records, record, 5) === ItemStage.Fallen) continue;
      expect(field(records, record, 5), name).toBe(ItemStage.Broken);
      expect(field(records, record + 1, 3), name).toBe(RecordCode.Incident);
    }
  });

  test('sums up', () => {
    const served = new Evenings().served(ground, end);
    const spent = spentOn(served.flatMap(({ segments }) => segments));
    const kinds = [...spent.kinds];
    expect(kinds.reduce((sum, [, ticks]) => sum + ticks, 0)).toBe(spent.stay);
    const avoidable = kinds
      .filter(([kind]) => AVOIDABLE.has(kind))
      .reduce((sum, [, ticks]) => sum + ticks, 0);
    expect(spent.avoidable).toBe(avoidable);
    expect(spent.savings.reduce((sum, { ticks }) => sum + ticks, 0)).toBe(avoidable);
  });
});

test('records that no machine writes have no gaps either', () => {
  fc.assert(
    fc.property(oddRecords, (records) => {
      const index = fed(new PathIndex(scenario), records);
      const end = momentIn(records, { tick: Infinity });
      for (const party of index.parties.keys()) {
        const path = guestPath({ index, records }, party, end);
        if (!path) continue;
        let at = path.from;
        for (const { from, to } of path.segments) {
          expect(from).toBe(at);
          at = to;
        }
        expect(at).toBe(path.to);
      }
    }),
  );
});
