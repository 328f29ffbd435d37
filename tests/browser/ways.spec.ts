import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/restaurant.ts';

test('somebody finds the other ways to staff, and tries them', async ({ page, restaurant }) => {
  await restaurant.open('?lang=en&seed=7&speed=60');
  const ways = page.getByTestId('other-ways');
  await ways.locator('summary').click();
  await ways.getByText('SoloBot, one job at a time').click();
  await expect(restaurant.bots).toHaveText(['SoloBot']);
  await expect(page).toHaveURL(/staff=sync/);
  await expect(page.getByText('They rest while SoloBot works.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'ThreadBots', exact: true })).not.toBeChecked();

  await ways.getByText('ThreadBots, one at a time').click();
  await expect(restaurant.bots).toHaveCount(7);
  await page.getByTestId('switch-interval').selectOption('1');
  await expect(page).toHaveURL(/staff=gil.*switchInterval=1/);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('switch-interval')).toBeHidden();
  await expect(page.getByText('Only the one that holds the global lock acts.')).toBeVisible();

  await restaurant.side('LoopBot').click();
  await expect(restaurant.bots).toHaveText(['LoopBot']);
});

test('permits are chosen where semaphores are', async ({ page, restaurant }) => {
  await restaurant.open('?lang=en&seed=7&speed=60');
  await expect(page.getByTestId('permits')).toHaveCount(0);
  await page.getByTestId('locks').getByText('Semaphore').click();
  await page.getByTestId('permits').selectOption('2');
  await expect(page).toHaveURL(/locks=semaphore&permits=2/);
  await page.getByTestId('locks').getByText('Barrier').click();
  await expect(page).toHaveURL(/locks=barrier/);
});

for (const [width, height, lang, way] of [
  [1440, 900, 'en', 'Separate kitchens'],
  [1024, 768, 'zh', '各自为灶'],
  [390, 844, 'en', 'Separate kitchens'],
] as const) {
  test(`the other ways can be read and reached at ${width} by ${height}, ${lang}`, async ({
    page,
    restaurant,
  }) => {
    await page.setViewportSize({ width, height });
    await restaurant.open(`?lang=${lang}&staff=gil&speed=60`);
    const ways = page.getByTestId('other-ways');
    await ways.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(ways.getByText(way)).toBeInViewport();
    await ways.getByTestId('switch-interval').scrollIntoViewIfNeeded();
    await expect(ways.getByTestId('switch-interval')).toBeInViewport();
    await ways.getByRole('radio').first().focus();
    await expect(ways.getByRole('radio').first()).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.switch-box').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
