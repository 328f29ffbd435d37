import { cli } from './support/cli.ts';
import { expect, test } from './support/restaurant.ts';
import { serve, type Server } from './support/serve.ts';

let server: Server;
test.beforeAll(async () => {
  server = await serve({ isolated: false });
});
test.afterAll(() => server.close());

async function hashInNode(...options: readonly string[]): Promise<string> {
  const { report } = await cli('night', '--machine', 'virtual', '--json', ...options);
  return (report as { traceHash: string }).traceHash;
}

test('the virtual machine does the same here as in Node', async ({ page, restaurant }) => {
  const here: string[] = [];
  const there: string[] = [];
  const compare = async (day: string, staff: 'threads' | 'loop'): Promise<void> => {
    const inNode = hashInNode('--day', day, '--staff', staff, '--seed', '19');
    await restaurant.close();
    const { header } = await restaurant.save();
    expect(header.machine).toBe('virtual');
    expect(header.setup).toMatchObject({ seed: 19, scenario: { name: day } });
    here.push(`${day} ${staff} ${header.hash}`);
    there.push(`${day} ${staff} ${await inNode}`);
  };
  await restaurant.visit('?day=monday&seed=19&speed=100000', server.address);
  await compare('monday', 'threads');
  await page.keyboard.press('l');
  await page.keyboard.press('r');
  await compare('monday', 'loop');
  const day = page.getByRole('combobox', { name: 'Day' });
  await day.selectOption('Friday');
  await compare('friday', 'loop');
  await restaurant.leaveControls();
  await page.keyboard.press('t');
  await page.keyboard.press('r');
  await compare('friday', 'threads');
  expect(here).toEqual(there);
  expect(new Set(here).size).toBe(4);
});

test('pauses and steps change nothing of what happens', async ({ page, restaurant }) => {
  await restaurant.visit('?day=monday&locks=each&seed=3&speed=3000', server.address);
  await restaurant.until(18 * 60);
  await page.keyboard.press('Space');
  await expect(restaurant.clockNote).toHaveText('Monday · Paused');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('.');
  await page.keyboard.press('Space');
  await restaurant.clockRuns();
  await restaurant.hideTab(true);
  await expect(restaurant.clockNote).toHaveText('Monday · Paused');
  await restaurant.hideTab(false);
  await restaurant.close();
  const { header } = await restaurant.save();
  expect(header.hash).toBe(await hashInNode('--day', 'monday', '--locks', 'each', '--seed', '3'));
});
