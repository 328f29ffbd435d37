import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/restaurant.ts';
import { chinese, textsOf } from './support/words.ts';

const SLOWLY = { timeout: 90_000 };
const FASTEST = '6';

/** The story's card, as somebody reads and uses it. */
class Story {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get card(): Locator {
    return this.page.getByTestId('story-card');
  }

  get title(): Locator {
    return this.card.getByRole('heading', { level: 2 });
  }

  part(id: string): Locator {
    return this.card.getByTestId(`goal-${id}`);
  }

  async reached(id: string): Promise<void> {
    await expect(this.part(id)).toHaveAttribute('data-reached', 'true', SLOWLY);
  }

  /** Opens a chapter from the list. */
  async open(id: string): Promise<void> {
    await this.page.getByTestId('place-story').click();
    await this.card.getByTestId('chapters').click();
    await this.card.getByTestId(`chapter-${id}`).click();
    await expect(this.card).toHaveAttribute('data-chapter', id);
  }

  /** Answers the question and opens the doors. */
  async start(answer: string): Promise<void> {
    await this.card.getByText(answer, { exact: true }).click();
    await this.card.getByRole('button', { name: 'Open the doors' }).click();
    await expect(this.card.getByTestId('goal')).toBeVisible();
  }

  async ended(): Promise<void> {
    await expect(this.card.getByTestId('word')).toBeVisible(SLOWLY);
  }
}

/** What axe finds: rule and elements. */
async function faults(page: Page, part = '.story'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('a newcomer is invited, predicts, plays "Crash" by mouse, and reads the code', async ({
  page,
  restaurant,
}) => {
  const story = new Story(page);
  await restaurant.open();
  const invitation = page.getByTestId('invitation');
  await expect(invitation).toContainText('Ten short chapters');
  expect(await faults(page, '.column')).toEqual([]);
  await invitation.getByRole('button', { name: 'Start the story' }).click();
  await expect(story.title).toHaveText('Opening day');
  expect(await faults(page)).toEqual([]);

  await story.open('crash');
  const doors = story.card.getByRole('button', { name: 'Open the doors' });
  await expect(doors).toHaveAttribute('aria-disabled', 'true');
  await doors.click({ force: true });
  await expect(story.part('collide')).toContainText('0 of 2');
  await story.start('Never, since they check first');
  await expect(restaurant.seed).toHaveValue('2');
  await expect(story.card).toContainText('You said Never, since they check first');
  await page.getByTestId('speed').fill(FASTEST);
  await story.reached('collide');
  await expect(page.locator('.page')).toHaveAttribute('data-look', 'collisions');
  expect(await faults(page)).toEqual([]);

  await page.getByTestId('collision').first().click();
  await page.keyboard.press('Escape');
  await story.ended();
  await expect(story.card.getByTestId('verdict')).toContainText('It came out otherwise than you said.');
  await expect(story.card.getByTestId('seen')).toContainText(/Collisions: \d+, in .+ of service\./);
  await expect(story.card.getByTestId('word')).toContainText('Race condition');
  await expect(page.locator('.page')).not.toHaveAttribute('data-look');
  expect(await faults(page)).toEqual([]);

  await story.card.getByTestId('code').click();
  await expect(page.getByTestId('code-threads')).toContainText('Atomics.wait');
  await expect(page.getByTestId('code-loop')).toContainText('await walk');
  await page.getByTestId('code-dialog').getByText('Python', { exact: true }).click();
  await expect(page.getByTestId('code-threads')).toContainText('threading.Thread');
  await expect(page.getByTestId('code-loop')).toContainText('asyncio.run');
  expect(await faults(page, 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');

  await story.card.getByRole('button', { name: 'Next chapter: 4 Just be more careful' }).click();
  await expect(story.title).toHaveText('Just be more careful');
  await expect(story.title).toBeFocused();
  await page.getByTestId('place-tonight').click();
  await expect(invitation).toBeHidden();
});

test('"The chatty guest" by mouse: a guest is sent in, and a soufflé falls', async ({ page, restaurant }) => {
  const story = new Story(page);
  await restaurant.open();
  await story.open('chatty');
  await story.start('Everybody');
  await expect(restaurant.bots).toHaveText(['LoopBot']);
  await page.getByTestId('speed').fill(FASTEST);
  await restaurant.until(17 * 60 + 12);
  const send = story.card.getByRole('button', { name: 'Send in the chatty guest' });
  for (let guest = 0; guest < 4; guest += 1) await send.click();
  await story.reached('hold');
  // Leaving the story leaves the night running; the tab says when there is news.
  await page.getByTestId('place-tonight').click();
  await expect(page.getByTestId('place-story')).toContainText('Goal reached', SLOWLY);
  await page.getByTestId('place-story').click();
  await expect(story.card.getByTestId('verdict')).toContainText('You were right.');
  await expect(story.card.getByTestId('seen')).toContainText(/held for [\d.]+ min/);
});

test('"LoopBot" by keyboard alone', async ({ page, restaurant }) => {
  const story = new Story(page);
  await restaurant.open();
  await page.getByTestId('place-story').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('place-lab')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(story.card.getByTestId('chapters')).toBeFocused();
  await page.keyboard.press('Enter');
  const row = story.card.getByTestId('chapter-loop');
  while (!(await row.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(story.title).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(story.card.getByRole('radio', { name: 'It keeps up, without a collision' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(story.card.getByTestId('start-chapter')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(story.title).toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('l');
  await story.reached('switch');
  await story.ended();
  await expect(story.card.getByTestId('verdict')).toContainText('You were right.');
  await expect(story.card.getByTestId('seen')).toContainText(
    /Guests served by LoopBot: 4\d; collisions: 0\./,
  );
});

test('chapters are skipped and replayed, other nights are told apart, and languages change', async ({
  page,
  restaurant,
}) => {
  const story = new Story(page);
  await restaurant.open();
  await story.open('opening');
  await story.card.getByRole('button', { name: 'Skip chapter' }).click();
  await expect(story.title).toHaveText('Success');
  await story.card.getByRole('button', { name: 'Skip question' }).click();
  await story.card.getByRole('button', { name: 'Open the doors' }).click();
  await expect(restaurant.bots).toHaveCount(4);
  const wait = page.getByTestId('crew-wait');
  const more = wait.getByRole('button', { name: 'One WaitBot more' });
  await more.click();
  await more.click();
  await expect(story.part('hire')).toContainText('2 of 3');

  await page.getByTestId('language').getByText('中文', { exact: true }).click();
  await expect(story.title).toHaveText('生意红火');
  await expect(story.part('hire')).toContainText('2 / 3');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('language').getByText('EN', { exact: true }).click();
  await expect(story.part('hire')).toContainText('2 of 3');
  expect(chinese(await textsOf(page))).toEqual([]);

  // Another day isn't the chapter's night.
  await page.getByTestId('day').selectOption('monday');
  await expect(story.card.getByTestId('astray')).toContainText('Another night is running');
  await story.card.getByTestId('astray').getByRole('button').click();
  await expect(story.card.getByTestId('astray')).toBeHidden();
  await expect(story.part('hire')).toContainText('0 of 3');

  await story.card.getByTestId('chapters').click();
  await expect(story.card.getByTestId('chapter-opening')).toContainText('skipped');
  await story.card.getByTestId('chapter-opening').click();
  await expect(story.title).toHaveText('Opening day');

  // The next visit goes on where this one ends.
  await page.reload();
  await restaurant.atWork();
  await expect(page.getByTestId('invitation')).toBeHidden();
  await page.getByTestId('place-story').click();
  await expect(story.title).toHaveText('Opening day');
  await story.card.getByTestId('chapters').click();
  await expect(story.card.getByTestId('chapter-opening')).toContainText('skipped');

  await story.card.getByTestId('glossary').click();
  const glossary = page.getByTestId('glossary-dialog');
  await glossary.getByTestId('glossary-search').fill('死锁');
  await expect(glossary.getByRole('rowheader')).toHaveText(['two bots that wait for each other']);
  expect(await faults(page, 'dialog')).toEqual([]);
});
