import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';
import { serve } from './support/serve.ts';

/** What axe finds in parts of the page as they are now: rule and element. */
async function faults(page: Page, parts: readonly string[] = ['html']): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** How much wider the page is than its window. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const language of ['en', 'zh']) {
    test(`axe finds nothing, and nothing is too wide: ${width} px, ${language}`, async ({
      page,
      restaurant,
    }) => {
      // The whole page at first, then what has changed.
      const sound = async (what: string, ...parts: readonly string[]): Promise<void> => {
        expect(await faults(page, parts), what).toEqual([]);
        expect(await tooWide(page), what).toBe(0);
      };
      await page.setViewportSize({ width, height });
      await restaurant.open(`?lang=${language}&speed=1200&seed=x`);
      await restaurant.collisions(3);
      await page.keyboard.press('Space');
      await expect(page.locator('.clock.is-paused')).toBeVisible();
      await sound('ThreadBots at work, with a notice', 'html');
      await page.getByTestId('collision').first().click();
      await expect(page.getByTestId('collision-dialog')).toBeVisible();
      await sound('a collision, and the past', '.incident', '.past-bar');
      await page.keyboard.press('Escape');
      await page.getByTestId('keys').click();
      await expect(page.getByTestId('keys-dialog')).toBeVisible();
      await sound('the keys', 'dialog');
      await page.keyboard.press('Escape');
      await restaurant.pauseButton.click();
      await restaurant.side('LoopBot').click();
      await expect(restaurant.bots).toHaveText(['LoopBot'], { timeout: 20_000 });
      await restaurant.pauseButton.click();
      await expect(page.locator('.clock.is-paused')).toBeVisible();
      await sound('LoopBot at work', '.command', '.setup', '.room');
      const { bytes, name } = await restaurant.save();
      await page.getByTestId('open-trace').setInputFiles({ name, mimeType: '', buffer: bytes });
      await expect(page.locator('.notices .button')).toBeVisible();
      await sound('a saved night', '.notices');

      await restaurant.visit(`?lang=${language}&day=monday&speed=40000`);
      await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
      await sound('the summary', 'dialog');
      await restaurant.summary.getByTestId('again-loop').click();
      await expect(restaurant.summary.locator('.is-double')).toBeVisible({ timeout: 60_000 });
      await sound('the comparison', 'dialog');
    });
  }
}

test('axe finds nothing in an alert', async ({ page, restaurant }) => {
  const server = await serve({
    isolated: true,
    change: (path, text) => (path.includes('/bot.worker') ? 'throw new Error("Broken.");' : text),
  });
  try {
    await page.setViewportSize({ width: 390, height: 844 });
    await restaurant.visit('', server.address);
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
    expect(await faults(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
  } finally {
    await server.close();
  }
});
