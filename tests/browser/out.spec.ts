import { readFile } from 'node:fs/promises';
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
  const saved = await restaurant.save();
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
    const saved = await restaurant.save();
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
