import { expect, test } from './support/restaurant.ts';
import { chartsOf } from './support/charts.ts';

// What goes out of the panels of tonight is in causes.spec.ts, and of the week in week.spec.ts.

test('a stretch of the timeline goes out as CSV, JSON and picture', async ({ page, restaurant }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await restaurant.open('?speed=1200&machine=virtual&seed=3');
  await restaurant.until(17 * 60 + 30);
  await page.keyboard.press('Space');
  await page.keyboard.press('v');
  const timeline = page.getByTestId('timeline');
  await expect(timeline.getByRole('button', { name: 'GreetBot 1', exact: true })).toBeFocused();
  for (const key of ['ArrowLeft', 'i', '[', 'o']) await page.keyboard.press(key);
  await expect(page.getByTestId('range-stats')).toBeVisible();
  expect(await chartsOf(page, timeline)).toEqual(['stretch']);
});

test('so do the charts of the lab', async ({ page, restaurant }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await restaurant.open('?day=monday&speed=2400&machine=virtual');
  await restaurant.until(17 * 60 + 30);
  await page.getByTestId('place-lab').click();
  await expect(page.getByTestId('pair-stage')).toHaveAttribute('data-stage', 'ready');
  await page.getByTestId('chance-nights').selectOption('20');
  await page.getByTestId('chance-start').click();
  await expect(page.getByTestId('chance-progress')).toContainText('are done');
  const lab = page.getByTestId('lab');
  expect(await chartsOf(page, lab)).toEqual(['differences', 'chance']);
  await page.getByTestId('lab-luck').click();
  await page.getByTestId('luck-nights').selectOption('20');
  await page.getByTestId('luck-vary').selectOption('windows');
  await page.getByTestId('luck-start').click();
  await expect(page.getByTestId('luck-progress')).toContainText('are done');
  const each = [1, 2, 3, 4, 5].map((one) => `luck-${one}`);
  expect(await chartsOf(page, lab)).toEqual(['luck', ...each]);
});
