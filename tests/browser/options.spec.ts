import { expect, test } from './support/restaurant.ts';

test('the address says which night it is, and follows what is chosen', async ({ page, restaurant }) => {
  await restaurant.open('?day=sunday&seed=123&locks=each&wait=2&speed=240&lang=en');
  await expect(page.getByRole('combobox', { name: 'Day' })).toHaveValue('sunday');
  await expect(restaurant.seed).toHaveValue('123');
  await expect(page.getByRole('radio', { name: 'Each thing' })).toBeChecked();
  await expect(restaurant.bots.filter({ hasText: 'WaitBot' })).toHaveCount(2);
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.keyboard.press('l');
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/\?day=sunday&seed=123&staff=loop&locks=big&wait=2$/);
  await page.reload();
  await restaurant.atWork();
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await expect(page.getByRole('radio', { name: 'Big lock' })).toBeChecked();
});

test('what the address says and doesn’t exist is told, and the rest is used', async ({
  page,
  restaurant,
}) => {
  await restaurant.open(
    '?day=someday&seed=-1&staff=ghosts&locks=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E' +
      '&speed=fast&machine=quantum&lang=fr&wait=99&chef=zero#%%%',
  );
  const notices = page.getByTestId('notice-option');
  await expect(notices).toHaveText([
    'The address says day=someday, which doesn’t exist; friday is used.',
    'The address says seed=-1, which doesn’t exist; 7 is used.',
    'The address says staff=ghosts, which doesn’t exist; threads is used.',
    /^The address says locks=<img src=x onerror=.*, which doesn’t exist; none is used\.$/,
    'The address says speed=fast, which doesn’t exist; 60 is used.',
    'The address says machine=quantum, which doesn’t exist; live is used.',
    'The address says lang=fr, which doesn’t exist; en is used.',
    'The address says wait=99, which doesn’t exist; 3 is used.',
    'The address says chef=zero, which doesn’t exist; 1 is used.',
  ]);
  await expect(page.locator('.speed-value')).toHaveText('60×');
  await expect(restaurant.bots).toHaveCount(7);
  await notices.first().getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices).toHaveCount(8);
});

test('a browser that denies storage is no obstacle', async ({ page, restaurant }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    }
  });
  await restaurant.open('?speed=240');
  await page.keyboard.press('g');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.keyboard.press('-');
  await expect(page.locator('.speed-value')).toHaveText('120×');
  await restaurant.clockRuns();
});

test('language and speed are remembered; broken settings count as none', async ({ page, restaurant }) => {
  await restaurant.open();
  await page.keyboard.press('+');
  await page.keyboard.press('g');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.reload();
  await expect(page.locator('.speed-value')).toHaveText('120×');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.evaluate(() => localStorage.setItem('robot-restaurant.settings', '{"speed":"x'));
  await page.reload();
  await restaurant.atWork();
  await expect(page.locator('.speed-value')).toHaveText('60×');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
