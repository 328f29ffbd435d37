import { expect, test } from './support/restaurant.ts';
import { chinese, english, textsOf } from './support/words.ts';

test('English and Chinese change places at once, everywhere, and nothing of the other is left', async ({
  page,
  restaurant,
}) => {
  await restaurant.open('?speed=600');
  await restaurant.collisions(2);
  await restaurant.pauseButton.click();
  await expect(restaurant.clockNote).toHaveText('Friday · Paused');
  expect(chinese(await textsOf(page))).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.getByTestId('language').getByText('中文', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page).toHaveTitle('机器人餐厅');
  await expect(restaurant.clockNote).toHaveText('星期五 · 已暂停');
  await expect.poll(async () => english(await textsOf(page))).toEqual([]);
  expect(chinese(await textsOf(page)).length).toBeGreaterThan(60);

  // Dialogs, and LoopBot's side of the page.
  await page.getByTestId('collision').first().click();
  await expect(page.getByTestId('collision-dialog')).toBeVisible();
  expect(english(await textsOf(page))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '快捷键' }).click();
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  expect(english(await textsOf(page))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '继续' }).click();
  await restaurant.side('LoopBot').click();
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await expect(page.getByTestId('loop-waiting').getByRole('listitem').first()).toBeVisible();
  expect(english(await textsOf(page))).toEqual([]);

  await page.keyboard.press('g');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(async () => chinese(await textsOf(page))).toEqual([]);
});

test('summary, notices and wrong seeds speak Chinese as well', async ({ page, restaurant }) => {
  await restaurant.visit('?lang=zh&day=monday&speed=40000&seed=x');
  await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
  await expect(restaurant.summary).toHaveAccessibleName('星期一的夜晚结束了');
  const shown = (await textsOf(page)).filter((text) => !text.includes('seed=x'));
  expect(english(shown)).toEqual([]);
  await restaurant.summary.getByRole('button', { name: '换 LoopBot 再来一次' }).click();
  await expect(restaurant.summary).toContainText('同样的客人，两种做法', { timeout: 60_000 });
  expect(english((await textsOf(page)).filter((text) => !text.includes('seed=x')))).toEqual([]);
  await restaurant.summary.getByRole('button', { name: '看看餐厅' }).click();
  const seed = page.getByRole('textbox', { name: '种子' });
  await seed.fill('七');
  await seed.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('种子是 0 到 4,294,967,295 之间的整数。');
});

test.describe('a browser that prefers Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('gets Chinese', async ({ page, restaurant }) => {
    await restaurant.open('?speed=240');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(restaurant.bots).toHaveCount(7);
    expect(english(await textsOf(page))).toEqual([]);
  });
});
