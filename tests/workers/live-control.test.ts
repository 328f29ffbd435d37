import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { NightSetup } from '../../src/protocol/night.ts';
import { HouseEvent, RECORD_WORDS, RecordCode } from '../../src/protocol/trace.ts';
import { Locks } from '../../src/protocol/words.ts';
import { threads } from '../nights/support/nights.ts';
import { shortScenario } from '../support/short-scenario.ts';
import { liveNight, until } from './support/live.ts';

const setup: NightSetup = { scenario: shortScenario, seed: 9, staffing: threads(Locks.None) };

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe('a live night', () => {
  test('stands still while it is paused, and goes on', async () => {
    const night = await liveNight(setup, 600);
    await until(() => night.clock().tick > 60_000);
    await night.control.pause();
    await settle();
    const records = night.words().length;
    const { tick, paused } = night.clock();
    expect(paused).toBe(true);
    await settle();
    expect(night.words().length).toBe(records);
    expect(night.clock().tick).toBe(tick);
    await night.control.resume();
    await until(() => night.clock().tick > tick + 60_000);
    expect(night.words().length).toBeGreaterThan(records);
    night.control.dispose();
  });

  test('steps to the next event of the house, and pauses there', async () => {
    const night = await liveNight(setup, 60);
    await until(() => night.clock().tick > 5_000);
    await night.control.pause();
    await settle();
    const before = night.words().length;
    await night.control.step();
    await until(() => night.clock().paused && night.words().length > before);
    await settle();
    const words = night.words();
    const fires: number[] = [];
    for (let at = before; at < words.length; at += RECORD_WORDS) {
      if (words[at + 3] === RecordCode.Fire) fires.push(words[at + 4] ?? 0);
    }
    expect(fires).toHaveLength(1);
    expect(Object.values(HouseEvent)).toContain(fires[0]);
    night.control.dispose();
  });

  test('changes its speed, and refuses speeds that make no sense', async () => {
    const night = await liveNight(setup, 60);
    await night.control.setSpeed(1200);
    await until(() => night.clock().speed === 1200);
    await expect(night.control.setSpeed(0)).rejects.toThrow('The speed must be from 1 to 1,000,000, not 0.');
    await expect(night.control.setSpeed(Number.NaN)).rejects.toThrow('not NaN');
    expect(night.clock().speed).toBe(1200);
    night.control.dispose();
  });

  test('says so when the Worker of a bot dies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'restaurant-'));
    try {
      cpSync(new URL('../../build/cli/', import.meta.url), folder, { recursive: true, dereference: true });
      writeFileSync(join(folder, 'bot.worker.js'), "throw new Error('no more oil');\n");
      const url = pathToFileURL(`${folder}/`);
      const failure = await new Promise<string>((resolve) => {
        liveNight(setup, 60, url).then(
          (night) => night.ended.catch((error: unknown) => resolve(String(error))),
          (error: unknown) => resolve(String(error)),
        );
      });
      expect(failure).toMatch(/(GreetBot|WaitBot|ChefBot|WineBot).*no more oil/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
