import { describe, expect, test } from 'vitest';
import { replay } from '../../src/executors/virtual/replay.ts';
import { choiceAt, resumeNight } from '../../src/executors/virtual/resume.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { Op } from '../../src/protocol/operations.ts';
import { RECORD_WORDS, RecordCode, type Staffing } from '../../src/protocol/trace.ts';
import { Cure, Locks, Surprise } from '../../src/protocol/words.ts';
import { loop, threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { liveNight, until } from './support/live.ts';

const helped: Staffing = {
  ...loop(),
  ways: { cure: Cure.Helper, seating: 0, cleanDelay: 0, seatDelay: 0 },
};

/** A live night with a change of staff in it, and something sent in. */
async function recorded(setup: NightSetup, to: Staffing): Promise<Int32Array> {
  const night = await liveNight(setup, 3600);
  await until(() => night.clock().tick >= 600_000);
  await night.control.setStaffing(to);
  await night.control.sendIn(Surprise.Chatty);
  await night.ended;
  return night.words();
}

/** Positions all over a record, and those at which something is in hand: submitted, told, hired, not yet done. */
function positionsIn(records: Int32Array): number[] {
  const length = records.length / RECORD_WORDS;
  const positions = Array.from({ length: 12 }, (_, i) => Math.floor((i * (length - 2)) / 12));
  const kinds: readonly number[] = [
    RecordCode.Submit,
    RecordCode.Dismiss,
    RecordCode.Hire,
    RecordCode.Block,
    Op.Call,
  ];
  for (const kind of kinds) {
    const found = [...Array(length - 1).keys()].filter((at) => records[at * RECORD_WORDS + 3] === kind);
    for (const at of [found[0], found[found.length >> 1], found.at(-1)])
      if (at !== undefined) positions.push(at + 1);
  }
  return positions;
}

describe('a night of real threads goes on on the virtual machine', () => {
  test.each([
    ['ThreadBots, then LoopBot', threads(Locks.None), loop()],
    ['LoopBot with a helper, then ThreadBots', helped, threads(Locks.Careless)],
    [
      'ThreadBots with locks, fewer of them',
      threads(Locks.Each),
      threads(Locks.Each, { greet: 1, wait: 1, chef: 1, wine: 1 }),
    ],
  ])('%s', async (_, from, to) => {
    const setup: NightSetup = { scenario: shortScenario, seed: 11, staffing: from };
    const records = await recorded(setup, to);
    for (const position of positionsIn(records)) {
      const { sequence, runnable, recorded: actor } = choiceAt(setup, records, position);
      const other = runnable.find((bot) => bot !== actor) ?? null;
      for (const first of [null, other]) {
        const going = resumeNight(setup, records, { sequence, first, branch: 2 });
        going.finish();
        const words = going.log.slice();
        expect(replay(setup, words), `position ${position}`).toMatchObject({ equal: true });
        const before = sequence * RECORD_WORDS;
        expect(words.subarray(0, before).every((word, at) => word === records[at])).toBe(true);
      }
    }
  });
});
