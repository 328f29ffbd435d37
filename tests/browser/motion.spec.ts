import { expect, test } from './support/restaurant.ts';

test('with less motion wished for, the night goes on all the same', async ({ page, restaurant }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await restaurant.open('?speed=240');
  const { print } = await restaurant.picture();
  await expect.poll(async () => (await restaurant.picture()).print).not.toBe(print);
  await restaurant.collisions(1);
  await page.keyboard.press('l');
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  const moving = await page.evaluate(() =>
    document.getAnimations().filter(({ effect }) => {
      const { duration = 0, iterations = 1 } = effect?.getComputedTiming() ?? {};
      return Number(duration) * iterations > 50;
    }),
  );
  expect(moving).toEqual([]);
  // The wish may change while the night goes on.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await restaurant.clockRuns();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await restaurant.clockRuns();
});

test('the floor fits itself to the window', async ({ page, restaurant }) => {
  await restaurant.open('?speed=240');
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
    [390, 844],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(async () => {
      const box = await page.getByTestId('floor').boundingBox();
      const drawn = await restaurant.canvas.boundingBox();
      expect(Math.abs((drawn?.width ?? 0) - (box?.width ?? -9))).toBeLessThanOrEqual(1);
      expect((box?.x ?? -1) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }).toPass({ timeout: 20_000 });
    await expect.poll(async () => (await restaurant.picture()).colours).toBeGreaterThan(500);
  }
});
