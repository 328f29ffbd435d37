import { cli } from './support/cli.ts';
import { expect, test, type SavedTrace } from './support/restaurant.ts';
import { locksChosen } from './support/trace.ts';

/** Runs a night of the page again in Node, on the virtual machine, and compares every record. */
async function replays({ path, header }: SavedTrace): Promise<void> {
  const { code, report, said } = await cli('replay', path, '--json');
  expect(code, said).toBe(0);
  expect(report).toMatchObject({ machine: 'live', equal: true, hash: header.hash, records: header.records });
}

const nights = ['none', 'big', 'each', 'careless', 'claim'].map((locks) => ({
  name: `ThreadBots, ${locks}`,
  query: `?locks=${locks}`,
}));

for (const { name, query } of [...nights, { name: 'LoopBot', query: '?staff=loop' }]) {
  test(`a night on real Workers runs again record by record: ${name}`, async ({ restaurant }) => {
    await restaurant.visit(`${query}&speed=20000`);
    await restaurant.close();
    const saved = await restaurant.save();
    expect(saved.name).toBe('friday-7.trace');
    expect(saved.header.records).toBeGreaterThan(10_000);
    await replays(saved);
  });
}

test('so does a night with changes of staff, locks and crew, pauses and steps, and one half done', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=600');
  await restaurant.until(17 * 60 + 15);
  await replays(await restaurant.save());
  await restaurant.leaveControls();
  await page.keyboard.press('l');
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await page.keyboard.press('Space');
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('.');
  await page.keyboard.press('t');
  await page.keyboard.press('3');
  await page.keyboard.press('Space');
  await expect(restaurant.bots).toHaveCount(7, { timeout: 20_000 });
  await page.getByRole('button', { name: 'One WaitBot more' }).click();
  await page.getByRole('button', { name: 'One GreetBot fewer' }).click();
  await expect(restaurant.bots.filter({ hasText: 'WaitBot' })).toHaveCount(4);
  await expect(restaurant.bots.filter({ hasText: 'GreetBot' })).toHaveCount(1);
  await page.keyboard.press('4');
  await restaurant.clockRuns();
  await page.keyboard.press('-');
  await restaurant.clockRuns();
  const saved = await restaurant.save();
  expect(locksChosen(saved.records).length).toBeGreaterThan(4);
  await replays(saved);
});
