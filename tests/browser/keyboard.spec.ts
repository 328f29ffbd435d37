import type { Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';

/** What has the focus: the name by which it is known, whether one sees that it has, and is told what it is for. */
interface Stop {
  readonly name: string;
  readonly seen: boolean;
  readonly told: boolean;
}

/** Marks the element that has the focus as reached; null when the focus is nowhere. */
function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    element.dataset['reached'] = 'yes';
    const marked = element.classList.contains('hidden-input') ? element.closest('label') : element;
    const style = marked && getComputedStyle(marked);
    const box = marked?.getBoundingClientRect();
    const seen = style?.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;
    const onScreen = box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    const text = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    // The focus may have scrolled the page, and the explanation has to last.
    const tip = element.closest<HTMLElement>('[data-tip]')?.dataset['tip'];
    let told = tip === undefined;
    for (let frames = 0; frames < 60 && !told; frames += 1) {
      await new Promise(requestAnimationFrame);
      told = frames > 1 && document.querySelector('.tip-text')?.textContent === tip;
    }
    return { name: `${element.tagName} ${text}`, seen: seen && onScreen, told };
  });
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`Tab reaches every control, and one sees where one is (${width} px wide)`, async ({
    page,
    restaurant,
  }) => {
    await page.setViewportSize({ width, height });
    await restaurant.open('?speed=600');
    await restaurant.collisions(1);
    await page.keyboard.press('Space');
    await expect(restaurant.clockNote).toHaveText('Friday · Paused');
    const stops: Stop[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const next = await stop(page);
      if (next === null) break;
      stops.push(next);
      if (stops.length > 300) throw new Error('Tab goes round and round.');
    }
    expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ told }) => !told).map(({ name }) => name)).toEqual([]);
    const missed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, select, a[href], [tabindex="0"]')]
        .filter((element) => !element.dataset['reached'] && element.checkVisibility())
        .filter((element) => !(element as HTMLInputElement).disabled)
        // One of a group of radio buttons is reached; arrows do the rest.
        .filter((element) => !element.matches('input[type="radio"]:not(:checked)'))
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(missed).toEqual([]);
    expect(stops.length).toBeGreaterThan(40);
    expect(stops[0]?.name).toBe('A Skip to the night in words');
  });
}

test('keys do what the list of keys says', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  const pressed = async (key: string, done: () => Promise<void>): Promise<void> => {
    await page.keyboard.press(key);
    await done();
  };
  const note = (text: string) => () => expect(restaurant.clockNote).toHaveText(text);
  const speed = (text: string) => () => expect(page.locator('.speed-value')).toHaveText(text);
  const chosen = (name: string) => () => expect(page.getByRole('radio', { name })).toBeChecked();
  await pressed('Space', note('Friday · Paused'));
  await pressed('.', note('Friday · Paused'));
  await pressed('Space', note('Friday · Open'));
  await pressed('-', speed('120×'));
  await pressed('=', speed('240×'));
  await pressed('+', speed('240×'));
  await pressed('l', chosen('LoopBot'));
  await pressed('t', chosen('ThreadBots'));
  await pressed('s', chosen('LoopBot'));
  await pressed('s', chosen('ThreadBots'));
  await pressed('2', chosen('Big lock'));
  await pressed('1', chosen('None'));
  const sound = page.getByRole('switch', { name: 'Sound' });
  await pressed('m', () => expect(sound).toBeChecked());
  await pressed('m', () => expect(sound).not.toBeChecked());
  await pressed('g', () => expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans'));
  await pressed('g', () => expect(page.locator('html')).toHaveAttribute('lang', 'en'));
  const help = page.getByRole('dialog', { name: 'Keys' });
  await pressed('?', () => expect(help).toBeVisible());
  await pressed('Escape', () => expect(help).toBeHidden());
  await pressed('n', () => expect(restaurant.seed).not.toHaveValue('7'));
  await restaurant.atWork();
  // Browser and page don't take each other's keys, and text that is typed is text.
  await page.keyboard.press('Control+.');
  await restaurant.seed.fill('');
  await restaurant.seed.pressSequentially('1l.');
  await expect(restaurant.seed).toHaveValue('1l.');
  await expect(page.getByRole('radio', { name: 'ThreadBots' })).toBeChecked();
  await restaurant.clockRuns();
});

test('a dialog keeps the focus, closes by Escape and gives the focus back', async ({ page, restaurant }) => {
  await restaurant.open('?speed=600');
  await restaurant.collisions(1);
  await page.keyboard.press('Space');
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  const opener = page.getByRole('button', { name: 'Keys' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press(i < 5 ? 'Tab' : 'Shift+Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  // The page behind it does not hear keys.
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page.getByRole('radio', { name: 'ThreadBots' })).toBeChecked();
});

test('the panel of a collision takes the focus, closes by Escape and gives the focus back', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=600');
  await restaurant.collisions(1);
  const mark = await page.getByTestId('collision').first().getAttribute('data-mark');
  const entry = page.locator(`[data-mark="${mark}"]`);
  await entry.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByTestId('collision-dialog');
  await expect(panel).toBeFocused();
  // The floor beside it can be used meanwhile.
  await page.keyboard.press(',');
  await expect(panel.locator('[aria-current=step]')).not.toHaveClass(/steps-end/);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(entry).toBeFocused();
  await expect(restaurant.clockNote).toHaveText('Friday · Open');
});

test('the summary can be left by Escape, and nothing is lost by it', async ({ page, restaurant }) => {
  await restaurant.visit('?day=monday&speed=40000');
  await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
  await expect(restaurant.summary.locator(':focus')).toHaveText('Again with LoopBot');
  await page.keyboard.press('Escape');
  await expect(restaurant.summary).toHaveCount(0);
  await expect(restaurant.clockNote).toHaveText('Monday · Closed');
  await page.keyboard.press('l');
  await page.keyboard.press('r');
  await expect(restaurant.summary).toContainText('The same guests, both ways', { timeout: 60_000 });
});

test('the first Tab offers to skip to the night in words, and explanations come with the focus', async ({
  page,
  restaurant,
}) => {
  await restaurant.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the night in words' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#words')).toBeFocused();
  await expect(page.locator('#words')).toBeInViewport();
  await page.getByRole('radio', { name: 'ThreadBots' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('other-ways').locator('summary')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(restaurant.pauseButton).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText('Pause');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('an explanation stays with the control that has the focus when the page scrolls', async ({
  page,
  restaurant,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await restaurant.open('?speed=240');
  await page.keyboard.press('Space');
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  const tip = page.getByRole('tooltip');
  const opener = page.getByRole('button', { name: 'Deadlock: ' });
  const scroll = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
  const gap = async (): Promise<number> => {
    const [owner, box] = [await opener.boundingBox(), await tip.boundingBox()];
    if (!owner || !box) return NaN;
    return box.y > owner.y ? box.y - owner.y - owner.height : owner.y - box.y - box.height;
  };

  // The focus moves to where it can't be seen yet, which scrolls the page.
  await page.getByRole('button', { name: 'Lost takings: ' }).evaluate((element) => {
    element.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  expect(await scroll()).toBe(0);
  await page.keyboard.press('Tab');
  await expect(opener).toBeFocused();
  expect(await scroll()).toBeGreaterThan(0);
  await restaurant.frames(5);
  await expect(tip).toContainText('Deadlock');
  await expect(opener).toBeInViewport();
  expect(await gap()).toBeCloseTo(8, 0);

  await page.evaluate(() => scrollBy(0, -60));
  await restaurant.frames(5);
  await expect(tip).toContainText('Deadlock');
  expect(await gap()).toBeCloseTo(8, 0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(tip).toBeHidden();
  await opener.scrollIntoViewIfNeeded();
  await expect(tip).toBeVisible();
  expect(await gap()).toBeCloseTo(8, 0);
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
});
