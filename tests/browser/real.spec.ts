import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Restaurant } from './support/restaurant.ts';
import { serve } from './support/serve.ts';
import { english, textsOf } from './support/words.ts';

/** Workers take their time to start on a busy machine. */
const patient = { timeout: 100_000 };

const hands = (page: Page): number =>
  page.workers().filter((worker) => worker.url().includes('/hand.worker')).length;

async function openReal({ page }: Restaurant): Promise<void> {
  await page.getByTestId('place-lab').click();
  await page.getByTestId('lab-real').click();
  await expect(page.getByTestId('real-plan')).toBeVisible();
}

const stage = (page: Page) => page.getByTestId('real-progress');

test('the cutlery: measured, read, saved as files, and there after a reload', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=15');
  await openReal(restaurant);
  await expect(page.getByTestId('real-machine')).toHaveText(/^\S+.* \d+ · \d+ cores$/);
  await page.getByTestId('real-tasks').selectOption('1000');
  await page.getByTestId('real-rounds').selectOption('3');
  await expect(page.getByTestId('real-command')).toContainText('measure --tasks 1000 --rounds 3');
  await page.getByTestId('measure-cutlery').click();
  await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
  await expect(stage(page)).toContainText('Done, and saved.');
  await expect.poll(() => hands(page)).toBe(0);
  await expect(page.getByTestId('cutlery-says')).toContainText('Atomics.add and the mutex lost nothing.');
  await expect(page.getByTestId('cutlery-says')).toContainText('No loss found is not safety.');
  for (const tasks of [10, 100, 1000]) {
    await expect(page.getByTestId(`cutlery-${tasks}-mutex`)).toContainText('None in 3');
    await expect(page.getByTestId(`cutlery-${tasks}-plain`)).toHaveText(/^(None|Lost) in/);
  }
  await expect(page.getByTestId('real-disturbed')).toHaveCount(0);

  const menu = page.getByTestId('real-cutlery').getByTestId('export');
  const files = new Map<string, Buffer>();
  for (const format of ['csv', 'json', 'png']) {
    await menu.locator('summary').click();
    const coming = page.waitForEvent('download');
    await menu.getByTestId(`export-${format}`).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^machine-[\\d-]+-cutlery\\.${format}$`));
    files.set(format, await readFile(await download.path()));
  }
  expect(files.get('csv')?.toString().split('\r\n')).toHaveLength(3 * 3 + 2);
  expect(JSON.parse(files.get('json')?.toString() ?? '')).toMatchObject({
    machine: { shares: true },
    rows: [10, 100, 1000].flatMap((tasksEach) =>
      [1, 2, 3].map((round) => ({ tasksEach, tasks: 10 * tasksEach, round, atomicLost: 0, mutexLost: 0 })),
    ),
  });
  expect(files.get('png')?.subarray(1, 4).toString()).toBe('PNG');

  await page.reload();
  await openReal(restaurant);
  await expect(page.getByTestId('sheet')).toHaveCount(1);
  await expect(page.getByTestId('sheet')).toContainText('Measured 1 of 13');
  await expect(page.getByTestId('cutlery-says')).toBeVisible();
});

test('a long run is stopped at once, and the night stands meanwhile and goes on after', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=15');
  await openReal(restaurant);
  await page.getByTestId('measure-generator').click();
  await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
  await page.getByTestId('measure-cutlery').click();
  await expect.poll(() => hands(page), patient).toBe(10);
  // Whoever goes to the floor sees why the night stands.
  await page.getByTestId('place-tonight').click();
  await expect(page.getByTestId('notice-measuring')).toContainText('The night is paused');
  const before = await restaurant.clock();
  await restaurant.frames(30);
  expect(await restaurant.clock()).toBe(before);
  await page.getByTestId('place-lab').click();
  await expect(page.getByTestId('notice-measuring')).toHaveCount(0);
  await page.getByTestId('real-stop').click();
  await expect(stage(page)).toContainText('Stopped: all Workers are gone.');
  await expect.poll(() => hands(page)).toBe(0);
  await expect(page.getByTestId('cost-median')).toHaveText(/ ns$/);
  await expect(page.getByTestId('real-cutlery')).toContainText('Not measured yet.');
  await page.getByTestId('place-tonight').click();
  await restaurant.clockRuns();
});

test('two measurements are put beside each other, and one is thrown away', async ({ page, restaurant }) => {
  await restaurant.visit('?machine=virtual');
  await openReal(restaurant);
  for (let run = 1; run <= 2; run += 1) {
    await page.getByTestId('measure-await').click();
    // What is measured again goes onto a new sheet: nothing is written over.
    await expect(page.getByTestId('sheet')).toHaveCount(run, patient);
    await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
  }
  await page.getByTestId('sheet-beside').nth(1).click();
  await expect(page.getByTestId('cost-await')).toContainText(/beside: [\d.]+ ns/);
  await expect(page.getByTestId('real-of')).toContainText('Beside, fainter');
  await page.getByTestId('sheet-remove').nth(1).click();
  await expect(page.getByTestId('sheet')).toHaveCount(1);
  await expect(page.getByTestId('real-of')).not.toContainText('Beside');
});

test('whoever is there before the lab has run a night can measure', async ({ page, restaurant }) => {
  await restaurant.visit('?machine=virtual');
  await expect(page.getByTestId('place-lab')).toBeVisible();
  // Faster than anybody clicks: before the first section has asked for its nights.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const button = document.querySelector<HTMLElement>('[data-testid="lab-real"]');
      if (!button) return;
      watch.disconnect();
      button.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    document.querySelector<HTMLElement>('[data-testid="place-lab"]')?.click();
  });
  await expect(page.getByTestId('real-plan')).toBeVisible();
  await page.getByTestId('measure-generator').click();
  await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
});

test('nights that run elsewhere stand in the way until they are stopped', async ({ page, restaurant }) => {
  await restaurant.visit('?machine=virtual&locks=each&day=friday');
  await page.getByTestId('disaster-open').click();
  await page.getByTestId('disaster-start').click();
  await expect(page.getByTestId('disaster-outcome')).toHaveAttribute('data-stage', 'running');
  await page.keyboard.press('Escape');
  await openReal(restaurant);
  await expect(page.getByTestId('measure-generator')).toHaveAttribute('aria-disabled', 'true');
  await page.getByTestId('real-stop-nights').click();
  const nights = /disaster|replication/;
  await expect.poll(() => page.workers().filter((worker) => nights.test(worker.url())).length).toBe(0);
  await page.getByTestId('measure-generator').click();
  await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
  // The nights that were given up are run when somebody looks at them.
  await page.getByTestId('lab-pair').click();
  await expect(page.getByTestId('pair-stage')).toHaveAttribute('data-stage', 'ready', patient);
});

test('without shared memory it says what can’t be measured, and measures the rest', async ({
  page,
  restaurant,
}) => {
  const server = await serve({ isolated: false });
  await restaurant.visit('', server.address);
  await openReal(restaurant);
  await expect(page.getByTestId('real-no-sharing')).toBeVisible();
  for (const experiment of ['cutlery', 'lock', 'contended', 'switch', 'memory']) {
    await expect(page.getByTestId(`real-cannot-${experiment}`)).toBeVisible();
    await expect(page.getByTestId(`measure-${experiment}`)).toHaveAttribute('aria-disabled', 'true');
  }
  await page.getByTestId('measure-message').click();
  await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
  await expect(page.getByTestId('cost-message').getByTestId('cost-median')).toHaveText(/ (μs|ms)$/);
  await server.close();
});

test('what no storage takes is not said to be saved', async ({ page, restaurant }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await restaurant.visit('?machine=virtual');
  await openReal(restaurant);
  await page.getByTestId('measure-generator').click();
  await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
  await expect(stage(page)).toContainText('This browser keeps nothing', patient);
  await expect(stage(page)).not.toContainText('saved');
  await expect(page.getByTestId('sheet-save')).toBeVisible();
});

test('it is accessible, fits a phone, and speaks Chinese', async ({ page, restaurant }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await restaurant.visit('?machine=virtual&lang=zh');
  await openReal(restaurant);
  const check = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // Names of what is measured are the same in every language.
    const texts = (await textsOf(page)).map((text) =>
      text.replace(
        /Workers?|Atomics(\.\w+)?|notify|postMessage|Comlink|await|promise|Node|new\b|Chromium/g,
        '',
      ),
    );
    const commands = /^npm run|cli -- measure/;
    expect(english(texts.filter((text) => !commands.test(text)))).toEqual([]);
  };
  await check();
  await page.getByTestId('real-tasks').selectOption('10');
  await page.getByTestId('real-rounds').selectOption('3');
  await page.getByTestId('real-workers').selectOption('8');
  for (const experiment of ['cutlery', 'lock', 'workers']) {
    await page.getByTestId(`measure-${experiment}`).click();
    await expect(page.getByTestId('sheet')).toContainText(
      `13 项中 ${['cutlery', 'lock', 'workers'].indexOf(experiment) + 1} 项`,
      patient,
    );
    await expect(stage(page)).toHaveAttribute('data-stage', 'done', patient);
  }
  await page.getByTestId('crowd-figures').locator('summary').click();
  await expect(page.getByTestId('crowd-workers-8')).toBeVisible();
  await check();
});
