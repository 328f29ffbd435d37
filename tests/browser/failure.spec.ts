import { expect, test, type Restaurant } from './support/restaurant.ts';
import { serve, type Server } from './support/serve.ts';

let server: Server;
/** What is done to the scripts of Workers: null stands for a script that is missing. */
let sabotage: (path: string, text: string) => string | null;
test.beforeAll(async () => {
  server = await serve({ isolated: true, change: (path, text) => sabotage(path, text) });
});
test.beforeEach(() => {
  sabotage = (_, text) => text;
});
test.afterAll(() => server.close());

/** Puts a line before the script of a Worker. */
const before =
  (script: 'house' | 'bot' | 'virtual', line: string) =>
  (path: string, text: string): string =>
    path.includes(`/${script}.worker`) ? `${line}\n${text}` : text;

/** Lets the Worker throw in its n-th sleep: a bot or a house that fails in the middle of a night. */
const failsAsleep = (sleeps: number): string =>
  `{ const wait = Atomics.wait; let left = ${sleeps};
     Atomics.wait = (...args) => {
       if (--left < 0) throw new Error('A screw came loose.');
       return wait(...args);
     }; }`;

/** The alert, and a restart that works. */
async function restarts(restaurant: Restaurant): Promise<void> {
  const { page } = restaurant;
  await expect.poll(() => restaurant.workers('bot') + restaurant.workers('house')).toBe(0);
  await expect(restaurant.pauseButton).toBeDisabled();
  await expect(page.getByRole('radio', { name: 'LoopBot' })).toBeDisabled();
  sabotage = (_, text) => text;
  await page.getByRole('button', { name: 'Restart the night' }).click();
  await expect(page.getByTestId('fault')).toHaveCount(0);
  await restaurant.atWork();
  await expect(restaurant.seed).toHaveValue('7');
  await expect(restaurant.bots).toHaveCount(7);
  await expect.poll(() => restaurant.workers('bot')).toBe(7);
}

test('a bot that fails in the middle of the night is named, and the night can be restarted', async ({
  page,
  restaurant,
}) => {
  sabotage = before('bot', failsAsleep(150));
  await restaurant.visit('?speed=240', server.address);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(
    /^(Greet|Wait|Chef|Wine)Bot \d has stopped working\. The night can’t go on\. .*A screw came loose\./,
    { timeout: 30_000 },
  );
  // What was recorded stays, and the clock stands.
  const clock = await restaurant.clock();
  await restaurant.frames(30);
  expect(await restaurant.clock()).toBe(clock);
  expect((await restaurant.save()).header.records).toBeGreaterThan(10);
  await restarts(restaurant);
});

test('a house that fails is reported', async ({ page, restaurant }) => {
  sabotage = before('house', failsAsleep(60));
  await restaurant.visit('?speed=240', server.address);
  await expect(page.getByRole('alert')).toContainText(
    /^The restaurant has stopped working\. .*A screw came loose\./,
    { timeout: 30_000 },
  );
  await restarts(restaurant);
});

test('so is a house that fails where nobody waits for it', async ({ page, restaurant }) => {
  sabotage = before('house', `setTimeout(() => { throw new Error('The roof fell in.'); }, 600);`);
  await restaurant.visit('?speed=240', server.address);
  await expect(page.getByRole('alert')).toContainText(
    /^The restaurant has stopped working\. .*The roof fell in\./,
    { timeout: 30_000 },
  );
  await restarts(restaurant);
});

test('a bot whose script is missing is reported', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240', server.address);
  sabotage = (path, text) => (path.includes('/bot.worker') ? null : text);
  await page.keyboard.press('r');
  await expect(page.getByRole('alert')).toContainText('has stopped working', { timeout: 30_000 });
  await restarts(restaurant);
  // The browser itself complains about the missing script.
  expect(restaurant.complaints.splice(0).every((line) => line.includes('404'))).toBe(true);
});

test('so is one that is hired during service', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240', server.address);
  sabotage = before('bot', 'throw new Error("Dead on arrival.");');
  await page.keyboard.press('l');
  await expect(page.getByRole('alert')).toContainText('LoopBot has stopped working', { timeout: 30_000 });
  sabotage = (_, text) => text;
  await page.getByRole('button', { name: 'Restart the night' }).click();
  await restaurant.atWork();
  await expect(restaurant.bots).toHaveText(['LoopBot']);
});

test('a simulated machine that fails is reported', async ({ page, restaurant }) => {
  sabotage = before('virtual', `setTimeout(() => { throw new Error('The roof fell in.'); }, 600);`);
  await restaurant.visit('?speed=240&machine=virtual', server.address);
  await expect(page.getByRole('alert')).toContainText('The roof fell in.', { timeout: 30_000 });
  sabotage = (_, text) => text;
  await page.getByRole('button', { name: 'Restart the night' }).click();
  await restaurant.atWork();
});

test('where the floor can’t be drawn, figures and words go on', async ({ page, restaurant }) => {
  sabotage = (path, text) => (path.includes('/floor-view') ? 'throw new Error("No paint.");' : text);
  await restaurant.visit('?speed=240', server.address);
  await expect(page.getByTestId('notice-floor')).toHaveText(/^The floor can’t be drawn here\./);
  await expect(restaurant.bots).toHaveCount(7);
  await restaurant.clockRuns();
  expect(restaurant.complaints.splice(0)).toEqual([expect.stringContaining('The floor can’t be drawn.')]);
});
