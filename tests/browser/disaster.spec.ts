import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/restaurant.ts';

/** An evening takes about a millisecond, on a busy machine far longer. */
const search = { timeout: 150_000 };

test('the shortest disaster is found, told, played on the floor, and left again', async ({
  page,
  restaurant,
}) => {
  test.setTimeout(240_000);
  await restaurant.open('?machine=virtual&day=monday&seed=3');
  await page.getByTestId('disaster-open').click();
  const outcome = page.getByTestId('disaster-outcome');
  await page.getByTestId('disaster-start').click();
  await expect(outcome).toHaveAttribute('data-stage', 'found', search);
  await expect(page.getByTestId('disaster-story')).toContainText('Nobody has to be held up');
  const axe = await new AxeBuilder({ page }).include('.dialog').analyze();
  expect(axe.violations).toEqual([]);

  await page.getByTestId('disaster-play').click();
  await expect(page.getByTestId('notice-disaster')).toContainText('small restaurant of the search');
  await expect(page.getByTestId('collision-dialog')).toBeVisible();

  await page.getByTestId('notice-disaster').getByRole('button').click();
  await restaurant.atWork();
  await expect(page.getByTestId('notice-disaster')).toBeHidden();
  expect(new URL(page.url()).searchParams.get('day')).toBe('monday');
});

test('a search can be stopped, and one that finds nothing says what it has tried', async ({
  page,
  restaurant,
}) => {
  test.setTimeout(240_000);
  await restaurant.open('?machine=virtual&locks=each&lang=zh');
  await page.getByTestId('disaster-open').click();
  const outcome = page.getByTestId('disaster-outcome');
  await page.getByTestId('disaster-start').click();
  await expect(outcome).toHaveAttribute('data-stage', 'running');
  const workers = (): number => page.workers().filter((worker) => worker.url().includes('disaster')).length;
  await expect.poll(workers).toBe(1);
  await page.getByTestId('disaster-cancel').click();
  await expect(outcome).toHaveAttribute('data-stage', 'cancelled');
  await expect.poll(workers).toBe(0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('l');
  await page.getByTestId('disaster-open').click();
  await page.getByTestId('disaster-start').click();
  // One bot alone has few evenings: those with two hold-ups are all tried.
  await expect(outcome).toHaveAttribute('data-stage', 'none', search);
  await expect(outcome).toContainText('没有事故');
  await expect(outcome).toContainText(/全部试过.*两次/);
  await expect(page.getByTestId('disaster-start')).toHaveText('换个节奏再找');
});
