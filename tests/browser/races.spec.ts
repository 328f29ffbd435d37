import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';

/** What axe finds in the panel as it is now. */
async function faults(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).include('[data-testid=races-panel]').setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test('races of a night without locks are told, and a click goes to the access, with the keyboard too', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?machine=virtual&seed=7&speed=600');
  await restaurant.until(18 * 60);
  await restaurant.pauseButton.click();
  await expect(page.locator('.clock.is-paused')).toBeVisible();
  const panel = page.getByTestId('races-panel');
  await expect(page.getByTestId('races-sum')).toHaveText(
    /^Data races on \d+ of the things; pairs .*: [\d,]+\.$/,
  );
  const bare = (await restaurant.picture()).print;
  await page.getByTestId('races-toggle').focus();
  await page.keyboard.press('Enter');
  // The floor stands still, but for the padlocks beside its things.
  await expect.poll(async () => (await restaurant.picture()).print).not.toBe(bare);
  const till = panel.getByRole('radio', { name: 'the till: race' });
  await till.focus();
  await page.keyboard.press('Space');
  await expect(till).toBeChecked();
  await expect(page.getByTestId('thing-story')).toContainText('The till · Never under a lock.');
  expect(await faults(page)).toEqual([]);
  const races = page.getByTestId('race');
  const many = await races.count();
  expect(many).toBeGreaterThan(0);
  await expect(races.first()).toContainText('Neither holds a lock.');
  const first = races.first().getByTestId('race-look').first();
  const told = await first.innerText();
  expect(told).toMatch(/^\d\d:\d\d:\d\d GreetBot [12] (reads|writes)$/);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-current', 'true');
  await expect(restaurant.clockNote).toHaveText('Friday · Looking back');
  await expect(page.getByTestId('clock')).toContainText(told.slice(0, 5));
  // What is told stays while its own accesses are looked at.
  await expect(races).toHaveCount(many);
  // At the beginning of the evening nothing had happened yet.
  await page.getByTestId('scrubber').focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('races-sum')).not.toContainText('Data races');
});

test('one lock for everything is warned of with its cost, and each thing’s own lock guards it', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?machine=virtual&seed=7&speed=600&locks=big');
  await restaurant.until(18 * 60);
  const sum = page.getByTestId('races-sum');
  await expect(sum).toHaveText('No data race: whatever two bots touch is in order.');
  await expect(page.getByTestId('race-warnings')).toHaveText(
    /^The big lock guards everything, \d+ things: .* waited .*(sec|min).* for it\.$/,
  );
  await page.getByTestId('races-toggle').click();
  await expect(page.getByTestId('lock-costs').getByRole('rowheader').first()).toHaveText('The big lock');
  expect(await faults(page)).toEqual([]);
  await restaurant.visit('?machine=virtual&seed=7&speed=600&locks=each');
  await restaurant.until(18 * 60);
  await expect(sum).toHaveText('No data race: whatever two bots touch is in order.');
  await expect(page.getByTestId('race-warnings')).toHaveCount(0);
  await page.getByTestId('races-toggle').click();
  await expect(page.getByRole('radio', { name: 'table 1: guarded' })).toBeAttached();
  await page.getByTestId('race-thing').first().click();
  await expect(page.getByTestId('thing-story')).toContainText('Table 1 · Always under the lock of table 1.');
  await restaurant.visit('?machine=virtual&seed=7&speed=600&locks=semaphore');
  await restaurant.until(18 * 60);
  await expect(sum).toHaveText('No data race: whatever two bots touch is in order.');
  await page.getByTestId('races-toggle').click();
  await expect(page.getByTestId('lock-costs').getByRole('rowheader').first()).toHaveText(
    'The permit for the tables',
  );
  await page.getByTestId('race-thing').first().click();
  await expect(page.getByTestId('thing-story')).toContainText(
    'Table 1 · Always under the permit for the tables: there is only one, so it guards as a lock does.',
  );
});

test('in a live night of real threads races are told while it runs, and a click goes back to the access', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?seed=7&speed=600');
  await restaurant.until(18 * 60);
  await page.getByTestId('races-toggle').click();
  await page
    .getByRole('radio', { name: /: race$/ })
    .first()
    .focus();
  await page.keyboard.press('Space');
  const first = page.getByTestId('race').first().getByTestId('race-look').first();
  const told = await first.innerText();
  await first.click();
  await expect(restaurant.clockNote).toHaveText('Friday · Looking back');
  await expect(page.getByTestId('clock')).toContainText(told.slice(0, 5));
  await expect(first).toHaveAttribute('aria-current', 'true');
});
