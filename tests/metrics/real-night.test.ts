import { describe, expect, test } from 'vitest';
import { FloorFold } from '../../src/metrics/floor.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import { RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Mode } from '../../src/protocol/modes.ts';
import { ItemStage } from '../../src/protocol/words.ts';
import { recordsOf, recordsOfChanges, setupOf } from './nights.ts';

const friday = setupOf('friday', Mode.Threads);
const nights = [
  ['Friday with threads', friday, recordsOf(friday)],
  ['Friday with the loop', friday, recordsOf(setupOf('friday', Mode.Loop))],
  ['Friday asking round', friday, recordsOf(setupOf('friday', Mode.Polling))],
  ['Friday with cards', friday, recordsOf(setupOf('friday', Mode.Callbacks))],
  ['Monday with threads', setupOf('monday', Mode.Threads), recordsOf(setupOf('monday', Mode.Threads))],
  ['Friday with changes of staff', friday, recordsOfChanges(friday)],
] as const;

describe.each(nights)('%s', (_, { scenario }, words) => {
  const figures = new NightFigures(scenario);
  const floor = new FloorFold(scenario);
  const { state } = floor;

  test('is the same seen from the floor and from the figures', () => {
    const wrong: string[] = [];
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      figures.record(words, at);
      floor.record(words, at);
      // Every record could be looked at; every thirteenth is as good and does not take a minute.
      if ((at / RECORD_WORDS) % 13 !== 0) continue;
      const { guests, bots, till } = figures.dashboard();
      const { arrived, served, balked, reneged, inside } = guests;
      const onFloor = [...state.parties.values()].filter(({ leftAt }) => leftAt === null);
      const people = onFloor.reduce((sum, { size }) => sum + size, 0);
      const named = [...state.bots.values()].map(({ name }) => name).sort();
      const onDuty = bots.filter((bot) => bot.onDuty).map(({ name }) => name);
      const seated = state.tables.map(({ party }) => party).filter((party) => party > 0);
      if (arrived !== served + balked + reneged + inside) wrong.push(`${at}: guests`);
      if (people !== inside) wrong.push(`${at}: ${people} on the floor, ${inside} inside`);
      if (named.join() !== onDuty.sort().join()) wrong.push(`${at}: bots`);
      if (till.counted !== state.till) wrong.push(`${at}: till`);
      if (new Set(seated).size !== seated.length) wrong.push(`${at}: a party at two tables`);
    }
    expect(wrong).toEqual([]);
  });

  test('splits all time on duty', () => {
    const { bots } = figures.dashboard();
    const duty = new Map<number, number>();
    let total = 0;
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      const [tick = 0, bot = 0, , code] = words.subarray(at, at + 4);
      if (code === RecordCode.OnDuty) duty.set(bot, tick);
      if (code === RecordCode.OffDuty) total += tick - (duty.get(bot) ?? 0);
    }
    expect(bots.reduce((sum, bot) => sum + bot.secondsOnDuty, 0)).toBeCloseTo(total / 1000, 6);
    for (const bot of bots) {
      const waiting = bot.waitingGuest + bot.waitingOven + bot.waitingGateway + bot.waitingLock + bot.starved;
      expect(bot.working + waiting).toBeCloseTo(1, 12);
      expect(bot.idle).toBeCloseTo(waiting, 12);
    }
  });

  test('ends with an empty house', () => {
    expect(words.at(-5)).toBe(RecordCode.Close);
    expect(state).toMatchObject({ closed: true, loop: null });
    expect([state.bots.size, state.parties.size, state.items.size]).toEqual([0, 0, 0]);
    expect(state.tables.filter(({ party, cleaner }) => party > 0 || cleaner > 0)).toEqual([]);
    expect(figures.dashboard()).toMatchObject({ closed: true, guests: { inside: 0, queueing: 0 } });
  });

  test('shows no act that does not end, and no dish that stands nowhere', () => {
    const again = new FloorFold(scenario);
    const late: string[] = [];
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      again.record(words, at);
      if ((at / RECORD_WORDS) % 13 !== 0) continue;
      const { tick, bots, items, tables } = again.state;
      for (const bot of bots.values()) {
        if (bot.act !== 0 && bot.until < tick) late.push(`${at}: ${bot.name} is at act ${bot.act} still`);
        if (bot.carrying !== 0 && !items.has(bot.carrying)) late.push(`${at}: ${bot.name} carries nothing`);
      }
      for (const table of tables) {
        for (const item of table.served) {
          if (items.get(item)?.stage !== ItemStage.Served) late.push(`${at}: ${item} is not on its table`);
        }
      }
    }
    expect(late).toEqual([]);
  });
});
