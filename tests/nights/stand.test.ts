import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queueReport } from '../../src/cli/queue-report.ts';
import { queueSetup } from '../../src/cli/queue-setup.ts';
import { runVirtual } from '../../src/cli/run-night.ts';
import { roundRobin } from '../../src/executors/schedulers/round-robin.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { replay } from '../../src/executors/virtual/replay.ts';
import { layBoard } from '../../src/protocol/board.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { Op } from '../../src/protocol/operations.ts';
import type { QueueScenario } from '../../src/protocol/scenario.ts';
import { decodeTrace, encodeTrace } from '../../src/protocol/trace-file.ts';
import { RecordCode } from '../../src/protocol/trace.ts';
import { GuestStage } from '../../src/protocol/words.ts';
import { breaches as breachesOfOperations } from '../support/witness.ts';
import { plainQueue } from '../support/plain-queue.ts';
import { rows } from './support/nights.ts';

const queues = fc
  .record({
    bots: fc.integer({ min: 1, max: 6 }),
    room: fc.option(fc.integer({ min: 1, max: 12 })),
    patience: fc.option(
      fc.constantFrom(
        { kind: 'exponential', mean: 60 } as const,
        { kind: 'constant', value: 0 } as const,
        { kind: 'uniform', min: 10, max: 20 } as const,
      ),
    ),
    service: fc.constantFrom(
      { kind: 'exponential', mean: 90 } as const,
      { kind: 'constant', value: 60 } as const,
      { kind: 'constant', value: 0 } as const,
    ),
    arrivals: fc.constantFrom(
      { perHour: 120 },
      { between: { kind: 'constant', value: 20 } as const },
      { perHour: 0 },
    ),
  })
  .map(plainQueue);

/** What must hold of every night at a stand, read off its records; a sentence for each breach. */
function breaches({ scenario }: NightSetup<QueueScenario>, records: Int32Array): string[] {
  const found: string[] = [];
  const stages = new Map<number, number>();
  const queue: number[] = [];
  let serving = 0;
  const claim = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  for (const record of rows(records)) {
    const [tick = 0, actor = 0, , code, a = 0, b = 0, c = 0] = record;
    if (code === Op.Work) claim(stages.get(b) === GuestStage.Greeted, `${actor} serves ${b} unasked`);
    if (code !== RecordCode.Guest) continue;
    const before = stages.get(a) ?? 0;
    stages.set(a, b);
    const inside = serving + queue.length;
    switch (b) {
      case GuestStage.Arrived:
        claim(before === 0 && tick <= scenario.seconds * 1000, `${a} comes again, or too late`);
        break;
      case GuestStage.Balked:
        claim(scenario.room !== null && inside === scenario.room, `${a} balks at ${inside}`);
        break;
      case GuestStage.Queued:
        claim(serving === scenario.bots && c === queue.length, `${a} queues where a bot is free`);
        claim(scenario.room === null || inside < scenario.room, `${a} comes into a full room`);
        queue.push(a);
        break;
      case GuestStage.Greeted: {
        const first = before === GuestStage.Queued ? queue.shift() : a;
        claim(first === a && (before === GuestStage.Queued || queue.length === 0), `${a} jumps the queue`);
        serving += 1;
        claim(serving <= scenario.bots, `${a} is one too many`);
        break;
      }
      case GuestStage.Served:
        claim(before === GuestStage.Greeted, `${a} is served before it steps up`);
        serving -= 1;
        break;
      case GuestStage.Reneged:
        claim(before === GuestStage.Queued && scenario.patience !== null, `${a} leaves from ${before}`);
        queue.splice(queue.indexOf(a), 1);
        break;
      default:
        found.push(`${a} is in stage ${b}`);
    }
  }
  claim(serving === 0 && queue.length === 0, 'somebody is still inside');
  return found;
}

describe('a night at a stand', () => {
  test('keeps to the rules of its queue, and is replayed to the last record', () => {
    fc.assert(
      fc.property(queues, fc.nat({ max: 1000 }), (scenario, seed) => {
        const setup = queueSetup(scenario, seed);
        const { records, hash } = runVirtual(setup);
        expect(breaches(setup, records)).toEqual([]);
        expect(breachesOfOperations(rows(records), layBoard(scenario).cells)).toEqual([]);
        expect(replay(setup, records)).toMatchObject({ equal: true, hash });
        expect(runVirtual(setup).hash).toBe(hash);
        const { guests, bots } = queueReport(setup, { records, hash });
        expect(guests.served + guests.balked + guests.reneged).toBe(guests.arrived);
        expect(bots).toHaveLength(scenario.bots);
        for (const { working, idle } of bots) expect(working + idle).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('tells another schedule from its own', () => {
    const setup = queueSetup(plainQueue({ bots: 3 }), 5);
    const { records } = runVirtual(setup);
    expect(replay(queueSetup(plainQueue({ bots: 3 }), 6), records)).toMatchObject({ equal: false });
    const other = new VirtualNight(setup, { scheduler: roundRobin });
    other.finish();
    expect(replay(setup, other.log.slice())).toMatchObject({ equal: true });
  });

  test('goes through a trace file', () => {
    const setup = queueSetup(plainQueue({ room: 3, patience: { kind: 'constant', value: 30 } }), 5);
    const { records } = runVirtual(setup);
    const about = { setup, machine: 'virtual', speed: 1, createdBy: 'test' } as const;
    const read = decodeTrace(encodeTrace(about, records));
    expect(read.header.setup).toEqual(setup);
    expect(read.records).toEqual(records);
  });

  test('of other staff: bots finish with their guest and go, others come', () => {
    const setup = queueSetup(plainQueue({ bots: 3 }), 5);
    const night = new VirtualNight(setup);
    night.advanceTo(1_000_000);
    night.setStaffing({ ...setup.staffing, crew: { greet: 0, wait: 1, chef: 0, wine: 0 } });
    night.advanceTo(3_000_000);
    night.setStaffing({ ...setup.staffing, crew: { greet: 0, wait: 2, chef: 0, wine: 0 } });
    night.finish();
    const records = night.log.slice();
    expect(replay(setup, records)).toMatchObject({ equal: true });
    const off = [...rows(records)].filter(([, , , code]) => code === RecordCode.OffDuty);
    expect(off).toHaveLength(4);
  });
});
