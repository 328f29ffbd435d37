import { expect, test } from './support/restaurant.ts';

/** A copy with one byte in its middle changed. */
function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 0x10;
  return copy;
}

test('a file that is no whole night is refused with its reason, and the night goes on', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240');
  const { bytes, header } = await restaurant.save();
  const newer = Buffer.from(bytes);
  newer.writeUInt32LE(99, 8);
  const notice = page.getByTestId('notice-file');
  for (const [name, content, reason] of [
    ['damaged.trace', damaged(bytes), 'it is damaged.'],
    ['short.trace', bytes.subarray(0, bytes.length - 100), 'its end is missing.'],
    ['newer.trace', newer, 'it was saved by a newer version of this restaurant.'],
    ['holiday.png', Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1'), 'it is not a saved night.'],
    ['empty.trace', Buffer.alloc(0), 'it is not a saved night.'],
  ] as const) {
    await restaurant.openFile(name, content);
    await expect(notice).toHaveText(`This file can’t be opened: ${reason}`);
    await expect(notice).toHaveCount(1);
    await restaurant.clockRuns();
  }
  await expect(restaurant.bots).toHaveCount(7);
  expect(restaurant.workers('bot')).toBe(7);
  const { records } = await restaurant.save();
  expect(records.length).toBeGreaterThan(8 * header.records);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('a saved night is shown as it was, and another can be started', async ({ page, restaurant }) => {
  await restaurant.open('?day=monday&seed=5&staff=loop&speed=2400');
  await restaurant.until(18 * 60 + 30);
  await restaurant.pauseButton.click();
  await expect(restaurant.clockNote).toHaveText('Monday · Paused');
  const saved = await restaurant.atRest();
  const figures = (): Promise<string> => page.getByRole('region', { name: 'Guests' }).innerText();
  const then = await figures();

  await restaurant.open('?speed=240');
  await restaurant.openFile('damaged.trace', damaged(saved.bytes));
  await expect(page.getByTestId('notice-file')).toContainText('it is damaged');
  await restaurant.openFile(saved.name, saved.bytes);
  await expect(page.getByTestId('notice-file')).toHaveCount(0);
  await expect(page.locator('.notices')).toContainText('You are looking at a saved night.');
  await expect(restaurant.seed).toHaveValue('5');
  await expect(page.getByRole('combobox', { name: 'Day' })).toHaveValue('monday');
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await expect.poll(figures).toBe(then);
  await expect.poll(() => restaurant.workers('bot')).toBe(0);
  const clock = await restaurant.clock();
  await restaurant.frames(20);
  expect(await restaurant.clock()).toBe(clock);
  // Saved again, it is the same night.
  expect((await restaurant.save()).header.hash).toBe(saved.header.hash);

  await page.getByRole('button', { name: 'Start a new night' }).click();
  await restaurant.atWork();
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(restaurant.bots).toHaveText(['LoopBot']);
});
