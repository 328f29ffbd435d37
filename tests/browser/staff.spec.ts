import { Locks } from '../../src/protocol/words.ts';
import { expect, often, test, type Restaurant } from './support/restaurant.ts';
import { locksChosen } from './support/trace.ts';

/** Guests who came so far and were noticed: none of them may get lost on paper. */
async function known(restaurant: Restaurant): Promise<number> {
  const [served, inside, lost] = [
    await restaurant.guests('served'),
    await restaurant.guests('inside'),
    await restaurant.guests('lost'),
  ];
  return served + inside + lost;
}

test('by mouse and during service: the crew finishes, LoopBot takes over, and the other way round', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=600');
  await restaurant.until(17 * 60 + 20);
  const before = await known(restaurant);
  expect(before).toBeGreaterThan(0);

  const said = await restaurant.listenTo(page.getByTestId('staff-note'));
  await restaurant.side('LoopBot').click();
  await expect(page.getByRole('radio', { name: 'LoopBot' })).toBeChecked();
  await expect.poll(said).toContain('Bots are finishing their duty');
  await expect(restaurant.bots).toHaveText(['LoopBot'], { timeout: 20_000 });
  await expect(page.getByTestId('staff-note')).toBeEmpty();
  await expect.poll(() => restaurant.workers('bot')).toBe(1);
  expect(restaurant.workers('house')).toBe(1);

  // The same guests are still there, and LoopBot sees to them.
  expect(await restaurant.guests('inside')).toBeGreaterThan(0);
  expect(await known(restaurant)).toBeGreaterThanOrEqual(before);
  const loop = page.getByTestId('loop-panel');
  await expect(loop.getByTestId('loop-running')).toContainText('Running');
  await expect(loop.getByTestId('loop-ready')).toContainText('Ready');
  await expect(loop.getByTestId('loop-waiting')).toContainText('Waiting');
  await expect(loop.getByTestId('loop-waiting').getByRole('listitem').first()).toContainText(
    /waiting for (a guest|the oven|the card payment)/,
  );
  await expect(loop.getByTestId('loop-lag')).toContainText(/Loop lag: mean .+, longest .+/);
  const rows = page.getByTestId('idle-panel').locator('.idle-row');
  await expect(rows.first()).toHaveAccessibleName(/^LoopBot: idle/);
  await expect(rows).toHaveCount(8);
  await expect(page.getByTestId('idle-panel').locator('.idle-row.is-off')).toHaveCount(7);
  const served = await restaurant.guests('served');
  await expect.poll(() => restaurant.guests('served'), often).toBeGreaterThan(served);

  await restaurant.side('ThreadBots').click();
  await expect(restaurant.bots).toHaveCount(7, { timeout: 20_000 });
  await expect(restaurant.bots.first()).toHaveText(/^GreetBot/);
  await expect.poll(() => restaurant.workers('bot')).toBe(7);
  await expect(page.getByTestId('loop-running')).toHaveCount(0);
  expect(await known(restaurant)).toBeGreaterThanOrEqual(before);
  await restaurant.clockRuns();
});

test('by keyboard: arrow keys on the switch, and the letters L, T and S', async ({ page, restaurant }) => {
  await restaurant.open('?speed=120');
  await page.getByRole('radio', { name: 'ThreadBots' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'LoopBot' })).toBeFocused();
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await page.keyboard.press('ArrowLeft');
  await expect(restaurant.bots).toHaveCount(7);
  await page.keyboard.press('l');
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await page.keyboard.press('t');
  await expect(restaurant.bots).toHaveCount(7);
  await page.keyboard.press('s');
  await expect(restaurant.bots).toHaveText(['LoopBot']);
});

test('a switch during a pause is made when the night goes on', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  await restaurant.pauseButton.click();
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await restaurant.side('LoopBot').click();
  await expect(page.getByRole('radio', { name: 'LoopBot' })).toBeChecked();
  await restaurant.frames(20);
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  await restaurant.pauseButton.click();
  await expect(restaurant.bots).toHaveText(['LoopBot'], { timeout: 20_000 });
  await restaurant.clockRuns();
});

test('somebody who cannot decide ends up with what was chosen last', async ({ page, restaurant }) => {
  await restaurant.open('?speed=60');
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('s');
  await expect(page.getByRole('radio', { name: 'LoopBot' })).toBeChecked();
  await expect(restaurant.bots).toHaveText(['LoopBot'], { timeout: 20_000 });
  await expect.poll(() => restaurant.workers('bot')).toBe(1);
  await restaurant.clockRuns();
});

test('locks change during service', async ({ page, restaurant }) => {
  await restaurant.open('?speed=120');
  const changes = [
    ['2', 'Big lock'],
    ['3', 'Each thing'],
    ['4', 'Careless'],
    ['5', 'Claim'],
    ['1', 'None'],
  ] as const;
  for (const [key, name] of changes) {
    const said = await restaurant.listenTo(page.getByTestId('staff-note'));
    if (key === '2') await page.getByText(name, { exact: true }).click();
    else await page.keyboard.press(key);
    await expect(page.getByRole('radio', { name })).toBeChecked();
    await expect.poll(said).toContain('Bots are finishing their duty');
  }
  await expect(page.getByTestId('staff-note')).toBeEmpty({ timeout: 20_000 });
  await expect(restaurant.bots).toHaveCount(7);
  await restaurant.clockRuns();
  const { records } = await restaurant.save();
  expect(locksChosen(records)).toEqual([
    ...[Locks.None, Locks.Big, Locks.Each, Locks.Careless, Locks.Claim, Locks.None],
  ]);
});

test('bots are hired and sent home one by one', async ({ page, restaurant }) => {
  await restaurant.open('?speed=120');
  const waiters = page.getByRole('group', { name: 'WaitBot' });
  await waiters.getByRole('button', { name: 'One WaitBot more' }).click();
  await expect(waiters.getByRole('status')).toHaveText('4');
  await expect(restaurant.bots.filter({ hasText: 'WaitBot' })).toHaveCount(4);
  await expect.poll(() => restaurant.workers('bot')).toBe(8);
  await expect(page).toHaveURL(/wait=4/);
  for (let i = 0; i < 3; i += 1) await waiters.getByRole('button', { name: 'One WaitBot fewer' }).click();
  await expect(waiters.getByRole('status')).toHaveText('1');
  await expect(waiters.getByRole('button', { name: 'One WaitBot fewer' })).toBeDisabled();
  await expect(restaurant.bots).toHaveText([
    'GreetBot 1',
    'GreetBot 2',
    /^WaitBot \d$/,
    'ChefBot 1',
    'WineBot 1',
  ]);
  await expect.poll(() => restaurant.workers('bot')).toBe(5);
  await restaurant.clockRuns();
});

test('pointing at a bar points at the bot in words', async ({ page, restaurant }) => {
  await restaurant.open();
  const row = page.getByTestId('idle-panel').locator('.idle-row').nth(3);
  await row.hover();
  await expect(page.getByTestId('bot-words').locator('.is-pointed strong')).toHaveText('WaitBot 2');
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('Nothing to do');
  // What is being read keeps up with the night.
  const read = (await tip.textContent()) ?? '';
  await expect(tip).not.toHaveText(read);
  await expect(tip).toContainText('Nothing to do');
});

test('a page that is slow to draw keeps up with bots that come one by one', async ({ page, restaurant }) => {
  // Frames and timers are late, as on a computer with much else to do.
  await page.addInitScript((late) => {
    const timeout = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void, ms = 0) => timeout(act, Math.max(ms, late))) as typeof setTimeout;
    window.requestAnimationFrame = (draw) => timeout(() => draw(performance.now()), late);
    window.cancelAnimationFrame = (frame) => clearTimeout(frame);
  }, 700);
  await restaurant.open('?speed=600&machine=virtual');
  const rows = page.getByTestId('idle-panel').locator('.idle-row');
  for (const many of [8, 9, 10]) {
    await page.getByRole('button', { name: 'One WaitBot more' }).dispatchEvent('click');
    await expect(rows).toHaveCount(many, often);
  }
  await restaurant.clockRuns();
});
