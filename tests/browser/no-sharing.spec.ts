import { expect, test } from './support/restaurant.ts';
import { serve, type Server } from './support/serve.ts';

let server: Server;
test.beforeAll(async () => {
  server = await serve({ isolated: false });
});
test.afterAll(() => server.close());

test('where threads can’t share memory, the page says so and runs the simulated machine', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240', server.address);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  const notice = page.getByTestId('notice-virtual');
  await expect(notice).toHaveText(/^This browser does not let threads share memory here, .+\.$/);
  expect(restaurant.workers('virtual')).toBe(1);
  expect(restaurant.workers('house') + restaurant.workers('bot')).toBe(0);
  await expect(restaurant.bots).toHaveCount(7);
  const { print } = await restaurant.picture();
  await expect.poll(async () => (await restaurant.picture()).print).not.toBe(print);

  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await restaurant.clockRuns();
});

test('there, too: switch, locks, crew, pause, collisions, summary and comparison', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240', server.address);
  await restaurant.until(17 * 60 + 10);
  const inside = await restaurant.guests('inside');
  expect(inside).toBeGreaterThan(0);
  await restaurant.side('LoopBot').click();
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await expect(page.getByTestId('loop-waiting').getByRole('listitem').first()).toBeVisible();
  expect(await restaurant.guests('inside')).toBeGreaterThan(0);
  await restaurant.side('ThreadBots').click();
  await expect(restaurant.bots).toHaveCount(7);
  await page.getByRole('button', { name: 'One WaitBot more' }).click();
  await expect(restaurant.bots).toHaveCount(8);
  await restaurant.pauseButton.click();
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  const paused = await restaurant.atRest();
  await restaurant.frames(30);
  expect((await restaurant.save()).header.hash).toBe(paused.header.hash);
  expect(paused.header.machine).toBe('virtual');

  await restaurant.visit('?speed=20000', server.address);
  await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
  await restaurant.summary.getByRole('button', { name: 'Again with LoopBot' }).click();
  await expect(restaurant.summary.getByRole('columnheader')).toHaveText(['Seed 7', 'LoopBot', 'ThreadBots'], {
    timeout: 60_000,
  });
  await restaurant.summary.getByRole('button', { name: 'Look at the room' }).click();
});
