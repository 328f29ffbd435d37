import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Restaurant } from './support/restaurant.ts';

/** Nights take a tenth of a second each; on a busy machine they may take a while. */
const nights = { timeout: 100_000 };

async function openComparison({ page }: Restaurant): Promise<void> {
  await page.getByTestId('place-lab').click();
  await page.getByTestId('lab-compare').click();
  await expect(page.getByTestId('compare-plan')).toBeVisible();
}

const done = (page: Page) =>
  expect(page.getByTestId('compare-progress')).toHaveAttribute('data-stage', 'done', nights);

test('some ways on the same guests: run them, read chart and table, and have the command for it', async ({
  page,
  restaurant,
}) => {
  await restaurant.visit('?day=monday&machine=virtual');
  await openComparison(restaurant);
  await expect(page.getByTestId('compare-empty')).toContainText('which way of staffing is best');
  await page.getByTestId('compare-nights').selectOption('20');
  for (const box of await page.getByTestId('compare-ways').getByRole('checkbox').all()) await box.uncheck();
  await expect(page.getByTestId('compare-start')).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByTestId('compare-plan')).toContainText('Choose at least one way.');
  for (const key of ['sync', 'threads', 'loop']) await page.getByTestId(`compare-way-${key}`).check();
  await page.getByTestId('compare-base').selectOption('threads');
  await expect(page.getByTestId('compare-start')).toHaveText('Run 60 nights');
  await page.getByTestId('compare-start').click();
  await done(page);

  // One bot alone serves far fewer; the loop serves them as well as the crew, but sooner.
  const dot = (key: string) => page.getByTestId(`compare-dot-${key}`);
  await expect(dot('sync')).toHaveAttribute('data-real', 'true');
  await expect(page.getByTestId('compare-verdicts')).toContainText(/Less than ThreadBots.*SoloBot/);
  await page.getByTestId('compare-measure').selectOption('wait');
  await page.getByTestId('compare-show').selectOption('difference');
  await expect(page.getByTestId('compare-chart')).toContainText('Mean wait: difference from ThreadBots');
  await expect(dot('loop')).toHaveText(/LoopBot.*[-−]1\d\.\d ± \d/);
  await expect(dot('loop')).toHaveAttribute('data-real', 'true');
  // A way that is far off can be left out of the picture.
  const name = dot('sync').getByRole('button');
  await name.focus();
  await page.keyboard.press('Enter');
  await expect(name).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByTestId('compare-row-loop').locator('td')).toHaveCount(14);
  await expect(page.getByTestId('compare-command')).toHaveText(
    'npm run -s cli -- compare --day monday --seeds 20 --seed 1 --modes sync,threads,loop --base threads',
  );

  // What the chart shows goes out as data and as a picture.
  const saved = async (panel: string, format: string) => {
    const download = page.waitForEvent('download');
    await page.getByTestId(panel).getByTestId('export').locator('summary').click();
    await page.getByTestId(panel).getByTestId(`export-${format}`).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const csv = await saved('compare-chart', 'csv');
  expect(csv.name).toBe('compare-monday-1-wait-difference.csv');
  expect(csv.text).toMatch(/\r\nLoopBot,loop,-1\d\.\d+,-1\d\.\d+,-1\d\.\d+,20,[\d.e-]+,1\r\n/);
  const json = JSON.parse((await saved('compare-table-panel', 'json')).text) as Record<string, unknown>;
  expect(json).toMatchObject({ chart: 'table', scenario: 'monday', seed: 1, nights: 20 });
  expect((await saved('compare-chart', 'png')).text.slice(1, 4)).toBe('PNG');

  const { violations } = await new AxeBuilder({ page }).include('#lab').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a comparison stops at once and keeps what is there; another one follows', async ({
  page,
  restaurant,
}) => {
  await restaurant.visit('?day=monday&machine=virtual');
  await openComparison(restaurant);
  await page.getByTestId('compare-nights').selectOption('1000');
  await page.getByTestId('compare-start').click();
  await expect(page.getByTestId('compare-row-threads')).toBeVisible(nights);
  await page.getByTestId('compare-progress-cancel').click();
  await expect(page.getByTestId('compare-progress')).toHaveAttribute('data-stage', 'cancelled');
  await expect(page.getByTestId('compare-table')).toBeVisible();

  // There are no seeds after the last one; what is no seed is said, with nothing before it.
  const seed = page.getByTestId('compare-seed');
  await seed.fill('4294967295');
  await seed.press('Enter');
  await expect(seed).toHaveValue('4294966296');
  await expect(page.getByTestId('compare-plan')).toContainText('Seeds 4294966296 to 4294967295');
  await seed.fill('seven');
  await seed.press('Enter');
  await expect(page.getByTestId('compare-plan').getByRole('alert')).toBeVisible();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await seed.fill('1');
  await seed.press('Enter');

  // The ten downloads, with what the texts have measured.
  await page.getByTestId('compare-what').selectOption('downloads');
  await page.getByTestId('compare-nights').selectOption('20');
  await page.getByTestId('compare-start').click();
  await done(page);
  await expect(page.getByTestId('compare-row-polling')).toContainText(
    /Polling\s*30\s*(29|30|31)\.\d+ ± 0\.\d/,
  );
  await expect(page.getByTestId('compare-progress')).toContainText('Fetched 120 times.');
  await expect(page.getByTestId('compare-meaning')).toContainText('all come over one line');
  // What the texts have measured is marked where it belongs: next to what was measured here.
  for (const key of ['sync', 'processes', 'threads', 'polling', 'callbacks']) {
    const row = page.getByTestId(`compare-dot-${key}`);
    const [mark, dot] = await Promise.all([
      row.locator('.dots-text').boundingBox(),
      row.locator('.dots-dot').boundingBox(),
    ]);
    const middle = (box: typeof mark): number => (box ? box.x + box.width / 2 : NaN);
    expect(Math.abs(middle(mark) - middle(dot)), key).toBeLessThan(30);
  }
});
