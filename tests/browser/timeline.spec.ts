import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, lookAt, test } from './support/restaurant.ts';

const dock = (page: Page) => page.getByTestId('timeline');
const lanes = (page: Page) => page.getByTestId('timeline-lanes');
const inspector = (page: Page) => page.getByTestId('inspector');

/** Middle of a lane's picture, at a share of its width. */
async function inLane(page: Page, name: string, share: number): Promise<{ x: number; y: number }> {
  const [picture, label] = await Promise.all([
    lanes(page).boundingBox(),
    dock(page).getByRole('button', { name, exact: true }).boundingBox(),
  ]);
  if (!picture || !label) throw new Error('There is no such lane.');
  return { x: picture.x + picture.width * share, y: label.y + label.height / 2 };
}

test.describe('the timeline', () => {
  test.beforeEach(async ({ page, restaurant }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await restaurant.open('?speed=600&locks=each');
    await restaurant.until(18 * 60);
    await page.keyboard.press('Space');
    await expect(restaurant.clockNote).toHaveText('Friday · Paused');
    await page.keyboard.press('v');
    await expect(dock(page)).toBeVisible();
    await expect.poll(async () => (await lookAt(lanes(page))).colours).toBeGreaterThan(5);
  });

  test('zooms at the pointer, is dragged, and shows what is clicked', async ({ page, restaurant }) => {
    const whole = await lookAt(lanes(page));
    const at = await inLane(page, 'WaitBot 1', 0.3);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -600);
    await expect.poll(async () => (await lookAt(lanes(page))).print).not.toBe(whole.print);
    const near = await lookAt(lanes(page));
    await page.mouse.down();
    await page.mouse.move(at.x + 120, at.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await lookAt(lanes(page))).print).not.toBe(near.print);
    await expect(inspector(page)).toContainText('Click or tap an event');
    await page.mouse.click(at.x, at.y);
    await expect(inspector(page)).toContainText('WaitBot 1:');
    await expect(inspector(page)).toContainText('Operation');
    await expect(inspector(page)).toContainText('What belongs to it');
    await restaurant.frames(2);
  });

  test('shows the moment that the floor shows, wherever it was chosen', async ({ page }) => {
    /** What is in view, as minutes since midnight. */
    const inView = async (): Promise<readonly [number, number]> => {
      const label = (await page.getByTestId('minimap').getAttribute('aria-label')) ?? '';
      const times = [...label.matchAll(/(\d+):(\d+)/g)].map(
        ([, hours, minutes]) => 60 * Number(hours) + Number(minutes),
      );
      return [times[0] ?? NaN, times[1] ?? NaN];
    };
    const badge = page.getByTestId('scrubber');
    await page.keyboard.press('v');
    await badge.focus();
    await page.keyboard.press('Home');
    await expect(page.locator('.clock-note')).toHaveText('Friday · Looking back');
    await page.keyboard.press('v');
    await expect(dock(page)).toBeVisible();
    await expect.poll(async () => (await inView())[0]).toBeLessThanOrEqual(17 * 60);
    await badge.focus();
    await page.keyboard.press('End');
    await page.keyboard.press(',');
    await expect.poll(async () => (await inView())[1]).toBeGreaterThanOrEqual(18 * 60);
  });

  test('leads from event to event by keys alone, and says what they are', async ({ page }) => {
    const said = page.getByTestId('timeline-said');
    await expect(dock(page).getByRole('button', { name: 'GreetBot 1', exact: true })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(dock(page).getByRole('button', { name: 'GreetBot 2', exact: true })).toBeFocused();
    await expect(said).toContainText('GreetBot 2, ');
    await page.keyboard.press('ArrowLeft');
    const title = inspector(page).getByRole('heading', { level: 3 });
    await expect(title).toContainText('GreetBot 2:');
    const first = await inspector(page).innerText();
    await page.keyboard.press('[');
    await expect(inspector(page)).not.toHaveText(first);
    await expect(said).toContainText(await title.innerText());
    // Letters belong to the timeline while it has the focus.
    await page.keyboard.press('s');
    await page.keyboard.press('t');
    await page.keyboard.press('l');
    await expect(page.getByRole('radio', { name: 'ThreadBots' })).toBeChecked();
    await page.keyboard.press('p');
    await expect(dock(page).getByRole('button', { name: 'Fold Pinned' })).toBeVisible();
    await page.keyboard.press('v');
    await expect(dock(page)).toBeHidden();
    await expect(page.getByTestId('open-timeline')).toBeFocused();
  });

  test('leaves Space to the night on the name of a lane', async ({ page, restaurant }) => {
    await expect(dock(page).getByRole('button', { name: 'GreetBot 1', exact: true })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(restaurant.clockNote).toHaveText('Friday · Open');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(restaurant.clockNote).toHaveText('Friday · Paused');
    await expect(dock(page).getByRole('button', { name: 'GreetBot 2', exact: true })).toBeFocused();
  });

  test('finds records, and shows who held a lock', async ({ page }) => {
    await page.keyboard.press('/');
    await expect(page.getByTestId('timeline-search')).toBeFocused();
    await page.keyboard.type('acquire, table 4');
    await expect(page.getByTestId('timeline-hits')).toContainText(/of [1-9]/);
    await page.keyboard.press('Enter');
    await expect(inspector(page)).toContainText('Acquire');
    await expect(page.getByTestId('timeline-hits')).toContainText('1 of');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('timeline-hits')).toContainText('2 of');
    const relation = inspector(page).getByRole('button', { name: /ends here/ });
    await relation.click();
    await expect(inspector(page)).toContainText('Release');
  });

  test('sums up a stretch, and measures a distance', async ({ page }) => {
    await page.keyboard.press('f');
    const ruler = await page.getByTestId('ruler').boundingBox();
    if (!ruler) throw new Error('There is no ruler.');
    await page.mouse.move(ruler.x + 20, ruler.y + 8);
    await page.mouse.down();
    await page.mouse.move(ruler.x + 90, ruler.y + 8, { steps: 3 });
    await page.mouse.up();
    const stats = page.getByTestId('range-stats');
    await expect(stats.getByRole('row')).toHaveCount(8);
    // In the order of the lanes.
    await expect(stats.getByRole('rowheader')).toHaveText([
      'GreetBot 1',
      'GreetBot 2',
      'WaitBot 1',
      'WaitBot 2',
      'WaitBot 3',
      'ChefBot 1',
      'WineBot 1',
    ]);
    await expect(stats).toContainText('Guests’ waits');
    const from = await inLane(page, 'WaitBot 1', 0.05);
    await page.keyboard.down('Shift');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(page.getByTestId('timeline-marks')).toContainText('Measured:');
    // The first Escape puts the distance away, the second the stretch.
    await dock(page).getByRole('button', { name: 'WaitBot 1', exact: true }).focus();
    await page.keyboard.press('Escape');
    await expect(stats).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(stats).toHaveCount(0);
  });

  test('keeps to the rules of accessibility', async ({ page }) => {
    await page.keyboard.press('ArrowLeft');
    await expect(inspector(page)).toContainText('Operation');
    await page.keyboard.press('i');
    await page.keyboard.press('[');
    await page.keyboard.press('o');
    await expect(page.getByTestId('range-stats')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[data-testid="timeline"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

const windows = [
  { width: 1440, height: 900, least: 340 },
  { width: 1024, height: 768, least: 180 },
];

for (const { width, height, least } of windows) {
  test(`${width} x ${height}: the floor stays large beside a collision and above the timeline`, async ({
    page,
    restaurant,
  }) => {
    await page.setViewportSize({ width, height });
    await restaurant.open('?machine=virtual&seed=7&speed=2400');
    await restaurant.collisions(1);
    await page.keyboard.press('v');
    await page.getByTestId('collision').first().click();
    await expect(page.getByTestId('collision-dialog')).toBeVisible();
    const floor = page.getByTestId('floor');
    await expect.poll(async () => (await floor.boundingBox())?.width ?? 0).toBeGreaterThan(least);
    await expect(page.getByTestId('fork-open')).toBeInViewport();
  });
}
