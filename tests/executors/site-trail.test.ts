import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { SiteTrail } from '../../src/executors/virtual/site-trail.ts';
import { bodyOf } from '../../src/programs/body.ts?sites';
import type { AnySetup, NightSetup } from '../../src/protocol/night.ts';
import { layBoard } from '../../src/protocol/board.ts';
import { Op } from '../../src/protocol/operations.ts';
import type { ChainLink, Site } from '../../src/protocol/site.ts';
import { isOperation, PLAIN_WAYS, RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode, modeKey } from '../../src/protocol/modes.ts';
import { Act, Awaited, Call, Cure, Locks, Seating, SURPRISES } from '../../src/protocol/words.ts';
import { CLIENTS } from '../../src/protocol/scenario.ts';
import { downloadsSetup } from '../../src/lab/compare/downloads-setup.ts';
import { builtInScenario, tenDownloads } from '../../src/restaurant/scenarios.ts';
import { instrument } from '../../tools/program-sites.mjs';
import { loop, night, SEVEN, staffing, threads } from '../nights/support/nights.ts';
import { plainQueue } from '../support/plain-queue.ts';
import { shortScenario, tryingScenario } from '../support/short-scenario.ts';

const programs = new URL('../../src/programs/', import.meta.url);
const lines = new Map<string, readonly string[]>();

/** What stands at a site. */
function textAt({ file, line, last }: Site): string {
  if (!lines.has(file)) lines.set(file, readFileSync(new URL(file, programs), 'utf8').split('\n'));
  return lines
    .get(file)!
    .slice(line - 1, last)
    .join('\n');
}

const nameOf = (words: Readonly<Record<string, number>>, code: number): string | undefined =>
  Object.keys(words).find((key) => words[key] === code);

/** Codes from here on are those of other places than a restaurant. */
const ELSEWHERE = 64;

/** What must be yielded where an operation is: names of the functions that make it, or that pass it on. */
function makersOf(code: number, a: number): RegExp {
  switch (code) {
    case Op.Work:
      if (a >= ELSEWHERE) return /\bwork\((StandAct|WebAct)\.\w+/;
      if (a === Act.Walk) return /\bwalk\(/;
      return new RegExp(`\\bwork\\((Act\\.${nameOf(Act, a)}|counter\\.take|row\\.put|take|put|act)\\b`);
    case Op.Await:
    case RecordCode.Submit:
      if (a >= ELSEWHERE) return /\bNEXT\b|\bawaits\((awaited\b|WebAwaited\.)/;
      return new RegExp(`\\bawaits\\((Awaited\\.${nameOf(Awaited, a)}|awaited)\\b`);
    case Op.Call:
      if (a >= ELSEWHERE) return /\bcall\(awaited\b/;
      return new RegExp(`\\bcall\\((Call\\.${nameOf(Call, a)}|question)\\b`);
    case Op.Load:
      // A PollBot that waits for a cell or for a permit reads it.
      return /\b(load|wait|down)\(/;
    default: {
      const name = nameOf(Op, code)!;
      return new RegExp(`\\b${name[0]!.toLowerCase()}${name.slice(1)}\\(`);
    }
  }
}

interface Trail {
  readonly chains: readonly number[];
  readonly links: ChainLink[];
  readonly differs: number | null;
}

/** Takes a record in pieces of so many records. */
function trailOf(setup: AnySetup, records: Int32Array, piece = Infinity): Trail {
  const trail = new SiteTrail(setup, bodyOf);
  const chains: number[] = [];
  const links: ChainLink[] = [];
  let differs: number | null = null;
  for (let at = 0; at < records.length; at += piece * RECORD_WORDS) {
    const part = trail.take(records.subarray(at, Math.min(records.length, at + piece * RECORD_WORDS)));
    expect(part.from).toBe(chains.length);
    for (const chain of part.chains) chains.push(chain);
    links.push(...part.links);
    differs = part.differs;
  }
  return { chains, links, differs };
}

/** Checks each operation of a record; answers the files that were seen. */
function check(setup: AnySetup, records: Int32Array): Set<string> {
  const { chains, links, differs } = trailOf(setup, records);
  expect(differs).toBeNull();
  expect(chains.length).toBe(records.length / RECORD_WORDS);
  const files = new Set<string>();
  const seen = new Set<string>();
  const { globalLock } = layBoard(setup.scenario);
  chains.forEach((chain, sequence) => {
    const [, actor = 0, , code = 0, a = 0] = records.subarray(sequence * RECORD_WORDS);
    if (!isOperation(code) && code !== RecordCode.Submit) return;
    // That is how a PollBot waits; no program says so.
    if (code === Op.Work && a === Act.Ask) return;
    // No program takes the global lock: the machine does.
    if ((code === Op.Acquire || code === Op.Release) && a === globalLock) return;
    const key = `${chain} ${code} ${a}`;
    if (actor === 0 || seen.has(key)) return;
    seen.add(key);
    const here = links[chain - 1]!;
    files.add(here.site.file);
    expect(textAt(here.site)).toMatch(/\byield\b(?!\*)/);
    expect(textAt(here.site)).toMatch(makersOf(code, a));
    for (let at = here; at.caller !== 0; at = links[at.caller - 1]!) {
      const { site } = links[at.caller - 1]!;
      files.add(site.file);
      expect(textAt(site)).toMatch(/\byield\*/);
      // A caller names what it calls, or calls what was chosen for it.
      expect(textAt(site)).toMatch(
        new RegExp(
          `(?<!\\w)(${at.site.name}|perform|carryOut|pin|waiting|turn|look|make|(locks|section|context|kitchen)\\.\\w+)\\(`,
        ),
      );
    }
  });
  return files;
}

const allOfIt: readonly [string, NightSetup][] = [
  ...Object.entries(Locks).flatMap(([name, locks]): [string, NightSetup][] => [
    [`threads ${name}`, { scenario: builtInScenario('friday'), seed: 7, staffing: threads(locks) }],
    [`loop ${name}`, { scenario: shortScenario, seed: 7, staffing: loop(locks) }],
  ]),
  ...[Mode.Polling, Mode.Callbacks].map((mode): [string, NightSetup] => [
    modeKey(mode),
    { scenario: shortScenario, seed: 7, staffing: { ...loop(Locks.Each), mode } },
  ]),
  ...[Mode.Sync, Mode.Kitchens].map((mode): [string, NightSetup] => [
    modeKey(mode),
    { scenario: tryingScenario, seed: 7, staffing: { ...threads(Locks.None), mode } },
  ]),
  ...Object.entries(Cure).map(([name, cure]): [string, NightSetup] => [
    `loop with surprises, cure ${name}`,
    {
      scenario: builtInScenario('friday'),
      seed: 7,
      staffing: { ...loop(), ways: { ...PLAIN_WAYS, cure, seating: Seating.ChooseFirst, cleanDelay: 3 } },
      surprises: SURPRISES.map((kind) => ({ kind, tick: kind * 3_600_000 })),
    },
  ]),
];

describe('the lines of the programs', () => {
  test('are those of every operation of many nights, and all programs have been seen', () => {
    const files = new Set<string>();
    for (const [name, setup] of allOfIt) {
      for (const file of check(setup, night(setup))) files.add(file);
      expect(name).toBeTruthy();
    }
    const stand: AnySetup = { scenario: plainQueue({ bots: 2 }), seed: 1, staffing: threads(Locks.None) };
    const queue = new VirtualNight(stand);
    queue.finish();
    for (const file of check(stand, queue.log.slice())) files.add(file);
    for (const client of CLIENTS) {
      const setup = downloadsSetup(tenDownloads(), 1, client);
      const downloads = new VirtualNight(setup);
      downloads.finish();
      for (const file of check(setup, downloads.log.slice())) files.add(file);
    }
    const yielding = readdirSync(programs, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && path !== 'sites.ts')
      .filter((path) => {
        const text = readFileSync(new URL(path, programs), 'utf8');
        return instrument(path, text) !== text;
      });
    expect([...files].sort()).toEqual(yielding.sort());
  });

  test('are those of every operation, whatever the staffing and its changes', () => {
    fc.assert(
      fc.property(fc.nat(1e6), staffing, staffing, (seed, first, then) => {
        const setup: NightSetup = { scenario: shortScenario, seed, staffing: first };
        check(setup, night(setup, [{ at: 600_000, to: then }]));
      }),
      { numRuns: 12 },
    );
  });

  test('are the same when the record comes in pieces, which may end within a step', () => {
    const setup: NightSetup = { scenario: shortScenario, seed: 5, staffing: loop(Locks.Each) };
    const records = night(setup);
    const whole = trailOf(setup, records);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (piece) => {
        expect(trailOf(setup, records, piece)).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  test('are told up to where a record comes out differently', () => {
    const setup: NightSetup = {
      scenario: shortScenario,
      seed: 5,
      staffing: { mode: Mode.Threads, locks: Locks.None, crew: SEVEN },
    };
    const records = night(setup);
    const foreign = records.slice();
    const at = 2000;
    foreign[at * RECORD_WORDS + 7] = (foreign[at * RECORD_WORDS + 7] ?? 0) ^ 0x5555;
    const { chains, differs } = trailOf(setup, foreign);
    expect(differs).toBe(at);
    expect(chains).toEqual(trailOf(setup, records).chains.slice(0, at));
  });

  test('hold what is yielded over several lines, and within another', () => {
    const text = [
      'export const a = function* () {',
      '  yield* b((yield c(1)) as number, yield d(',
      '    2,',
      '  ));',
      '};',
    ].join('\n');
    const copy = instrument('a.ts', text);
    expect(copy.split('\n')).toHaveLength(5);
    expect(copy).toContain('[["a",2,4],["a",2,2],["a",2,4]]');
    expect(copy).toContain('yield* $into($sites + 0, b((yield $at($sites + 1, c(1))) as number, yield $at(');
    expect(instrument('b.ts', 'export const b = 1;\n')).toBe('export const b = 1;\n');
  });
});
