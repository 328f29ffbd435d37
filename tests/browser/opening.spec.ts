import { expect, test } from './support/restaurant.ts';

const CREW = ['GreetBot 1', 'GreetBot 2', 'WaitBot 1', 'WaitBot 2', 'WaitBot 3', 'ChefBot 1', 'WineBot 1'];

test('the restaurant is alive without anybody doing anything: Friday, seven ThreadBots, no locks', async ({
  page,
  restaurant,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await restaurant.open();
  await expect(page).toHaveTitle('Robot restaurant');
  await expect(page.getByRole('combobox', { name: 'Day' })).toHaveValue('friday');
  await expect(page.getByRole('radio', { name: 'ThreadBots' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'None' })).toBeChecked();
  await expect(restaurant.seed).toHaveValue('7');
  await expect(restaurant.bots).toHaveText(CREW);
  await expect(restaurant.clockNote).toHaveText('Friday · Open');
  await expect(page.getByTestId('idle-panel').locator('.idle-name')).toHaveText(CREW);
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect.poll(() => restaurant.guests('inside')).toBeGreaterThan(0);

  // Each bot is a Worker of its own on shared memory, and one more is the house.
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe('function');
  expect(restaurant.workers('house')).toBe(1);
  await expect.poll(() => restaurant.workers('bot')).toBe(7);
  expect(restaurant.workers('virtual')).toBe(0);

  // The floor is painted, and moves.
  for (let i = 0; i < 3; i += 1) {
    await expect.poll(async () => (await restaurant.picture()).colours).toBeGreaterThan(1000);
    const { print } = await restaurant.picture();
    await expect.poll(async () => (await restaurant.picture()).print).not.toBe(print);
  }
});

test('figures and charts grow as the evening goes, and it is told in words as well', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240');
  const told = page.getByRole('list', { name: 'What happens' });
  await expect(told.getByRole('listitem').last()).toContainText('The restaurant opens.');
  const bars = page.getByTestId('idle-panel').locator('.idle-row');
  const labels = async (): Promise<readonly (string | null)[]> =>
    bars.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  const chart = page.getByTestId('evening-panel').getByRole('img');
  await restaurant.until(17 * 60 + 15);
  const before = { labels: await labels(), chart: await chart.getAttribute('aria-label') };
  expect(before.labels[0]).toMatch(/^GreetBot 1: idle \d+(\.\d)?%\. .*Nothing to do \d/);
  await expect.poll(labels).not.toEqual(before.labels);
  await expect.poll(() => chart.getAttribute('aria-label')).not.toBe(before.chart);
  const widths = await bars.evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll<HTMLElement>('.idle-part')].reduce(
        (sum, part) => sum + parseFloat(part.style.width),
        0,
      ),
    ),
  );
  expect(widths).toHaveLength(7);
  for (const width of widths) expect(width).toBeCloseTo(100, 3);
  await expect(told).toContainText('seats a party of');
  // The same goes to screen readers, now and then.
  await expect(page.getByRole('log')).toContainText(/\w+/, { timeout: 20_000 });
});
