import AxeBuilder from '@axe-core/playwright';
import { decodeTrace } from '../../src/protocol/trace-file.ts';
import { replay } from '../../src/executors/virtual/replay.ts';
import { expect, often, test, type Restaurant } from './support/restaurant.ts';

/** Time in the restaurant as the slider tells it. */
const told = (restaurant: Restaurant): Promise<string> =>
  restaurant.page.getByTestId('scrubber').getAttribute('aria-valuetext').then(String);

test('the evening is scrubbed, stepped through and played backwards, and then goes on', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240&machine=virtual');
  await restaurant.until(17 * 60 + 40);
  const slider = page.getByTestId('scrubber');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The evening can’t be seen.');

  // With the mouse.
  await page.mouse.click(box.x + box.width * 0.06, box.y + box.height / 2);
  await expect(restaurant.clockNote).toHaveText('Friday · Looking back');
  const there = await restaurant.clock();
  expect(there).toBeGreaterThan(17 * 60);
  expect(there).toBeLessThan(17 * 60 + 40);
  await restaurant.frames(20);
  expect(await restaurant.clock()).toBe(there);

  // With the keyboard.
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => restaurant.clock(), often).toBe(there - 1);
  await page.keyboard.press('Home');
  await expect.poll(() => told(restaurant), often).toBe('17:00:00, looking back');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect.poll(() => told(restaurant), often).toBe('17:30:00, looking back');

  // One operation back and on again is the same picture of the night.
  const words = page.getByTestId('bot-words');
  await page.keyboard.press('.');
  const before = await told(restaurant);
  await expect(page.getByTestId('op-back')).toBeEnabled();
  await page.keyboard.press('.');
  await restaurant.frames(3);
  const after = await words.innerText();
  await page.keyboard.press(',');
  await expect.poll(() => told(restaurant), often).toBe(before);
  await page.getByTestId('op-on').click();
  await restaurant.frames(3);
  await expect(words).toHaveText(after, { useInnerText: true });

  // Backwards, and forwards again.
  const minute = await restaurant.clock();
  await page.keyboard.press('b');
  await expect.poll(() => restaurant.clock(), often).toBeLessThan(minute - 5);
  await page.keyboard.press('Space');
  await expect(page.getByTestId('play-back')).toHaveAccessibleName('Play backwards');
  await page.getByTestId('play-on').click();
  // It plays into the present, and the night goes on there.
  await expect(restaurant.clockNote).toHaveText('Friday · Open', { timeout: 30_000 });
  await restaurant.clockRuns();

  // Back to now by hand.
  await page.keyboard.press(',');
  await expect(restaurant.clockNote).toHaveText('Friday · Looking back');
  await page.getByTestId('to-present').click();
  await expect(restaurant.clockNote).toHaveText('Friday · Open');
  await restaurant.clockRuns();
});

test('a live evening goes on from an earlier moment with another bot next, and can be replayed', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240&day=monday');
  await restaurant.until(17 * 60 + 40);
  await page.getByTestId('scrubber').focus();
  await page.keyboard.press('Home');
  await page.getByTestId('fork-open').click();
  // Workers start when they start: where one alone can go, it can be held up.
  const choice = page.getByTestId('go-other').or(page.getByTestId('go-without')).first();
  await expect(choice).toBeVisible(often);
  const bar = new AxeBuilder({ page }).setLegacyMode().include('.past-bar');
  expect((await bar.analyze()).violations).toEqual([]);
  await choice.click();
  await expect(page.locator('.notices')).toContainText('goes its own way');
  await restaurant.until(17 * 60 + 45);
  await restaurant.pauseButton.click();
  const { bytes } = await restaurant.save();
  const { header, records } = decodeTrace(bytes);
  expect(header.machine).toBe('virtual');
  expect(replay(header.setup, records)).toMatchObject({ equal: true });
});

test('the evening goes on from any moment with the next bot held up', async ({ page, restaurant }) => {
  await restaurant.open('?speed=1200&machine=virtual&seed=7');
  await restaurant.until(18 * 60 + 30);
  await page.keyboard.press('Space');
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await page.keyboard.press(',');
  await expect(restaurant.clockNote).toHaveText('Friday · Looking back');
  const box = await page.getByTestId('scrubber').boundingBox();
  if (!box) throw new Error('There is nothing to scrub.');
  await page.mouse.click(box.x + 0.1 * box.width, box.y + box.height / 2);
  await page.getByTestId('fork-open').click();
  const fork = page.getByTestId('fork');
  // Neither the house's turn nor the only bot's is the end of all choices.
  const without = page.getByTestId('go-without');
  await expect(without).toHaveText(/^Hold \w+ \d up$/, often);
  const [, from = '', then = from] =
    /from ([\d:]+):.*?(?:at ([\d:]+)\.|can go)/s.exec(await fork.innerText()) ?? [];
  expect(then >= from).toBe(true);
  await without.click();
  await expect(page.locator('.notices')).toContainText('goes its own way');
  await restaurant.clockRuns();
  await restaurant.pauseButton.click();
  const { bytes } = await restaurant.save();
  const { header, records } = decodeTrace(bytes);
  expect(replay(header.setup, records)).toMatchObject({ equal: true });
});

test('a collision is replayed beside the floor, step by step and in slow motion', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240');
  await restaurant.collisions(1);
  const entry = page.getByTestId('collision').first();
  await entry.click();
  const panel = page.getByTestId('collision-dialog');
  await expect(panel).toBeFocused();
  await expect(restaurant.clockNote).toHaveText('Friday · Looking back');
  await expect(restaurant.canvas).toBeInViewport();
  await expect(panel.getByTestId('fact-lines')).toContainText('What would have prevented it');
  const current = panel.locator('[aria-current=step]');
  await expect(current).toHaveClass(/steps-end/);
  const parts = panel.locator('.is-check, .is-act');
  expect(await parts.count()).toBeGreaterThanOrEqual(4);
  await page.getByTestId('replay-back').click();
  await expect(current).not.toHaveClass(/steps-end/);
  await page.getByTestId('replay-on').click();
  await expect(current).toHaveClass(/steps-end/);
  await page.getByTestId('replay-play').click();
  await expect(panel.locator('tbody tr').nth(1)).toHaveAttribute('aria-current', 'step', { timeout: 15_000 });
  await page.getByTestId('replay-play').click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(restaurant.clockNote).toHaveText('Friday · Open');
  await restaurant.clockRuns();
});
