import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { recordNight } from '../../src/lab/replicate.ts';
import type { NightSetup } from '../../src/protocol/night.ts';
import { encodeTrace } from '../../src/protocol/trace-file.ts';

import { builtInScenario } from '../../src/restaurant/scenarios.ts';
import { expect, lookAt, test, type Restaurant } from './support/restaurant.ts';
import { english, textsOf } from './support/words.ts';
import { Mode } from '../../src/protocol/modes.ts';

/** Nights take a tenth of a second each; on a busy machine they may take a while. */
const nights = { timeout: 100_000 };

const stage = (page: Page, id: string): Locator => page.getByTestId(id);
const pairClock = (page: Page): Promise<string> => page.getByTestId('pair-clock').innerText();

async function openLab({ page }: Restaurant, section: 'pair' | 'luck'): Promise<void> {
  await page.getByTestId('place-lab').click();
  await page.getByTestId(`lab-${section}`).click();
  await expect(page.getByTestId('lab')).toBeVisible();
}

/** Both nights have been run and stand at the opening. */
async function bothReady(page: Page): Promise<void> {
  await expect(page.getByTestId('pair-stage')).toHaveAttribute('data-stage', 'ready', nights);
  for (const side of [0, 1])
    await expect(page.getByTestId(`pair-floor-${side}`).locator('canvas')).toBeVisible();
}

const nightWorkers = (page: Page): number =>
  page.workers().filter((worker) => worker.url().includes('/replication.worker')).length;

test('the luck meter: run nights to their end, read what a passed test is worth, watch one of them', async ({
  page,
  restaurant,
}) => {
  await restaurant.visit('?day=monday&machine=virtual');
  await openLab(restaurant, 'luck');
  await expect(page.getByTestId('luck-empty')).toContainText('histograms');
  await page.getByTestId('luck-nights').selectOption('20');
  await page.getByTestId('luck-start').click();
  await expect(stage(page, 'luck-progress')).toHaveAttribute('data-stage', 'done', nights);
  await expect(stage(page, 'luck-progress')).toContainText('All 20 nights are done.');
  await expect(page.getByTestId('luck-says')).toHaveText(
    /^You ran one night, and nothing broke\. The chance of that is \d+(\.\d)?% \(95% interval \d+(\.\d)?% to \d+(\.\d)?%, 20 nights\)\.$/,
  );
  await expect(page.getByTestId('luck-tries')).toContainText('with 95% certainty');
  await expect.poll(() => nightWorkers(page)).toBe(0);

  // The arrows go from bar to bar, and each shows its nights.
  const bars = page.getByTestId('luck-bar');
  await bars.first().click();
  await page.keyboard.press('ArrowRight');
  await expect(bars.nth(1)).toBeFocused();
  await expect(page.getByTestId('luck-seeds')).toContainText('Nights with 1 collisions');
  await page.keyboard.press('Home');
  const seed = await page.getByTestId('luck-seed-chip').first().innerText();
  await expect(page.getByTestId('luck-command')).toHaveText(
    `npm run -s cli -- night --day monday --seed ${seed} --staff threads --locks none --greet 1 --wait 1 --chef 1 --wine 1`,
  );
  await page.getByTestId('luck-open').click();
  await expect(restaurant.seed).toHaveValue(seed);
  await restaurant.atWork();
});

test('the luck meter stops at once, and keeps what is there', async ({ page, restaurant }) => {
  await restaurant.visit('?day=monday&machine=virtual');
  await openLab(restaurant, 'luck');
  await page.getByTestId('luck-vary').selectOption('bots');
  await page.getByTestId('luck-start').click();
  await expect(page.getByTestId('luck-case')).toHaveCount(5, nights);
  await page.getByTestId('luck-progress-cancel').click();
  await expect(stage(page, 'luck-progress')).toHaveAttribute('data-stage', 'cancelled');
  await expect(stage(page, 'luck-progress')).toContainText(/Stopped after [\d,]+ of 5,000 nights/);
  await expect(page.getByTestId('luck-verdict')).toBeVisible();
  await expect.poll(() => nightWorkers(page)).toBe(0);
});

test('two restaurants under one clock; the night on the floor waits meanwhile', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=15');
  await openLab(restaurant, 'pair');
  await bothReady(page);
  await expect(page.getByTestId('pair-side-0')).toContainText('7 ThreadBots');
  await expect(page.getByTestId('pair-side-1')).toContainText('LoopBot');
  expect(await pairClock(page)).toBe('17:00');

  const before = await Promise.all(
    [0, 1].map((side) => lookAt(page.getByTestId(`pair-floor-${side}`).locator('canvas'))),
  );
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Space');
  await expect.poll(() => pairClock(page), nights).not.toBe('17:00');
  for (const side of [0, 1]) {
    const canvas = page.getByTestId(`pair-floor-${side}`).locator('canvas');
    await expect.poll(async () => (await lookAt(canvas)).print, nights).not.toBe(before[side]?.print);
  }
  await page.keyboard.press('Space');
  await expect(page.getByTestId('pair-play')).toHaveAccessibleName('Play both');

  // To the end, where the figures are those of the whole nights; and back.
  await page.getByTestId('pair-scrub').press('End');
  const served = page.getByTestId('difference-served').locator('td');
  await expect(served.first()).not.toHaveText('0');
  await expect(page.getByTestId('difference-lag').locator('td').first()).toHaveText('–');
  await expect(page.getByTestId('difference-lag').locator('td').nth(1)).toHaveText(/ (ms|sec)$/);
  const [left, right, difference] = (await served.allInnerTexts()).map((text) =>
    Number(text.replace('−', '-')),
  );
  expect((right ?? 0) - (left ?? 0)).toBe(difference);
  await page.getByTestId('pair-restart').click();
  await expect(served).toHaveText(['0', '0', '0']);

  // Another staff is there at once.
  await page.getByTestId('pair-side-1').locator('summary').click();
  await page.getByTestId('pair-1-mode').getByText('ThreadBots', { exact: true }).click();
  await page.getByTestId('pair-1-locks').selectOption({ label: 'Each thing' });
  await expect(page.getByTestId('pair-side-1').locator('.pair-head')).toContainText('Locks: Each thing');
  await bothReady(page);

  await page.getByTestId('chance-nights').selectOption('20');
  await page.getByTestId('chance-start').click();
  await expect(stage(page, 'chance-progress')).toHaveAttribute('data-stage', 'done', nights);
  await expect(page.getByTestId('chance-collisions')).toHaveAttribute('data-real', 'true');
  await expect(page.getByTestId('chance-collisions')).toContainText('Larger than chance');
  await expect(page.getByTestId('chance')).toContainText('over 20 pairs of nights');

  await page.getByTestId('place-tonight').click();
  await restaurant.atWork();
  expect(await restaurant.clock()).toBeLessThan(19 * 60);
});

/** A night of Monday as a file. */
function saved(seed: number, mode: Mode): Buffer {
  const scenario = builtInScenario('monday');
  const setup: NightSetup = { scenario, seed, staffing: { mode, locks: 0, crew: scenario.staff.crew } };
  const about = { setup, machine: 'virtual', speed: 1, createdBy: 'test' } as const;
  return Buffer.from(encodeTrace(about, recordNight(setup)));
}

test('two saved nights are compared; a damaged one is refused, and one with other guests is told', async ({
  page,
  restaurant,
}) => {
  await restaurant.visit('?day=monday&machine=virtual');
  await openLab(restaurant, 'pair');
  await bothReady(page);
  const give = (side: number, name: string, buffer: Buffer): Promise<void> =>
    page
      .getByTestId(`pair-file-${side}`)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const bytes = saved(3, Mode.Threads);
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(damaged.length - 40) ^ 255, damaged.length - 40);
  await give(0, 'broken.trace', damaged);
  await expect(page.getByTestId('pair-refused-0')).toContainText(
    'broken.trace: This file can’t be opened: it is damaged.',
  );
  await expect(page.getByTestId('pair-side-0')).not.toContainText('seed 3');

  await give(0, 'threads.trace', bytes);
  await expect(page.getByTestId('pair-side-0')).toContainText('threads.trace, seed 3');
  await expect(page.getByTestId('pair-unlike')).toContainText('other seeds');
  await give(1, 'loop.trace', saved(3, Mode.Loop));
  await expect(page.getByTestId('pair-side-1')).toContainText('loop.trace, seed 3');
  await expect(page.getByTestId('pair-unlike')).toHaveCount(0);
  await page.getByTestId('pair-scrub').press('End');
  await expect(page.getByTestId('difference-served').locator('td').first()).not.toHaveText('0');
  await expect(page.getByTestId('pair-refused-0')).toHaveCount(0);
});

test('the lab is accessible, fits a phone, and speaks Chinese', async ({ page, restaurant }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await restaurant.visit('?day=monday&machine=virtual&lang=zh');
  await page.getByTestId('place-lab').click();
  await bothReady(page);
  const [above, below] = await Promise.all(
    [0, 1].map((side) => page.getByTestId(`pair-side-${side}`).boundingBox()),
  );
  expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
  await page.getByTestId('chance-nights').selectOption('20');
  await page.getByTestId('chance-start').click();
  await expect(stage(page, 'chance-progress')).toHaveAttribute('data-stage', 'done', nights);
  const check = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(english(await textsOf(page))).toEqual([]);
  };
  await check();
  await page.getByTestId('lab-luck').click();
  await check();
  await page.getByTestId('luck-nights').selectOption('20');
  await page.getByTestId('luck-vary').selectOption('windows');
  await page.getByTestId('luck-start').click();
  await expect(stage(page, 'luck-progress')).toHaveAttribute('data-stage', 'done', nights);
  await page.getByTestId('luck-bar').first().click();
  await page.getByTestId('luck-command').evaluate((element) => element.remove());
  await check();
});
