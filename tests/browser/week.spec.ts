import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { chartsOf } from './support/charts.ts';
import { expect, test, type Restaurant } from './support/restaurant.ts';

/** A virtual night at once takes part of a second; on a busy machine it may take a while. */
const atOnce = { timeout: 60_000 };

const ticket = (page: Page, day: string): Locator => page.getByTestId(`day-${day}`);
const sentence = (page: Page): Locator => page.getByTestId('week-sentence');

async function openWeek(restaurant: Restaurant, query = ''): Promise<void> {
  const { page } = restaurant;
  await restaurant.visit(query);
  await page.getByTestId('place-week').click();
  await expect(page.getByTestId('week')).toBeVisible();
}

test('a week: hire, run Monday, watch Tuesday, run the rest, read the module, go on', async ({
  page,
  restaurant,
}) => {
  await openWeek(restaurant, '?speed=12000');
  await page.getByRole('button', { name: 'Hire a WaitBot' }).click();
  await expect(page.getByTestId('contract-total')).toHaveText('$8,050');
  await expect(sentence(page)).toHaveText(
    /^Monday is next: about \d+ guests, and 5 ThreadBots to serve them\.$/,
  );
  await page.getByTestId('week-run').click();
  await expect(ticket(page, 'monday')).toContainText('Done', atOnce);
  await expect(ticket(page, 'tuesday')).toContainText('Next');
  await expect(page.getByTestId('contracts')).toContainText('Contracts run until Sunday.');
  await expect(page.getByRole('button', { name: 'Hire a WaitBot' })).toHaveCount(0);

  await ticket(page, 'friday').click();
  await page.getByTestId('plan-locks').getByText('Each thing').click();
  await expect(ticket(page, 'friday')).toContainText('Own');
  await page.getByTestId('plan-mode').getByText('LoopBot').click();
  await expect(page.getByTestId('week-news')).toHaveText(
    'LoopBot is to work on Friday, but has no contract this week.',
  );

  await page.getByTestId('week-watch').click();
  await expect(restaurant.summary).toContainText('Tuesday night is over', atOnce);
  await expect(restaurant.bots).toHaveCount(0);
  await page.getByTestId('back-to-week').click();
  await expect(ticket(page, 'tuesday')).toContainText('Done');
  await expect(sentence(page)).toHaveText(/^Wednesday is next/);

  await page.getByTestId('week-rest').click();
  await expect(page.getByTestId('week-next')).toBeVisible({ timeout: 110_000 });
  expect((await chartsOf(page, page.getByTestId('week'))).sort()).toEqual(['arrivals', 'books', 'data']);
  await expect(page.locator('.ticket.is-done')).toHaveCount(7);
  await expect(page.getByTestId('module-lead')).toHaveText(
    /^The busiest bot, \w+Bot \d, stood idle 9\d(\.\d)?% of the week\.$/,
  );
  await expect(page.getByTestId('module').locator('.idle-row')).toHaveCount(5);
  await expect(page.getByTestId('books-wages')).toContainText('-$8,050');
  const earned = await page.getByTestId('books-profit').locator('td').first().innerText();

  await page.getByTestId('week-next').click();
  await expect(page.getByTestId('week-head')).toContainText('Week 2');
  await expect(page.getByTestId('books-profit').locator('td').last()).toHaveText(earned);
  await page.getByRole('button', { name: 'Let a WaitBot go' }).click();
  await expect(page.getByTestId('contract-total')).toHaveText('$6,650');
});

test('the week survives a reload, goes out with the saved game, and a new start asks first', async ({
  page,
  restaurant,
}) => {
  await openWeek(restaurant);
  await page.getByTestId('plan-mode').getByText('LoopBot').click();
  await page.getByTestId('week-run').click();
  await expect(ticket(page, 'monday')).toContainText('Done', atOnce);
  const monday = await ticket(page, 'monday').innerText();
  await page.reload();
  await page.getByTestId('place-week').click();
  await expect(ticket(page, 'monday')).toHaveText(monday, { useInnerText: true });
  await expect(page.getByTestId('plan-mode').getByRole('radio', { name: 'LoopBot' })).toBeChecked();
  await page.getByTestId('saves').click();
  await expect(page.getByTestId('save-week')).toContainText('Week 1 · 1 of 7 nights');
  await page.getByTestId('save-start-over').click();
  await page.getByTestId('save-start').click();
  await expect(page.getByTestId('save-week')).toContainText('Week 1 · 0 of 7 nights · $5,000');
  await page.keyboard.press('Escape');
  await expect(ticket(page, 'monday')).toContainText('Next');
  await page.reload();
  await page.getByTestId('place-week').click();
  await expect(ticket(page, 'monday')).toContainText('Next');
});

test('the keyboard alone runs a week, and the focus stays in sight', async ({ page, restaurant }) => {
  await openWeek(restaurant, '?speed=240');
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await target.focus();
    await page.keyboard.press(key);
  };
  await press(page.getByRole('button', { name: 'Hire a GreetBot' }));
  await expect(page.getByTestId('contract-total')).toHaveText('$8,050');
  await press(ticket(page, 'tuesday'));
  await page.getByTestId('plan-locks').getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(ticket(page, 'tuesday')).toContainText('Big lock');
  await expect(ticket(page, 'wednesday')).toContainText('Locks: None');
  await press(page.getByTestId('week-run'));
  await expect(ticket(page, 'monday')).toContainText('Done', atOnce);
  await expect(sentence(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('week-watch')).toBeFocused();
  await page.keyboard.press('Enter');
  await restaurant.atWork();
  await expect(sentence(page)).toHaveText('Tuesday is on the floor. When it closes, it goes into the books.');
  await expect(sentence(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Big lock' })).toBeChecked();
  await page.keyboard.press('Space');
  await expect(restaurant.clockNote).toHaveText('Tuesday · Paused');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(ticket(page, 'tuesday')).toContainText('Done', atOnce);
});

for (const [width, height, language] of [
  [1024, 768, 'zh'],
  [390, 844, 'en'],
] as const) {
  test(`axe finds nothing in the week and the saved game, and nothing is too wide: ${width} px`, async ({
    page,
    restaurant,
  }) => {
    const sound = async (what: string, part: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
      expect(faults, what).toEqual([]);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide, what).toBe(0);
    };
    await page.setViewportSize({ width, height });
    await openWeek(restaurant, `?lang=${language}&speed=240`);
    await sound('before Monday', '.page');
    await page.getByTestId('week-run').click();
    await expect(page.locator('.ticket.is-done')).toHaveCount(1, atOnce);
    await ticket(page, 'monday').click();
    await sound('after Monday', '.page');
    await page.getByTestId('week-watch').click();
    await restaurant.atWork();
    await page.keyboard.press('Space');
    await expect(page.locator('.clock.is-paused')).toBeVisible();
    await sound('a night that is watched', '.column');
    await page.getByTestId('week-run').click();
    await expect(page.locator('.ticket.is-done')).toHaveCount(2, atOnce);
    await page.getByTestId('week-rest').click();
    await expect(page.getByTestId('week-next')).toBeVisible({ timeout: 110_000 });
    await sound('Sunday night', '.page');
    await page.getByTestId('saves').click();
    await sound('the saved game', 'dialog');
    await page.getByTestId('save-start-over').click();
    await sound('before starting over', '[data-testid="save-confirm"]');
  });
}
