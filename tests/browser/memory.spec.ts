import type { Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';

/** How many objects of a class the page still holds on to: the browser's collector goes first. */
async function held(page: Page, name: string): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  const { result } = await browser.send('Runtime.evaluate', { expression: `${name}.prototype` });
  const { objects } = await browser.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const { result: count } = await browser.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await browser.detach();
  return Number(count.value);
}

for (const machine of ['live', 'virtual'] as const) {
  test(`the Workers of nights on the ${machine} machine are let go of when they are over`, async ({
    page,
    restaurant,
  }) => {
    await restaurant.visit(`?day=monday&speed=100000&machine=${machine}`);
    for (let night = 0; night < 2; night += 1) {
      await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
      const seed = await restaurant.seed.inputValue();
      await page.getByTestId('new-night').click();
      await expect(restaurant.seed).not.toHaveValue(seed);
    }
    await expect(restaurant.summary).toBeVisible({ timeout: 60_000 });
    // The Worker of the night that is shown may still be there.
    await expect.poll(() => held(page, 'Worker'), { timeout: 30_000 }).toBeLessThanOrEqual(1);
  });
}
