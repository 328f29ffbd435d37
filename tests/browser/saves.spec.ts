import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';

const openDialog = async (page: Page): Promise<void> => {
  await page.getByTestId('saves').click();
  await expect(page.getByTestId('saves-dialog')).toBeVisible();
};

/** Chooses a file to load. */
async function load(page: Page, name: string, content: Buffer | string): Promise<void> {
  const coming = page.waitForEvent('filechooser');
  await page.getByTestId('save-import').click();
  const chooser = await coming;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('settings of the first version, without an envelope, survive the update', async ({
  page,
  restaurant,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('robot-restaurant.settings', '{"language":"zh","speed":30,"sound":false}');
  });
  await restaurant.visit();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('.speed-value')).toHaveText('30×');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a full storage is told in a sentence, and play goes on', async ({ page, restaurant }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await restaurant.open('?speed=240');
  const notice = page.getByTestId('notice-saves');
  await expect(notice).toHaveText(/^This browser has no room left to save your game\./);
  await page.keyboard.press('-');
  await expect(page.locator('.speed-value')).toHaveText('120×');
  await page.keyboard.press('g');
  await expect(notice).toHaveText(/^浏览器没有空间存进度了。/);
  await expect(notice).toHaveCount(1);
  await restaurant.clockRuns();
  await openDialog(page);
  await expect(page.getByTestId('save-kept')).toHaveText(/^这个浏览器什么也存不下/);
  await expect(page.getByTestId('save-settings')).toContainText('中文');
});

test('a game goes out as a file and comes back in another browser, after a question', async ({
  page,
  restaurant,
  browser,
}) => {
  await restaurant.open();
  await page.keyboard.press('+');
  await page.keyboard.press('m');
  await openDialog(page);
  await expect(page.getByTestId('save-settings')).toContainText('English · 120× · sound on');
  const coming = page.waitForEvent('download');
  await page.getByTestId('save-export').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('robot-restaurant-save.json');
  const file = await readFile(await download.path());

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(new URL('/', page.url()).href);
  await openDialog(other);
  await load(other, 'game.json', file);
  const question = other.getByTestId('save-replace');
  await expect(question).toContainText('game.json takes the place of what you have here.');
  await expect(question.getByTestId('save-settings')).toContainText('60× · sound off');
  await expect(question.getByTestId('save-settings')).toContainText('120× · sound on');
  await question.getByRole('button', { name: 'Keep mine' }).click();
  await expect(other.locator('.speed-value')).toHaveText('60×');
  await load(other, 'game.json', file);
  await other.getByTestId('save-accept').click();
  await expect(other.getByTestId('save-news')).toHaveText('The game from the file is here.');
  await expect(other.locator('.speed-value')).toHaveText('120×');
  await other.reload();
  await expect(other.locator('.speed-value')).toHaveText('120×');
  await expect(other.getByRole('switch', { name: 'Sound' })).toBeChecked();
  await context.close();
});

test('what is no saved game is refused with its reason, and nothing changes', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=120');
  await openDialog(page);
  const save =
    '{"format":"robot-restaurant-save","version":1,"sections":{"settings":{"version":1,"data":{}}}}';
  for (const [content, reason] of [
    [save.slice(0, -9), 'it is damaged.'],
    [save.replace('1', '2'), 'it was saved by a newer version of this restaurant.'],
    ['\x89PNG', 'it is not a saved game of this restaurant.'],
    [Buffer.alloc(2_000_000, ' '), 'it is far too large for a saved game.'],
  ] as const) {
    await load(page, 'game.json', content);
    await expect(page.getByTestId('save-refused')).toHaveText(
      `This file can’t be loaded: ${reason} Nothing has changed.`,
    );
  }
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('saves-dialog')).toHaveCount(0);
  await expect(page.locator('.speed-value')).toHaveText('120×');
});

test('what a newer version has saved is told and left alone; damage is told and put aside', async ({
  page,
  restaurant,
}) => {
  await restaurant.open();
  const settings = (): Promise<string | null> =>
    page.evaluate(() => localStorage.getItem('robot-restaurant.settings'));
  const store = (text: string): Promise<void> =>
    page.evaluate((stored) => {
      Storage.prototype.setItem.call(localStorage, 'robot-restaurant.settings', stored);
    }, text);
  const newer = '{"version":99,"data":{"theme":"moon"}}';
  await store(newer);
  await page.reload();
  await expect(page.getByTestId('notice-section')).toHaveText(
    /^Settings: saved by a newer version of this restaurant\./,
  );
  await page.keyboard.press('+');
  await expect(page.locator('.speed-value')).toHaveText('120×');
  // The page begins a little after it is loaded: only then has it read what is stored.
  await page.reload();
  await expect(page.getByTestId('notice-section')).toBeVisible();
  expect(await settings()).toBe(newer);
  await store('{"version":1,"data":{"speed"');
  await page.reload();
  await expect(page.getByTestId('notice-section')).toHaveText(/^Settings: what was saved is damaged/);
  await expect.poll(settings).toContain('"speed":60');
  expect(await page.evaluate(() => localStorage.getItem('robot-restaurant.settings.damaged'))).toContain(
    '{"speed"',
  );
});

test('two tabs keep each other’s settings', async ({ page, restaurant, context }) => {
  await restaurant.open();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('.speed-value')).toHaveText('60×');
  await page.keyboard.press('+');
  await expect(page.locator('.speed-value')).toHaveText('120×');
  await expect
    .poll(() => other.evaluate(() => localStorage.getItem('robot-restaurant.settings')))
    .toContain('"speed":120');
  await other.keyboard.press('g');
  await expect(other.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await other.close({ runBeforeUnload: true });
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('robot-restaurant.settings')))
    .toContain('"language":"zh"');
  await page.reload();
  await expect(page.locator('.speed-value')).toHaveText('120×');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});
