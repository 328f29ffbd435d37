import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, often, test } from './support/restaurant.ts';

/** What axe finds on the page as it is now. */
async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const happenings = (page: Page) => page.locator('.happenings');

test('a chatty guest holds LoopBot; panel, log and words tell which task, how long, and who waited', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?staff=loop&machine=virtual&seed=3&speed=120');
  await expect(page.getByTestId('no-holds')).toHaveText('No task has held the loop for longer than 10 sec.');
  // Guests sit and dishes cook: there is something to keep waiting.
  await restaurant.until(17 * 60 + 12);
  // Slowly enough to be paused while the guest still talks.
  await page.keyboard.press('-');
  await expect(page.locator('.speed-value')).toHaveText('60×');
  await page.getByRole('button', { name: 'Chatty guest' }).click();
  await expect(page.getByTestId('held-now')).toContainText(
    /Held now, for .+: take the order, table \d+/,
    often,
  );
  await restaurant.pauseButton.click();
  await expect(page.getByTestId('bot-words')).toContainText(/is held by a guest at table \d+ who talks/);
  await expect(happenings(page)).toContainText(/A guest at table \d+ holds on to LoopBot and talks\./);
  expect(await faults(page)).toEqual([]);
  await restaurant.pauseButton.click();
  const hold = page.getByTestId('hold');
  await expect(hold).toHaveText(/^17:\d\d\d+ min \d+ sec: take the order, table \d+\d+ tasks had to wait: /);
  await expect(page.getByTestId('held-now')).toHaveCount(0);
  await expect(happenings(page)).toContainText(
    /LoopBot was held for \d+ min \d+ sec by “take the order, table \d+”; \d+ tasks had to wait: /,
  );
  // What isn't a limit is told, and the old one holds; with a lower one there are more.
  const limit = page.getByTestId('slow');
  await limit.fill('0');
  await expect(page.getByTestId('holds-panel').getByRole('alert')).toHaveText(
    'A whole number of seconds from 1 to 600.',
  );
  await expect(hold).toHaveCount(1);
  await limit.fill('1');
  await expect.poll(() => hold.count()).toBeGreaterThan(1);
});

test('a HelperBot takes the guest over, and there is no alarm', async ({ page, restaurant }) => {
  await restaurant.open('?staff=loop&machine=virtual&seed=3&speed=120');
  await page.keyboard.press('h');
  await expect(page.getByRole('radio', { name: 'Split' })).toBeChecked();
  await page.keyboard.press('h');
  await expect(page.getByRole('radio', { name: 'Helper' })).toBeChecked();
  await expect(page).toHaveURL(/&cure=helper/);
  await expect(restaurant.bots).toHaveText(['LoopBot', 'HelperBot']);
  const said = await restaurant.listenTo(page.getByTestId('bot-words'));
  await page.keyboard.press('c');
  await expect.poll(async () => (await said()).join('\n'), often).toMatch(/HelperBot.*is held by a guest/);
  await expect(happenings(page)).toContainText('HelperBot takes that over.');
  await expect(happenings(page)).toContainText(/The guest at table \d+ lets go of HelperBot\./, often);
  await expect(page.getByTestId('no-holds')).toBeVisible();
  await expect(page.getByTestId('idle-panel').locator('.idle-name')).toHaveText(['LoopBot', 'HelperBot']);
});

test('with ThreadBots a fancy cocktail ties up one bot only, and no cure is needed', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?machine=virtual&seed=3&speed=120');
  await expect(page.getByTestId('holds-panel')).toContainText('ThreadBots need no helper');
  const words = page.getByTestId('bot-words');
  const said = await restaurant.listenTo(words);
  await page.keyboard.press('f');
  await expect.poll(async () => (await said()).join('\n'), often).toContain('mixes a fancy drink for table');
  // One bot at a time.
  expect((await said()).filter((text) => text.split('mixes a fancy drink').length > 2)).toEqual([]);
  await expect(words.getByRole('listitem')).toHaveCount(7);
  await restaurant.clockRuns();
});

test('LoopBot collides with itself where it waits between look and act, and the page shows where', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?staff=loop&machine=virtual&seed=3&speed=600');
  await page.getByTestId('habits').locator('summary').click();
  await page.getByText('Choose first', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('habits').locator('summary')).toBeFocused();
  await expect(page).toHaveURL(/&seating=choose-first/);
  await restaurant.collisions(1);
  await page.getByTestId('collision').last().click();
  const dialog = page.getByRole('dialog', { name: 'Two parties, one table' });
  await expect(dialog.getByTestId('race-line')).toHaveText(
    /^Checked at \d\d:\d\d:\d\d that table (\d+) was free, then waited for an answer, then led the guests there: in between another task had taken it\.$/,
  );
  const heads = dialog.getByRole('columnheader').filter({ hasText: 'LoopBot' });
  await expect(heads).toHaveText([/greet and seat guests .+ task \d+/, /greet and seat guests .+ task \d+/]);
  const steps = dialog.getByTestId('steps');
  await expect(steps.locator('.is-check, .is-wait, .is-act').first()).toHaveText('check');
  await expect(
    steps
      .getByRole('row')
      .filter({ has: page.locator('.is-wait') })
      .last(),
  ).toContainText(/here it waited for the guest’s answer; LoopBot went on with \d+ other tasks/);
  expect(await faults(page)).toEqual([]);
});
