import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';

/** What axe finds in a part of the page as it is now. */
async function faults(page: Page, part: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const topOf = async (element: Locator): Promise<number> => (await element.boundingBox())?.y ?? -1;

test('an idle bar opens to its causes, and a cause to the waits behind it, with the keyboard alone', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?machine=virtual&seed=3&speed=600');
  await restaurant.until(17 * 60 + 40);
  const panel = page.getByTestId('idle-panel');
  const bar = panel.getByRole('button', { name: /^WaitBot 2:/ });
  await bar.focus();
  await expect(bar).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(bar).toHaveAttribute('aria-expanded', 'true');
  const causes = panel.getByTestId('bot-causes');
  const first = causes.getByTestId('wait-cause').first();
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  // What is below stays where it is while the night goes on.
  const below = panel.getByRole('button', { name: /^WaitBot 3:/ });
  const top = await topOf(below);
  await restaurant.clockRuns();
  expect(await topOf(below)).toBe(top);
  await restaurant.pauseButton.click();
  await expect(page.locator('.clock.is-paused')).toBeVisible();
  // Read at one blow: the last records may still be coming in. To the second each, rounded.
  const missing = (): Promise<number> =>
    causes.evaluate((box) => {
      const text = (selector: string): readonly string[] =>
        [...box.querySelectorAll(selector)].map(({ textContent }) => textContent);
      const times = [...text('.wait-duty'), ...text('.wait-cause .wait-time')].flatMap((words) =>
        [...words.matchAll(/(\d+):(\d\d):(\d\d)/g)].map(
          ([, h, m, s]) => Number(h) * 3600 + Number(m) * 60 + Number(s),
        ),
      );
      const [duty = 0, ...parts] = times;
      return Math.abs(duty - parts.reduce((sum, one) => sum + one, 0));
    });
  await expect.poll(missing).toBeLessThanOrEqual(3);
  expect(await faults(page, '[data-testid=idle-panel]')).toEqual([]);
  const event = causes.getByTestId('wait-event').nth(1);
  const told = await event.innerText();
  await event.focus();
  await page.keyboard.press('Enter');
  await expect(event).toHaveAttribute('aria-current', 'true');
  await expect(event).toHaveText(told);
  // Clock and floor show the moment at which that wait began.
  await expect(page.getByTestId('clock')).toContainText(told.slice(0, 5));
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(causes).toHaveCount(0);
});

test('a guest is chosen on the floor or in the list, and the evening is told to the last second', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?machine=virtual&seed=3&speed=1200');
  await restaurant.until(19 * 60);
  await restaurant.pauseButton.click();
  await expect(page.locator('.clock.is-paused')).toBeVisible();
  const panel = page.getByTestId('path-panel');
  const one = page.getByTestId('path-one');
  await expect(one).toHaveCount(0);
  const box = await page.getByTestId('floor').boundingBox();
  if (!box) throw new Error('There is no floor.');
  // Guests sit round the tables; one is found where the pointer turns into a hand and the click opens an evening.
  search: for (const y of [0.36, 0.49, 0.62]) {
    for (let x = 0.06; x < 0.75; x += 0.025) {
      await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
      await restaurant.frames(1);
      if ((await one.count()) > 0) break search;
      await page.keyboard.press('Escape');
    }
  }
  await expect(one).toBeVisible();
  await expect(panel.locator('.path-party[aria-pressed=true]')).toHaveCount(1);
  await expect(page.getByTestId('path-average')).toContainText('parties that were served');
  await expect(page.getByTestId('path-saved')).toHaveText(/could have been saved/);
  expect(await faults(page, '[data-testid=path-panel]')).toEqual([]);
  const parties = page.getByTestId('path-parties').getByRole('button');
  const served = parties.filter({ hasText: 'served' }).first();
  await served.focus();
  await page.keyboard.press('Enter');
  await expect(served).toHaveAttribute('aria-pressed', 'true');
  const segments = page.getByTestId('path-segment');
  const texts = await segments.allInnerTexts();
  expect(texts.join(' ')).toMatch(/in the oven .*eating — their own time.*paying/s);
  const seconds = (text: string): number =>
    Number(/(\d+) min/.exec(text)?.[1] ?? 0) * 60 + Number(/(\d+) sec/.exec(text)?.[1] ?? 0);
  const stay = seconds(await one.locator('.path-sum').innerText());
  const sum = texts.reduce((total, text) => total + seconds(text), 0);
  expect(Math.abs(sum - stay)).toBeLessThanOrEqual(texts.length / 2 + 1);
  await segments.nth(2).focus();
  await page.keyboard.press('Enter');
  await expect(segments.nth(2)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.path-cursor')).toHaveCount(1);
});

/** Saves the chart of a panel in a format, with the keyboard. */
async function saved(page: Page, panel: Locator, format: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await panel.getByTestId('export').first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await panel.getByTestId(`export-${format}`).first().focus();
  await page.keyboard.press('Enter');
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('every chart can be saved as a table, as data and as a picture', async ({ page, restaurant }) => {
  await restaurant.open('?machine=virtual&seed=3&speed=1200&staff=loop');
  await restaurant.until(18 * 60 + 30);
  await restaurant.pauseButton.click();
  await expect(page.locator('.clock.is-paused')).toBeVisible();
  const idle = page.getByTestId('idle-panel');
  let table = await saved(page, idle, 'csv');
  // What had happened before the pause may still be on its way.
  await expect(async () => {
    const before = table;
    table = await saved(page, idle, 'csv');
    expect(table.bytes.equals(before.bytes)).toBe(true);
  }).toPass({ timeout: 20_000 });
  expect(table.name).toBe('friday-3-idle.csv');
  const [head = '', row = ''] = table.bytes.toString().split('\r\n');
  expect(head).toMatch(/^Bot,On duty \(s\),Working \(share\),/);
  const [bot, duty, ...shares] = row.split(',');
  expect([bot, Number(duty) > 5000]).toEqual(['LoopBot', true]);
  expect(shares.slice(0, 6).reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(1);
  const data = await saved(page, idle, 'json');
  expect(JSON.parse(data.bytes.toString())).toMatchObject({
    chart: 'idle',
    scenario: 'Friday',
    seed: 3,
    staffing: { mode: 'loop', locks: 'none' },
    rows: [{ bot: 'LoopBot', secondsOnDuty: Number(duty) }],
  });
  await page.getByTestId('path-toggle').click();
  await page.getByTestId('path-parties').getByRole('button').first().click();
  await idle.getByRole('button', { name: /^LoopBot:/ }).click();
  const charts: readonly (readonly [Locator, RegExp])[] = [
    [idle, /^friday-3-idle\.png$/],
    [page.getByTestId('bot-causes'), /^friday-3-waits-loopbot\.png$/],
    [page.getByTestId('evening-panel'), /^friday-3-evening\.png$/],
    [page.getByTestId('collisions-panel'), /^friday-3-collisions\.png$/],
    [page.getByTestId('loop-panel'), /^friday-3-loop\.png$/],
    [page.getByTestId('holds-panel'), /^friday-3-holds\.png$/],
    [page.getByTestId('path-average'), /^friday-3-average-evening\.png$/],
    [page.getByTestId('path-one'), /^friday-3-party-\d+\.png$/],
  ];
  for (const [panel, name] of charts) {
    const picture = await saved(page, panel, 'png');
    expect(picture.name).toMatch(name);
    expect([...picture.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    // Twice as many pixels as are shown.
    expect(picture.bytes.readUInt32BE(16)).toBe(1520);
    expect(picture.bytes.readUInt32BE(20)).toBeGreaterThan(200);
  }
});
