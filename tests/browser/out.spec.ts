import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';
import { serve } from './support/serve.ts';

test('a moment as a file and as a link opens paused there, and damaged ones are refused', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?day=monday&seed=5&speed=2400');
  await restaurant.until(18 * 60);
  await page.keyboard.press('l');
  await restaurant.until(19 * 60);
  await restaurant.pauseButton.click();
  const saved = await restaurant.atRest();
  const file = await readFile(await (await restaurant.takeOut('save-moment')).path());
  expect(file.length).toBeLessThan(400_000);

  await restaurant.open('?speed=240');
  const damaged = Buffer.from(file);
  damaged[60] = (damaged[60] ?? 0) ^ 1;
  await restaurant.openFile('a.moment', damaged);
  await expect(page.getByTestId('notice-moment')).toContainText('it is damaged');
  await restaurant.clockRuns();
  await restaurant.openFile('a.moment', file);
  await expect(page.locator('.notices')).toContainText('You are looking at a saved night.');
  await expect(restaurant.seed).toHaveValue('5');
  expect((await restaurant.save()).header.hash).toBe(saved.header.hash);
});

test('a link carries a virtual night; a damaged one is told, and the page begins as usual', async ({
  page,
  restaurant,
}) => {
  const server = await serve({ isolated: false });
  try {
    await restaurant.open('?day=tuesday&seed=11&speed=2400', server.address);
    await restaurant.until(18 * 60);
    await page.keyboard.press('l');
    await restaurant.until(18 * 60 + 30);
    await restaurant.pauseButton.click();
    const saved = await restaurant.atRest();
    await page.getByTestId('out').click();
    await page.getByTestId('make-link').click();
    const link = await page.getByTestId('link').inputValue();
    expect(link.length).toBeLessThan(2000);

    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator('.notices')).toContainText('You are looking at a saved night.');
    await expect(restaurant.seed).toHaveValue('11');
    expect((await restaurant.save()).header.hash).toBe(saved.header.hash);

    const at = link.length - 40;
    await page.goto('about:blank');
    await page.goto(link.slice(0, at) + (link.charAt(at) === 'A' ? 'B' : 'A') + link.slice(at + 1));
    await expect(page.getByTestId('notice-moment')).toContainText('This link can’t be opened: it is damaged');
    await restaurant.atWork();
  } finally {
    await server.close();
  }
});

/** What tells a moment to the tenth of a second, and to the record. */
const shown = (page: Page) => page.locator('.past-badge');
const inspector = (page: Page) => page.getByTestId('inspector');

test('a moment opens at exactly its record, with the timeline as it was looked at; the link stays in the address', async ({
  page,
  restaurant,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await restaurant.open('?day=monday&seed=5&speed=2400');
  await restaurant.until(18 * 60);
  await page.keyboard.press('Space');
  await page.keyboard.press('v');
  const timeline = page.getByTestId('timeline');
  await expect(timeline.getByRole('button', { name: 'GreetBot 1', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('p');
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('w');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('i');
  // Some of them may have been at the same time.
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('o');
  const stretch = page.getByTestId('range-stats').getByRole('heading');
  const seen = [shown(page), inspector(page), stretch];
  const before = await Promise.all(seen.map((part) => part.innerText()));

  // Closed and opened again, it is as it was.
  await page.keyboard.press('v');
  await expect(inspector(page)).toBeHidden();
  await page.keyboard.press('v');
  await expect(stretch).toHaveText(before[2] ?? '');

  const file = await readFile(await (await restaurant.takeOut('save-moment')).path());
  await page.getByTestId('out').click();
  const { violations } = await new AxeBuilder({ page }).include('[data-testid="out-dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByTestId('make-link').click();
  const link = await page.getByTestId('link').inputValue();

  const asBefore = async (): Promise<void> => {
    await expect(page.locator('.notices')).toContainText('You are looking at a saved night.');
    for (const [at, part] of seen.entries()) {
      await expect(part).toHaveText(before[at] ?? '', { useInnerText: true });
    }
    await expect(timeline.getByRole('button', { name: 'Fold Pinned' })).toBeVisible();
  };
  await page.goto('about:blank');
  await page.goto(link);
  await asBefore();
  expect(page.url()).toBe(link);
  await page.reload();
  await asBefore();

  await page.goto('about:blank');
  await restaurant.open('?speed=240');
  await restaurant.openFile('a.moment', file);
  await asBefore();
});

test('a link to the lab opens the lab, with both staffs at the same moment', async ({ page, restaurant }) => {
  await restaurant.open('?day=monday&speed=2400&machine=virtual');
  await restaurant.until(17 * 60 + 30);
  await page.getByTestId('place-lab').click();
  await expect(page.getByTestId('pair-stage')).toHaveAttribute('data-stage', 'ready');
  await page.getByTestId('pair-day').selectOption('sunday');
  await page.getByTestId('pair-side-0').locator('summary').click();
  await page.getByTestId('pair-0-mode').getByText('LoopBot').click();
  await expect(page.getByTestId('pair-stage')).toHaveAttribute('data-stage', 'ready');
  await page.getByTestId('pair-scrub').focus();
  await page.keyboard.press('PageUp');
  const parts = [page.getByTestId('pair-side-0').getByRole('heading'), page.getByTestId('pair-clock')];
  const before = await Promise.all(parts.map((part) => part.innerText()));
  await page.getByTestId('out').click();
  await page.getByTestId('make-link').click();
  const link = await page.getByTestId('link').inputValue();

  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByTestId('pair-stage')).toHaveAttribute('data-stage', 'ready');
  for (const [at, part] of parts.entries()) {
    await expect(part).toHaveText(before[at] ?? '', { useInnerText: true });
  }
  await expect(page.getByTestId('pair-day')).toHaveValue('sunday');
});

test('the Chrome trace is JSON; files can be dropped, one at a time', async ({ page, restaurant }) => {
  await restaurant.open('?speed=2400');
  await restaurant.until(18 * 60);
  const path = await (await restaurant.takeOut('save-chrome')).path();
  const chrome = JSON.parse(await readFile(path, 'utf8')) as { traceEvents: unknown[] };
  expect(chrome.traceEvents.length).toBeGreaterThan(1000);
  const { bytes } = await restaurant.save();
  const drop = async (...contents: readonly Buffer[]): Promise<void> => {
    const texts = contents.map((content) => content.toString('base64'));
    const data = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const text of all) {
        transfer.items.add(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], 'a.bin'));
      }
      return transfer;
    }, texts);
    await page.locator('body').dispatchEvent('dragover', { dataTransfer: data });
    await expect(page.getByTestId('drop-zone')).toBeVisible();
    await page.locator('body').dispatchEvent('drop', { dataTransfer: data });
    await expect(page.getByTestId('drop-zone')).toBeHidden();
  };
  await drop(bytes, bytes);
  await expect(page.getByTestId('notice-oneFile')).toContainText('one at a time');
  await drop(Buffer.from('holiday'));
  await expect(page.getByTestId('notice-file')).toContainText('it is not a saved night.');
  await drop(Buffer.from('{"format":"something else"}'));
  await expect(page.getByTestId('save-refused')).toContainText('it is not a saved game');
  await page.keyboard.press('Escape');
  await drop(bytes);
  await expect(page.locator('.notices')).toContainText('You are looking at a saved night.');
});
