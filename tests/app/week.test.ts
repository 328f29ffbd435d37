import { describe, expect, test } from 'vitest';
import { nightOf, settleNight, type WeekState } from '../../src/business/week.ts';
import { unseal } from '../../src/app/saves/section.ts';
import { weekSection } from '../../src/app/saves/week-section.ts';
import type { StartNight } from '../../src/app/machines.ts';
import { beginBusiness, FIRST_WEEK } from '../../src/app/week-beginning.ts';
import { QuickNight, RunStopped } from '../../src/app/week-runner.ts';
import { PacedNight } from '../../src/executors/live/paced-night.ts';
import { VirtualNight } from '../../src/executors/virtual/night.ts';
import { NightFigures } from '../../src/metrics/night-figures.ts';
import type { NightControl, NightListener, NightSetup } from '../../src/protocol/night.ts';
import { RECORD_WORDS } from '../../src/protocol/trace.ts';

const monday = nightOf(FIRST_WEEK, 0);

/** A machine whose clock leaps; it knows whether it has been put away. */
class LeapingMachine {
  disposed = false;

  readonly start: StartNight = (setup: NightSetup, speed: number, listener: NightListener) => {
    let wall = 0;
    const night = new PacedNight(new VirtualNight(setup), speed, listener, () => wall);
    night.resume();
    const beats = setInterval(() => {
      wall += 5;
      night.beat();
      if (night.over || this.disposed) clearInterval(beats);
    });
    const dispose = (): void => {
      this.disposed = true;
    };
    return Promise.resolve({ dispose } as NightControl);
  };
}

describe('a night that is run at once', () => {
  test('has the figures of the same night on the command line', async () => {
    const machine = new LeapingMachine();
    const ticks: number[] = [];
    const figures = await new QuickNight(monday, (tick) => ticks.push(tick)).run(machine.start);
    const night = new VirtualNight(monday);
    night.finish();
    const own = new NightFigures(monday.scenario);
    const words = night.log.slice();
    for (let at = 0; at < words.length; at += RECORD_WORDS) own.record(words, at);
    expect(figures).toEqual(own.dashboard());
    expect(figures.closed).toBe(true);
    expect(ticks.length).toBeGreaterThan(3);
    expect(machine.disposed).toBe(true);
  });

  test('can be stopped', async () => {
    const machine = new LeapingMachine();
    const night = new QuickNight(monday, () => night.stop());
    await expect(night.run(machine.start)).rejects.toThrow(RunStopped);
    expect(machine.disposed).toBe(true);
  });

  test('tells what the machine says when it fails, or doesn’t start', async () => {
    const failing: StartNight = (_setup, _speed, listener) => {
      listener.failed({ bot: null, message: 'Out of ovens.' });
      return Promise.resolve({ dispose: () => undefined } as NightControl);
    };
    await expect(new QuickNight(monday, () => undefined).run(failing)).rejects.toThrow('Out of ovens.');
    const missing: StartNight = () => Promise.reject(new Error('No Workers.'));
    await expect(new QuickNight(monday, () => undefined).run(missing)).rejects.toThrow('No Workers.');
  });
});

describe('the week in the saved game', () => {
  const settled = (): WeekState => {
    const night = new VirtualNight(monday);
    night.finish();
    const figures = new NightFigures(monday.scenario);
    const words = night.log.slice();
    for (let at = 0; at < words.length; at += RECORD_WORDS) figures.record(words, at);
    return settleNight(FIRST_WEEK, 0, figures.dashboard());
  };

  test('comes back as it was, also through text', () => {
    const state = settled();
    const stored: unknown = JSON.parse(JSON.stringify({ version: 1, data: state }));
    expect(unseal(weekSection, stored)).toEqual({ value: state });
  });

  test('is refused when it is too new or makes no sense', () => {
    const read = (data: unknown) => unseal(weekSection, { version: 1, data });
    expect(read({ ...FIRST_WEEK, format: 99 })).toEqual({ fault: 'newer' });
    for (const data of [null, [], {}, { ...FIRST_WEEK, cash: 'much' }, { ...FIRST_WEEK, past: [{}] }]) {
      expect(read(data)).toEqual({ fault: 'damaged' });
    }
  });

  test('of two pages, the one that is further on stays', () => {
    const [early, late, other] = [FIRST_WEEK, settled(), beginBusiness(99)];
    expect(weekSection.merge?.(early, late, early)).toBe(late);
    expect(weekSection.merge?.(late, early, early)).toBe(late);
    expect(weekSection.merge?.(early, other, early)).toBe(early);
  });
});
