import { describe, expect, test } from 'vitest';
import { FloorFold } from '../../src/metrics/floor.ts';
import { NightLog } from '../../src/metrics/log.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import { Op } from '../../src/protocol/operations.ts';
import { HouseEvent, RecordCode } from '../../src/protocol/trace.ts';
import {
  Act,
  Awaited,
  Duty,
  IdleCause,
  itemNumber,
  ItemStage,
  Role,
  Surprise,
} from '../../src/protocol/words.ts';
import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { fed, type Row, trace } from './hand-made.ts';

const scenario = builtInScenario('friday');
const loopBot: Row = [0, 1, 0, RecordCode.OnDuty, Role.Loop, 1];

/** LoopBot takes the order of table 7, and a guest there talks from second 20 to second 503. */
const talk: readonly Row[] = [
  loopBot,
  [0, 1, 1, RecordCode.Ready],
  [0, 1, 1, RecordCode.Resume, Duty.Lookout],
  [0, 1, 1, Op.Spawn, Duty.TakeOrder, 7, 2],
  [0, 1, 2, RecordCode.Ready],
  [0, 1, 1, Op.Spawn, Duty.TakePayment, 31, 3],
  [0, 1, 3, RecordCode.Ready],
  [0, 1, 1, RecordCode.Suspend, IdleCause.Work],
  [20_000, 0, 0, RecordCode.SendIn, Surprise.Chatty],
  [20_000, 1, 2, RecordCode.Resume, Duty.TakeOrder, 7],
  [20_000, 0, 0, RecordCode.Hold, Surprise.Chatty, 7, 483_000, 1],
  [20_000, 1, 2, Op.Work, Act.Listen, 7, 0, 483_000],
];
const end: readonly Row[] = [
  [503_000, 1, 2, RecordCode.Complete, 1, Op.Work, Act.Listen],
  [503_000, 1, 2, RecordCode.Finish],
];
const stories = (log: NightLog): unknown[] => log.entries.map(({ kind }) => kind);

describe('what holds a bot, in the log', () => {
  test('is sent in, takes hold, lets go, and is told if it held the loop for too long', () => {
    const log = fed(new NightLog(scenario), trace(...talk, ...end));
    expect(log.entries.slice(-4)).toMatchObject([
      { kind: 'sentIn', surprise: Surprise.Chatty },
      { kind: 'holds', surprise: Surprise.Chatty, subject: 7, name: 'LoopBot' },
      { kind: 'letGo', surprise: Surprise.Chatty, subject: 7, name: 'LoopBot' },
      {
        kind: 'held',
        name: 'LoopBot',
        hold: {
          seconds: 483,
          act: Act.Listen,
          task: { duty: Duty.TakeOrder, subject: 7 },
          waiting: [{ task: 3, duty: Duty.TakePayment, subject: 31 }],
        },
      },
    ]);
  });

  test('is not told where the limit is higher', () => {
    const log = fed(new NightLog(scenario, 500, () => 600), trace(...talk, ...end));
    expect(stories(log)).not.toContain('held');
  });

  test('lets go at the end of the last piece, where the work is split', () => {
    const pieces: Row[] = [1, 1, 0].flatMap((more, nth): Row[] => [
      [nth * 1000, 1, 2, Op.Await, Awaited.Grievance, 31, IdleCause.Guest, 1000],
      [nth * 1000 + 1000, 1, 2, RecordCode.Complete, more, Op.Await, Awaited.Grievance],
    ]);
    const log = fed(new NightLog(scenario), trace(loopBot, ...pieces));
    expect(log.entries.at(-1)).toMatchObject({ kind: 'letGo', tick: 3000, surprise: Surprise.Complaint });
    expect(stories(log).filter((kind) => kind === 'letGo')).toHaveLength(1);
  });

  test('never blames a helper, however long it takes', () => {
    const log = fed(
      new NightLog(scenario),
      trace(
        loopBot,
        [0, 2, 0, RecordCode.OnDuty, Role.Helper, 1],
        [0, 0, 0, RecordCode.Fire, HouseEvent.Surprise, Surprise.Cocktail],
        [0, 2, 0, Op.Work, Act.Mix, itemNumber(3, 13), 0, 900_000],
        [900_000, 2, 0, RecordCode.Complete, 1, Op.Work, Act.Mix],
      ),
    );
    expect(stories(log)).toEqual(['opened', 'onDuty', 'onDuty', 'sentIn', 'helps', 'letGo']);
    expect(log.entries.at(-1)).toMatchObject({ name: 'HelperBot' });
  });
});

describe('the loop’s figures', () => {
  test('tell of the stretch under way as it grows, and of all that are over', () => {
    const figures = fed(new NightFigures(scenario), trace(...talk));
    expect(figures.dashboard(20_500).loop?.held).toBeNull();
    expect(figures.dashboard(80_000).loop).toMatchObject({
      holds: [],
      held: { from: 20_000, seconds: 60, task: { duty: Duty.TakeOrder }, waiting: [{ task: 3 }] },
    });
    fed(figures, trace(...end));
    expect(figures.dashboard(600_000).loop).toMatchObject({ held: null, holds: [{ seconds: 483 }] });
  });
});

describe('a soufflé', () => {
  const menu = scenario.menu.findIndex(({ window }) => window > 0);
  const window = (scenario.menu[menu]?.window ?? 0) * 1000;
  const item = itemNumber(9, 4);
  const baked: readonly Row[] = [
    [0, 0, 0, RecordCode.Item, item, ItemStage.Ordered, 4, menu],
    [1000, 0, 0, RecordCode.Item, item, ItemStage.Cooking, 2, 60_000],
    [61_000, 0, 0, RecordCode.Item, item, ItemStage.Cooked, 2],
  ];
  const fall: readonly Row[] = [[61_000 + window, 0, 0, RecordCode.Item, item, ItemStage.Fallen, 2]];

  test('has a deadline, falls in where it is left, and is whole again when it is made again', () => {
    const floor = fed(new FloorFold(scenario), trace(...baked));
    const seen = (): unknown => floor.state.items.get(item);
    expect(seen()).toMatchObject({ fallsAt: 61_000 + window, fallen: false });
    fed(floor, trace(...fall));
    expect(seen()).toMatchObject({ stage: ItemStage.Fallen, where: 2, fallen: true });
    fed(floor, trace([200_000, 1, 0, Op.Work, Act.PinTicket, item, 0, 80]));
    expect(seen()).toMatchObject({ stage: ItemStage.Ordered, fallsAt: Infinity, fallen: false });
  });

  test('is told by name when it falls', () => {
    const { entries } = fed(new NightLog(scenario), trace(...baked, ...fall));
    expect(entries.at(-1)).toMatchObject({ kind: 'fell', item, menu });
  });
});
