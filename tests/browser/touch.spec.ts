import type { CDPSession, Page } from '@playwright/test';
import { expect, lookAt, test } from './support/restaurant.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

const lanes = (page: Page) => page.getByTestId('timeline-lanes');
const inspector = (page: Page) => page.getByTestId('inspector');
const follow = (page: Page) => page.getByTestId('timeline-follow');

/** Fingers on the screen. */
class Fingers {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  async down(...points: readonly Point[]): Promise<void> {
    await this.#tell('touchStart', points);
  }

  async move(...points: readonly Point[]): Promise<void> {
    await this.#tell('touchMove', points);
  }

  async up(): Promise<void> {
    await this.#tell('touchEnd', []);
  }

  async #tell(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    const touchPoints = points.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

async function printOf(page: Page): Promise<number> {
  return (await lookAt(lanes(page))).print;
}

async function changed(page: Page, from: number): Promise<number> {
  await expect.poll(() => printOf(page)).not.toBe(from);
  return printOf(page);
}

test.describe('the timeline under fingers', () => {
  let fingers: Fingers;
  let at: Point;

  test.beforeEach(async ({ page, restaurant }) => {
    await restaurant.open('?speed=600&locks=each&machine=virtual');
    await restaurant.until(18 * 60);
    await restaurant.pauseButton.tap();
    await expect(restaurant.clockNote).toHaveText('Friday · Paused');
    await page.getByTestId('open-timeline').tap();
    await expect.poll(async () => (await lookAt(lanes(page))).colours).toBeGreaterThan(5);
    await expect(lanes(page)).toBeInViewport({ ratio: 0.9 });
    await lanes(page).evaluate((canvas) => canvas.scrollIntoView({ block: 'center' }));
    const label = await page.getByTestId('timeline').locator('[data-lane="bot WaitBot 1"]').boundingBox();
    const picture = await lanes(page).boundingBox();
    if (!label || !picture) throw new Error('There is no such lane.');
    at = { x: picture.x + picture.width / 2, y: label.y + 8 };
    fingers = new Fingers(await page.context().newCDPSession(page));
  });

  test('a tap tells what it was; one finger moves, two zoom', async ({ page }) => {
    await expect(page.getByTestId('timeline-gestures')).toContainText('Two fingers');
    await expect(page.getByTestId('timeline-keys')).toBeHidden();
    await page.touchscreen.tap(at.x, at.y);
    await expect(inspector(page)).toContainText('WaitBot 1:');
    const first = await inspector(page).innerText();

    const whole = await printOf(page);
    await fingers.down(at);
    for (const by of [20, 40, 60]) await fingers.move({ ...at, x: at.x + by });
    await fingers.up();
    const moved = await changed(page, whole);
    await expect(follow(page)).toHaveAttribute('aria-pressed', 'false');

    await fingers.down({ ...at, x: at.x - 20 }, { ...at, x: at.x + 20 });
    for (const by of [30, 50, 80]) await fingers.move({ ...at, x: at.x - by }, { ...at, x: at.x + by });
    await fingers.up();
    await changed(page, moved);
    // Neither finger has tapped.
    await expect(inspector(page)).toHaveText(first, { useInnerText: true });
    await expect(page.getByTestId('range-stats')).toHaveCount(0);
  });

  test('a finger that is held selects a stretch', async ({ page }) => {
    await fingers.down(at);
    await expect(page.getByText('The stretch begins at')).toBeVisible();
    for (const by of [20, 50, 70]) await fingers.move({ ...at, x: at.x + by });
    await fingers.up();
    const stats = page.getByTestId('range-stats');
    await expect(stats.getByRole('row')).toHaveCount(8);
    await expect(page.getByText('The stretch begins at')).toHaveCount(0);
    // A drag that follows moves again.
    const before = await printOf(page);
    const range = await stats.getByRole('heading').innerText();
    await fingers.down(at);
    for (const by of [-20, -40]) await fingers.move({ ...at, x: at.x + by });
    await fingers.up();
    await changed(page, before);
    await expect(stats.getByRole('heading')).toHaveText(range);
  });

  test('the lanes can be made higher', async ({ page }) => {
    const handle = page.getByRole('separator', { name: 'Height of the timeline' });
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await handle.boundingBox();
    if (!box) throw new Error('There is no handle.');
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const before = Number(await handle.getAttribute('aria-valuenow'));
    await fingers.down(from);
    await fingers.move({ ...from, y: from.y + 40 });
    await fingers.up();
    await expect(handle).toHaveAttribute('aria-valuenow', String(before + 40));
  });
});

test('nothing is wider than a phone, whatever is looked at', async ({ page, restaurant }) => {
  await restaurant.open('?day=wednesday&speed=1200&staff=loop&seating=choose-first&machine=virtual');
  await restaurant.collisions(1);
  await restaurant.pauseButton.tap();
  const widest = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await widest()).toBe(390);
  await page.getByTestId('collision').first().tap();
  await expect(page.getByTestId('steps')).toBeVisible();
  await expect(restaurant.clockNote).toContainText('Looking back');
  expect(await widest()).toBe(390);
  await page.getByTestId('collision-dialog').getByRole('button', { name: 'Close' }).tap();
  await page.getByTestId('out').tap();
  await page.getByTestId('make-link').tap();
  await expect(page.getByTestId('link')).toBeVisible();
  expect(await widest()).toBe(390);
});
