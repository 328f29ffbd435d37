import { expect, often, test, type Restaurant } from './support/restaurant.ts';
import { arrivals } from './support/trace.ts';

const last = ({ records }: { readonly records: Int32Array }): number => records.length;

/** Waits until the floor has come to rest, then makes sure that it stays so, and the clock with it. */
async function standsStill(restaurant: Restaurant): Promise<void> {
  const trace = await restaurant.atRest();
  await expect(async () => {
    const { print } = await restaurant.picture();
    await restaurant.frames(15);
    expect((await restaurant.picture()).print).toBe(print);
  }).toPass({ timeout: 20_000 });
  const clock = await restaurant.clock();
  const { print } = await restaurant.picture();
  await restaurant.frames(45);
  expect(await restaurant.clock()).toBe(clock);
  expect((await restaurant.picture()).print).toBe(print);
  expect((await restaurant.save()).header.hash).toBe(trace.header.hash);
}

test('pause stops the clock, the bots and the trace; going on goes on', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  await restaurant.pauseButton.click();
  await expect(restaurant.pauseButton).toHaveAccessibleName('Go on');
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await standsStill(restaurant);
  const paused = await restaurant.save();
  await restaurant.pauseButton.click();
  await expect(restaurant.clockNote).toHaveText('Friday · Open');
  await restaurant.clockRuns();
  expect(last(await restaurant.save())).toBeGreaterThan(last(paused));

  await restaurant.leaveControls();
  await page.keyboard.press('Space');
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await page.keyboard.press('Space');
  await restaurant.clockRuns();
});

for (const machine of ['live', 'virtual']) {
  test(`a step goes on to the next event and pauses there (${machine})`, async ({ page, restaurant }) => {
    await restaurant.open(`?speed=240&machine=${machine}`);
    await restaurant.pauseButton.click();
    await expect(restaurant.clockNote).toHaveText('Friday · Paused');
    let before = await restaurant.save();
    for (const way of ['button', 'key', 'key', 'button']) {
      if (way === 'button') await page.getByRole('button', { name: 'Next event' }).click();
      else await page.keyboard.press('.');
      let after = before;
      await expect(async () => {
        after = await restaurant.save();
        expect(last(after)).toBeGreaterThan(last(before));
      }).toPass({ timeout: 20_000 });
      await expect(restaurant.clockNote).toHaveText('Friday · Paused');
      before = after;
    }
    await expect(async () => {
      const one = await restaurant.save();
      await restaurant.frames(20);
      expect((await restaurant.save()).header.hash).toBe(one.header.hash);
    }).toPass({ timeout: 20_000 });
    await restaurant.leaveControls();
    await page.keyboard.press('Space');
    await restaurant.clockRuns();
  });
}

test('a step that takes its time is cut short by going on', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240&machine=live');
  await restaurant.until(17 * 60 + 10);
  await restaurant.pauseButton.click();
  const speed = page.getByRole('slider', { name: 'Speed' });
  await speed.press('Home');
  await page.getByRole('button', { name: 'Next event' }).click();
  await restaurant.frames(12);
  expect(await restaurant.clockNote.innerText()).toBe('Friday · Paused');
  await restaurant.pauseButton.click();
  await restaurant.frames(12);
  expect(await restaurant.clockNote.innerText()).toBe('Friday · Open');
  await speed.press('End');
  await restaurant.clockRuns();
});

test('the speed is set by slider and by keys', async ({ page, restaurant }) => {
  await restaurant.open();
  const speed = page.getByRole('slider', { name: 'Speed' });
  const value = page.locator('.speed-value');
  await expect(value).toHaveText('60×');
  await page.keyboard.press('+');
  await expect(value).toHaveText('120×');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(value).toHaveText('30×');
  await speed.focus();
  await page.keyboard.press('End');
  await expect(value).toHaveText('240×');
  await expect(speed).toHaveAttribute('aria-valuetext', '240 times as fast as life');
  const before = await restaurant.clock();
  await expect.poll(() => restaurant.clock()).toBeGreaterThan(before + 5);
  const box = await speed.boundingBox();
  if (!box) throw new Error('The slider can’t be seen.');
  await page.mouse.click(box.x + 4, box.y + box.height / 2);
  await expect(value).toHaveText('1×');
  // A second is a second now: the clock of the restaurant shows the same minute for a while.
  await expect(async () => {
    const slow = await restaurant.clock();
    await restaurant.frames(60);
    expect((await restaurant.clock()) - slow).toBeLessThanOrEqual(1);
  }).toPass({ timeout: 20_000 });
});

test('starting again brings the same guests, a new seed others', async ({ page, restaurant }) => {
  const firstParties = async (): Promise<readonly number[]> => {
    await restaurant.until(17 * 60 + 20);
    const { header, records } = await restaurant.save();
    expect(header.setup.seed).toBe(Number(await restaurant.seed.inputValue()));
    return arrivals(records).slice(0, 8);
  };
  const opensAnew = (): Promise<void> =>
    expect.poll(() => restaurant.clock(), often).toBeLessThan(17 * 60 + 20);

  await restaurant.open('?speed=240');
  const seven = await firstParties();
  expect(seven).toHaveLength(8);
  await page.getByRole('button', { name: 'Start again, same guests' }).click();
  await opensAnew();
  await expect(restaurant.seed).toHaveValue('7');
  expect(await firstParties()).toEqual(seven);

  await restaurant.seed.fill('42');
  await restaurant.seed.press('Enter');
  await opensAnew();
  await expect(restaurant.seed).toHaveValue('42');
  await expect(page).toHaveURL(/seed=42/);
  expect(await firstParties()).not.toEqual(seven);
});

test('a new night draws a new seed, and the letters R and N do the same as the buttons', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240');
  await page.getByRole('button', { name: 'New night, other guests' }).click();
  await expect(restaurant.seed).not.toHaveValue('7');
  const drawn = await restaurant.seed.inputValue();
  await expect(page).toHaveURL(new RegExp(`seed=${drawn}\\b`));
  await restaurant.until(17 * 60 + 20);
  await restaurant.leaveControls();
  await page.keyboard.press('r');
  await expect.poll(() => restaurant.clock(), often).toBeLessThan(17 * 60 + 20);
  await expect(restaurant.seed).toHaveValue(drawn);
  await page.keyboard.press('n');
  await expect(restaurant.seed).not.toHaveValue(drawn);
  await restaurant.atWork();
  await expect.poll(() => restaurant.workers('house')).toBe(1);
  await expect.poll(() => restaurant.workers('bot')).toBe(7);
});

test('a seed that is none is refused in words, and the night goes on', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  await restaurant.seed.fill('seven');
  await restaurant.seed.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('A seed is a whole number from 0 to 4,294,967,295.');
  await expect(restaurant.seed).toHaveAttribute('aria-invalid', 'true');
  await restaurant.clockRuns();
  await expect(restaurant.seed).toHaveValue('seven');
  await restaurant.seed.blur();
  await expect(restaurant.seed).toHaveValue('7');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('another day is another night', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  await page.getByRole('combobox', { name: 'Day' }).selectOption('Monday');
  await expect(restaurant.clockNote).toHaveText(/^Monday/);
  await restaurant.atWork();
  await expect(page).toHaveURL(/day=monday/);
  expect((await restaurant.save()).header.setup.scenario.name).toBe('monday');
});

test('somebody who keeps starting again gets one night and no more', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('n');
  await restaurant.atWork();
  await expect.poll(() => restaurant.workers('house')).toBe(1);
  await expect.poll(() => restaurant.workers('bot')).toBe(7);
});

test('leaving the tab pauses the night, and coming back lets it go on', async ({ restaurant }) => {
  await restaurant.open('?speed=240');
  await restaurant.hideTab(true);
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  const gone = await restaurant.atRest();
  await restaurant.frames(40);
  expect((await restaurant.save()).header.hash).toBe(gone.header.hash);
  await restaurant.hideTab(false);
  await expect(restaurant.clockNote).toHaveText('Friday · Open');
  await restaurant.clockRuns();

  // What somebody has paused stays paused.
  await restaurant.pauseButton.click();
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await restaurant.hideTab(true);
  await restaurant.hideTab(false);
  await restaurant.frames(20);
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
});

test('a night that is opened in a hidden tab waits for somebody to look', async ({ page, restaurant }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  });
  await restaurant.visit('?speed=240');
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await restaurant.hideTab(false);
  await restaurant.clockRuns();
});
