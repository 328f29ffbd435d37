import { cli } from './support/cli.ts';
import { expect, test, type Restaurant } from './support/restaurant.ts';

/** A row of the summary, by its name: a value for each night that is shown. */
async function row(restaurant: Restaurant, name: string): Promise<readonly string[]> {
  return restaurant.summary.getByRole('row', { name }).getByRole('cell').allInnerTexts();
}

/** Guests who came: everybody was served or lost in the end. */
async function came(restaurant: Restaurant): Promise<readonly number[]> {
  const served = await row(restaurant, 'Guests served');
  const lost = await row(restaurant, 'Guests lost');
  return served.map((text, index) => Number(text) + Number(lost[index]));
}

test('the night is summed up at closing time, and run again with LoopBot and the same guests', async ({
  page,
  restaurant,
}) => {
  const { report } = await cli('night', '--day', 'friday', '--seed', '11', '--json');
  const { arrived } = (report as { guests: { arrived: number } }).guests;

  await restaurant.visit('?seed=11&speed=12000');
  await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
  await expect(restaurant.summary).toHaveAccessibleName('Friday night is over');
  await expect(restaurant.summary.getByRole('columnheader')).toHaveText(['Seed 11', 'ThreadBots']);
  expect(await came(restaurant)).toEqual([arrived]);
  expect(Number((await row(restaurant, 'Collisions'))[0])).toBeGreaterThan(0);
  expect(await row(restaurant, 'Busiest bot idle')).toEqual([expect.stringMatching(/^\d+(\.\d)?%$/)]);
  await expect.poll(() => restaurant.workers('bot')).toBe(0);
  await expect.poll(() => restaurant.workers('house')).toBe(0);

  const again = restaurant.summary.getByRole('button', { name: 'Again with LoopBot' });
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(restaurant.summary).toBeHidden();
  await expect(page.getByRole('radio', { name: 'LoopBot' })).toBeChecked();
  await expect(restaurant.seed).toHaveValue('11');
  await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
  await expect(restaurant.summary).toContainText('The same guests, both ways');
  await expect(restaurant.summary.getByRole('columnheader')).toHaveText(['Seed 11', 'LoopBot', 'ThreadBots']);
  expect(await came(restaurant)).toEqual([arrived, arrived]);
  expect((await row(restaurant, 'Collisions'))[0]).toBe('0');
  expect(await row(restaurant, 'Missing from the till')).toEqual(['$0.00', expect.stringMatching(/^\$/)]);

  await restaurant.summary.getByRole('button', { name: 'New night' }).click();
  await expect(restaurant.summary).toBeHidden();
  await expect(restaurant.seed).not.toHaveValue('11');
  await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
});

test('the room can be looked at after closing, and the night started again', async ({ page, restaurant }) => {
  await restaurant.visit('?day=monday&speed=40000');
  await restaurant.close();
  await expect(restaurant.clockNote).toHaveText('Monday · Closed');
  await expect(restaurant.pauseButton).toBeDisabled();
  await expect(page.getByTestId('idle-panel').locator('.idle-row')).not.toHaveCount(0);
  const closed = await restaurant.clock();
  await restaurant.frames(20);
  expect(await restaurant.clock()).toBe(closed);
  // Begun anew, it comes to its end again.
  await page.keyboard.press('r');
  await restaurant.close();
});

test('a night with both by turns says so', async ({ page, restaurant }) => {
  await restaurant.visit('?day=monday&speed=5000');
  await restaurant.until(18 * 60);
  await page.keyboard.press('l');
  await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
  await expect(restaurant.summary.getByRole('columnheader')).toHaveText(['Seed 7', 'Both, by turns']);
});
