import type { Page } from '@playwright/test';
import { build } from 'vite';
import { cli } from './support/cli.ts';
import { expect, test } from './support/restaurant.ts';
import { dist, serve, type Server } from './support/serve.ts';

test.use({ serviceWorkers: 'allow' });

const under = '/some/where/';
const servers: Server[] = [];
async function plain(change?: (path: string, text: string) => string | null): Promise<Server> {
  const server = await serve({ isolated: false, under, ...(change && { change }) });
  servers.push(server);
  return server;
}
test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Counts how often a document is loaded in the tab. */
function loadsOf(page: Page): { count: number } {
  const loads = { count: 0 };
  page.on('domcontentloaded', () => (loads.count += 1));
  return loads;
}

const isolated = (page: Page): Promise<boolean> =>
  page.evaluate(() => crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined');

/** Waits until every file of the build is kept for times without a network. */
const kept = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready);

test('without headers, under a sub-path: one reload, real Workers, and all of it again without the server', async ({
  page,
  restaurant,
}) => {
  const server = await plain();
  const loads = loadsOf(page);
  await restaurant.visit('?seed=5&speed=240#locks=big', server.address);
  await restaurant.atWork();
  expect(loads.count).toBe(2);
  expect(await isolated(page)).toBe(true);
  await expect.poll(() => restaurant.workers('bot')).toBe(7);
  await expect(page.getByTestId('notice-virtual')).toHaveCount(0);
  // What the address said has come through the reload.
  await expect(restaurant.seed).toHaveValue('5');
  expect(new URL(page.url()).searchParams.get('locks')).toBe('big');
  // The floor's code was loaded once only.
  expect(server.asked.filter((path) => path.includes('floor-view'))).toHaveLength(1);

  await server.close();
  await restaurant.visit('?day=monday&speed=20000', server.address);
  await restaurant.close();
  expect(loads.count).toBe(3);
  expect(await isolated(page)).toBe(true);
  // Code that was not needed before is here, too; and it was a night on real Workers.
  const saved = await restaurant.save();
  expect(saved.header.machine).toBe('live');
  expect((await cli('replay', saved.path, '--json')).report).toMatchObject({ equal: true });
  await page.reload();
  await restaurant.atWork();
  expect(loads.count).toBe(4);
});

test('where the server sends the headers nothing is reloaded, and the page is kept all the same', async ({
  page,
  restaurant,
}) => {
  const server = await serve({ isolated: true, under });
  servers.push(server);
  const loads = loadsOf(page);
  await restaurant.visit('', server.address);
  await restaurant.atWork();
  await kept(page);
  expect(loads.count).toBe(1);
  await server.close();
  await page.reload();
  await restaurant.atWork();
  expect(await isolated(page)).toBe(true);
  expect(loads.count).toBe(2);
});

test.describe('where the browser has no service workers', () => {
  test.use({ serviceWorkers: 'block' });
  test('the page plays on the simulated machine, after no reload', async ({ page, restaurant }) => {
    const server = await plain();
    const loads = loadsOf(page);
    await restaurant.visit('?speed=240', server.address);
    await restaurant.atWork();
    await expect(page.getByTestId('notice-virtual')).toBeVisible();
    expect(restaurant.workers('virtual')).toBe(1);
    expect(loads.count).toBe(1);
  });
});

for (const [name, denied] of [
  ['service workers', 'serviceWorker'],
  ['all storage', 'localStorage'],
] as const) {
  test(`a browser that denies ${name} as soon as they are looked at gets the page all the same`, async ({
    page,
    restaurant,
  }) => {
    await page.addInitScript((name) => {
      const deny = {
        get: () => {
          throw new DOMException('Denied.', 'SecurityError');
        },
      };
      const denied = name === 'serviceWorker' ? [name] : [name, 'sessionStorage', 'indexedDB', 'caches'];
      for (const one of denied) Object.defineProperty(one in navigator ? navigator : window, one, deny);
    }, denied);
    const loads = loadsOf(page);
    await restaurant.visit('?speed=240', (await plain()).address);
    await expect(page.getByTestId('clock')).toBeVisible();
    await restaurant.atWork();
    expect(loads.count).toBe(denied === 'serviceWorker' ? 1 : 2);
  });
}

for (const [name, change] of [
  ['is not there', (path: string, text: string) => (path === '/service-worker.js' ? null : text)],
  [
    'finds another build than its own',
    (path: string, text: string) => (path === '/index.html' ? `${text}<!-- changed -->` : text),
  ],
  [
    'does not isolate the page',
    (path: string, text: string) =>
      path === '/service-worker.js' ? text.replaceAll('Cross-Origin-', 'X-Nothing-') : text,
  ],
] as const) {
  test(`a worker that ${name} makes no loop`, async ({ page, restaurant }) => {
    const server = await plain(change);
    const loads = loadsOf(page);
    await restaurant.visit('?speed=240', server.address);
    await expect(page.getByTestId('notice-virtual')).toBeVisible();
    await restaurant.atWork();
    expect(loads.count).toBeLessThanOrEqual(2);
    expect(await isolated(page)).toBe(false);
    const before = loads.count;
    await page.reload();
    await restaurant.atWork();
    expect(loads.count - before).toBeLessThanOrEqual(2);
    // What the browser says of a script that isn't there is no complaint of ours.
    restaurant.complaints.splice(0);
  });
}

/** Builds the page once more, with something new in it. */
async function buildNewer(folder: string): Promise<void> {
  await build({
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
    plugins: [
      {
        name: 'newer',
        transform: (code, id) =>
          id.endsWith('/src/app/main.tsx') ? `${code}\ndocument.documentElement.dataset.newer = '';` : null,
      },
    ],
  });
}

for (const part of ['/assets/index-', '/assets/main-'] as const) {
  test(`a page of which ${part} is missing says so on a first visit, and opens when it is there`, async ({
    page,
    restaurant,
  }) => {
    let uploaded = false;
    await restaurant.visit(
      '?speed=240#locks=big',
      (await plain((path, text) => (!uploaded && path.startsWith(part) ? null : text))).address,
    );
    await expect(page.getByRole('alert')).toContainText('Part of the restaurant is missing');
    uploaded = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await restaurant.atWork();
    // What the browser says of a script that isn't there is no complaint of ours.
    restaurant.complaints.splice(0);
  });
}

test('an update leaves a running night alone, is told, and shows at the next visit', async ({
  page,
  restaurant,
}, info) => {
  const folder = info.outputPath('newer');
  await buildNewer(folder);
  let upgraded = false;
  const gone = new Set<string>();
  const server = await serve({
    isolated: false,
    under,
    ...{ folder: () => (upgraded ? folder : dist) },
    change: (path, text) => ([...gone].some((name) => path.includes(name)) ? null : text),
  });
  servers.push(server);
  await restaurant.visit('?speed=240', server.address);
  await restaurant.atWork();
  upgraded = true;
  gone.add('/floor-view-');
  const update = (): Promise<unknown> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => 0));
  // Half of the new version is there: it is not taken.
  await update();
  await restaurant.clockRuns();
  const notice = page.getByTestId('notice-update');
  await expect(notice).toHaveCount(0);
  // A page that is opened meanwhile is the kept one, whichever part is missing.
  const other = await page.context().newPage();
  for (const missing of ['/assets/index-', '/assets/main-']) {
    gone.add(missing);
    await other.goto(server.address);
    await expect(other.getByTestId('clock')).toBeVisible();
    await expect(other.locator('html[data-newer]')).toHaveCount(0);
    gone.delete(missing);
  }
  await other.close();
  gone.clear();
  await update();
  await expect(notice).toContainText('A new version is there.');
  // The night goes on, and gets code of its own version that it needs only now.
  gone.add('/moment-worker-');
  await restaurant.clockRuns();
  await expect.poll(() => restaurant.workers('bot')).toBe(7);
  expect((await restaurant.save()).header.machine).toBe('live');
  gone.clear();

  const newer = page.locator('html[data-newer]');
  await expect(newer).toHaveCount(0);
  await notice.getByRole('button', { name: 'Reload now' }).click();
  await expect(newer).toHaveCount(1);
  await restaurant.atWork();
  await expect(notice).toHaveCount(0);
  // It is kept, too, once no page of the old version is open.
  await expect
    .poll(
      async () => {
        await page.goto(server.address);
        const many = await page.evaluate(async () => (await caches.keys()).length);
        // The browser takes its time to put a page away: until then it counts as open.
        await page.goto('about:blank');
        return many;
      },
      { timeout: 60_000, intervals: [500, 1000, 2000] },
    )
    .toBe(1);
  await server.close();
  await page.goto(server.address);
  await restaurant.atWork();
  await expect(newer).toHaveCount(1);
});

test('two restaurants of one server keep to their own folders', async ({ page, restaurant }) => {
  const server = await serve({ isolated: false, under, fileAt: (path) => path.replace('/annex/', '/') });
  servers.push(server);
  await restaurant.visit('', server.address);
  await restaurant.atWork();
  await restaurant.visit('annex/', server.address);
  await restaurant.atWork();
  const names = await page.evaluate(() => caches.keys());
  expect(names.map((name) => name.split(' ')[1]).sort()).toEqual([under, `${under}annex/`]);
  await server.close();
  await restaurant.visit('', server.address);
  await restaurant.atWork();
});
