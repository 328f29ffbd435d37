import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, often, test } from './support/restaurant.ts';

/** The line that is marked, as its number, its text, and the file that it is in. */
async function marked(panel: Locator): Promise<{ line: number; text: string; file: string }> {
  await expect(panel.locator('.source-line.is-current').first()).toBeVisible();
  // Read at one blow: the line may move.
  return panel.evaluate((box) => {
    const current = box.querySelector<HTMLElement>('.source-line.is-current');
    const text = current?.querySelector<HTMLElement>('.source-text')?.innerText ?? '';
    const where = box.querySelector<HTMLElement>('[data-testid=source-file]')?.innerText ?? '';
    return { line: Number(current?.dataset['line']), text, file: where.split(':')[0] ?? '' };
  });
}

/** Checks that the marked line is one of the program's own and yields something. */
async function isTrue(panel: Locator): Promise<void> {
  const { line, text, file } = await marked(panel);
  const source = (await readFile(`src/programs/${file}`, 'utf8')).split('\n');
  expect(text).toBe(source[line - 1]);
  expect(text).toContain('yield');
}

test('the line of the program follows the cursor, and its callers can be looked at', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=240&day=monday');
  const panel = page.getByTestId('code-panel');
  await panel.getByTestId('code-toggle').click();
  await expect(panel).toContainText('The evening runs');
  await restaurant.pauseButton.click();
  await expect(panel.getByTestId('source')).toBeVisible(often);
  await expect(panel.locator('.source-line.is-current').first()).toBeInViewport();
  await isTrue(panel);

  const seen = new Set<string>();
  const told = new Set<string>();
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press(',');
    await restaurant.frames(3);
    await isTrue(panel);
    const { line, file } = await marked(panel);
    seen.add(`${file}:${line}`);
    told.add(await panel.getByTestId('code-step').innerText());
  }
  expect(told.size).toBeGreaterThan(5);
  expect(seen.size).toBeGreaterThan(2);

  // One bot's program: another step of it is another line, or the same one again.
  const whose = panel.getByTestId('code-bot');
  await whose.selectOption('WaitBot 1');
  await restaurant.frames(2);
  await isTrue(panel);
  const links = panel.getByTestId('chain-link');
  await expect(links.first()).toHaveText('threadBot');
  await links.first().focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByTestId('source-file')).toContainText('thread-bot.ts');
  await isTrue(panel);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.code-panel').analyze();
  expect(violations).toEqual([]);
});

test('LoopBot’s line is followed while the evening runs', async ({ page, restaurant }) => {
  await restaurant.open('?speed=60&staff=loop');
  const panel = page.getByTestId('code-panel');
  await panel.getByTestId('code-toggle').click();
  await panel.getByTestId('code-bot').selectOption('LoopBot');
  await expect(panel.getByTestId('source')).toBeVisible(often);
  await expect(panel.getByTestId('code-step')).toContainText('task');
  const step = await panel.getByTestId('code-step').innerText();
  await expect(panel.getByTestId('code-step')).not.toHaveText(step, often);
});

test('beside a collision stand both bots’ lines, with check and act', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  await restaurant.collisions(1);
  await page.getByTestId('collision').first().click();
  const panel = page.getByTestId('collision-code');
  const tabs = panel.getByRole('tab');
  await expect(panel.getByTestId('source')).toBeVisible(often);
  for (const at of [0, 1]) {
    await tabs.nth(at).click();
    await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expect(panel.getByTestId('source-file')).toContainText('duties/');
    await isTrue(panel);
  }
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.first()).toBeFocused();
  await expect(panel.locator('.source-line .is-act')).toHaveText('act');
  await expect(panel.locator('.source-line .is-check')).toHaveText('check');

  // Each step turns to the side that took it; where it acted, its line says so.
  const step = page.locator('.steps tr[aria-current=step]');
  await page.getByTestId('replay-back').click();
  await expect(step).not.toHaveClass(/steps-end/);
  const turns = await step.locator('.step-part').allInnerTexts();
  for (const turn of turns) {
    await expect(panel.locator('.source-line.is-current .step-part')).toContainText([turn]);
  }
  await isTrue(panel);
  // Where there is room, both stand there at once, each with its check and its act marked and where it stands in sight.
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(tabs).toHaveCount(0);
  const sides = page.getByTestId('code-side');
  await expect(sides).toHaveCount(2);
  for (const at of [0, 1]) {
    for (const part of ['check', 'act']) {
      await expect(sides.nth(at).locator(`.source-line .is-${part}`)).toHaveCount(1);
    }
    await expect(sides.nth(at).locator('.source-line.is-current')).toBeInViewport();
  }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.incident').analyze();
  expect(violations).toEqual([]);
});
