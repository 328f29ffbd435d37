import { expect, often, test, type Restaurant } from './support/restaurant.ts';

/** A restaurant with collisions, and paused. */
async function withCollisions(restaurant: Restaurant): Promise<number> {
  await restaurant.open('?speed=240');
  await restaurant.collisions(1);
  // No later than three hours after opening.
  expect(await restaurant.clock()).toBeLessThan(20 * 60);
  await restaurant.pauseButton.click();
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await restaurant.atRest();
  return restaurant.page.getByTestId('collision').count();
}

test('without locks bots collide; an entry of the log opens the last steps of both', async ({
  page,
  restaurant,
}) => {
  const many = await withCollisions(restaurant);
  await expect(page.getByTestId('collisions-total')).toHaveText(`${many} tonight`);
  const counters = page.getByTestId('collisions-panel').locator('.counter-number');
  const numbers = (await counters.allInnerTexts()).map(Number);
  expect(numbers).toHaveLength(8);
  expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(many);

  const entry = page.getByTestId('collision').first();
  const [, time = '', kind = '', first = '', second = ''] =
    /^(\d\d:\d\d:\d\d)\s+(.+?)\s+(?:.+?) · (.+?) and (.+)$/s.exec(await entry.innerText()) ?? [];
  await entry.click();
  const dialog = page.getByRole('dialog', { name: kind });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText(time);
  const steps = dialog.getByRole('table');
  await expect(steps.getByRole('columnheader')).toHaveText([/./, first, second, /^After it: |^Who holds /]);
  // Both bots have steps there, in the order of time, and the crash is the last line.
  for (const column of [2, 3]) {
    const cells = steps.locator(`tbody tr:not(.steps-end) td:nth-child(${column})`);
    expect((await cells.allInnerTexts()).filter((text) => text.trim() !== '').length).toBeGreaterThan(1);
  }
  const times = await steps.locator('tbody time').allInnerTexts();
  expect(times).toEqual([...times].sort());
  await expect(steps.getByRole('row').last()).toContainText(kind);
  // One of the two alone: its own steps, one after the other, from the last one back.
  const own = steps
    .locator('tbody tr:not(.steps-end)')
    .filter({ has: page.locator('td:nth-child(3):not(:empty)') });
  const last = (await own.count()) - 1;
  for (const at of [last, last - 1]) {
    await dialog.getByTestId('side-back-1').click();
    await expect(own.nth(at)).toHaveAttribute('aria-current', 'step');
  }
  await dialog.getByTestId('side-on-1').click();
  await expect(own.nth(last)).toHaveAttribute('aria-current', 'step');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(entry).toBeFocused();
});

test('a collision leaves a mark on the floor that can be clicked', async ({ page, restaurant }) => {
  await withCollisions(restaurant);
  // Feel one's way over the floor until something opens, then do the same with the mouse.
  const found = await restaurant.canvas.evaluate(async (canvas) => {
    const box = canvas.getBoundingClientRect();
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    for (let y = 6; y < box.height; y += 9) {
      for (let x = 6; x < box.width; x += 9) {
        const point = { clientX: box.left + x, clientY: box.top + y };
        canvas.dispatchEvent(new MouseEvent('click', point));
      }
      await turn();
      if (document.querySelector('[data-testid=collision-dialog]')) return box.top + y;
    }
    return null;
  });
  expect(found).not.toBeNull();
  const row = found ?? 0;
  const dialog = page.getByTestId('collision-dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const box = await restaurant.canvas.boundingBox();
  if (!box) throw new Error('The floor can’t be seen.');
  for (let x = 6; x < box.width && !(await dialog.isVisible()); x += 9) {
    await page.mouse.click(box.x + x, row);
  }
  await expect(dialog).toBeVisible();
});

test('with LoopBot there is nobody to collide with', async ({ page, restaurant }) => {
  await restaurant.visit('?staff=loop&speed=12000');
  await restaurant.close();
  await expect(page.getByTestId('collisions-total')).toHaveText('0 tonight');
  await expect(page.getByTestId('collisions-panel')).toContainText('there is nobody to collide with');
});

for (const way of ['mouse', 'keyboard']) {
  test(`bots that lock in careless order get stuck; the page says so, and what it offers helps (${way})`, async ({
    page,
    restaurant,
  }) => {
    const notice = page.getByTestId('notice-deadlock');
    await restaurant.open('?locks=careless&speed=600');
    await expect(notice.locator('p')).toHaveText(
      /^Deadlock\. \w+Bot \d and \w+Bot \d each hold a lock that the other needs: .+\.$/,
      often,
    );
    const stuck = page.getByTestId('bot-words').getByText(/waits for a lock that \w+Bot \d holds/);
    await expect(stuck).not.toHaveCount(0);
    const deadlocks = page.getByTestId('incident-deadlock').locator('.counter-number');
    expect(Number(await deadlocks.innerText())).toBeGreaterThan(0);
    await restaurant.clockRuns();
    const press = async (name: string): Promise<void> => {
      const button = notice.getByRole('button', { name });
      if (way === 'mouse') return button.click();
      await button.focus();
      await page.keyboard.press('Enter');
    };
    const serving = async (): Promise<void> => {
      const served = await restaurant.guests('served');
      await expect.poll(() => restaurant.guests('served'), often).toBeGreaterThan(served);
    };

    if (way === 'mouse') {
      await page.getByTestId('collision').filter({ hasText: 'Deadlock' }).last().click();
      const dialog = page.getByRole('dialog', { name: 'Deadlock' });
      await expect(dialog).toContainText(
        'Two bots each hold a lock that the other needs; neither can go on.',
      );
      // What they hold, then what they wait for, each as it came.
      await expect(dialog.getByTestId('fact-lines')).toContainText('and keeps it.');
      const told = await dialog.getByTestId('fact-lines').locator('p').allInnerTexts();
      for (const what of ['and keeps it', 'has to wait']) {
        const times = told.filter((line) => line.includes(what)).map((line) => line.split(' ')[0]);
        expect(times).toEqual(times.toSorted());
      }
      await page.keyboard.press('Escape');
      await press('LoopBot, please');
      await expect(page.getByRole('radio', { name: 'LoopBot' })).toBeChecked();
      await expect(restaurant.bots).toHaveText(['LoopBot']);
    } else {
      await press('Lock in order instead');
      await expect(page.getByRole('radio', { name: 'Each thing' })).toBeChecked();
      await expect(page.getByRole('radio', { name: 'ThreadBots' })).toBeChecked();
      await expect(restaurant.bots).toHaveCount(7);
    }
    await expect(notice).toHaveCount(0);
    await serving();
  });
}
