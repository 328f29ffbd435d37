import { readFile } from 'node:fs/promises';
import { test as base, type Download, expect, type Locator, type Page } from '@playwright/test';
import { decodeTrace } from '../../../src/protocol/trace-file.ts';

/** For what may take a while, but should be noticed soon. */
export const often = { timeout: 60_000, intervals: [100] };

/** A night as the page has saved it. */
export type SavedTrace = ReturnType<typeof decodeTrace> & {
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
};

/** What is seen of a canvas: how many colours, and a number that differs when any pixel does. */
export interface Picture {
  readonly colours: number;
  readonly print: number;
}

/** The page of the restaurant, as somebody sees and uses it. */
export class Restaurant {
  readonly page: Page;
  /** Whatever the browser has complained about; a test fails if there is anything at its end. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      // Playwright's own remark, where a test has no service workers.
      if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
      this.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
  }

  /** Opens the page, `query` in its address, and waits until bots are at work. For nights that last a while. */
  async open(query = '', server = '/'): Promise<void> {
    await this.visit(query, server);
    await this.atWork();
  }

  /** Opens the page, `query` in its address. */
  async visit(query = '', server = '/'): Promise<void> {
    await this.page.goto(`${server}${query}`);
  }

  /** Waits until a night goes on: the floor is drawn, bots are on duty and the clock runs. */
  async atWork(): Promise<void> {
    await expect(this.canvas).toBeVisible();
    await expect(this.bots.first()).toBeVisible();
    await this.clockRuns();
  }

  get canvas(): Locator {
    return this.page.getByTestId('floor').locator('canvas');
  }

  /** Names of the bots that are on duty. */
  get bots(): Locator {
    return this.page.getByTestId('bot-words').locator('strong');
  }

  get summary(): Locator {
    return this.page.getByTestId('summary');
  }

  get pauseButton(): Locator {
    return this.page.getByTestId('pause');
  }

  get clockNote(): Locator {
    return this.page.locator('.clock-note');
  }

  get seed(): Locator {
    return this.page.getByRole('textbox', { name: 'Seed' });
  }

  /** One side of the big switch, as the mouse meets it. */
  side(name: 'ThreadBots' | 'LoopBot'): Locator {
    return this.page.getByTestId('staff-switch').getByText(name, { exact: true });
  }

  /** Time in the restaurant, in minutes since the midnight before the night. */
  async clock(): Promise<number> {
    const text = await this.page.getByTestId('clock').innerText();
    const [hours = NaN, minutes = NaN] = text.split(':').map(Number);
    return (hours < 12 ? hours + 24 : hours) * 60 + minutes;
  }

  /** Waits until the clock has gone on. */
  async clockRuns(): Promise<void> {
    const before = await this.clock();
    await expect.poll(() => this.clock(), often).toBeGreaterThan(before);
  }

  /** Waits until a time of day. */
  async until(minute: number): Promise<void> {
    await expect.poll(() => this.clock(), often).toBeGreaterThanOrEqual(minute);
  }

  /** A number of guests under the floor. */
  async guests(which: 'served' | 'inside' | 'queueing' | 'lost'): Promise<number> {
    const text = await this.page.getByTestId(which).locator('.figure-value').innerText();
    return Number(text.replaceAll(',', ''));
  }

  /** Waits until bots have collided so many times. */
  async collisions(least: number): Promise<void> {
    await expect.poll(() => this.page.getByTestId('collision').count(), often).toBeGreaterThanOrEqual(least);
  }

  /** How many real Workers run whose script has this name. */
  workers(script: 'house' | 'bot' | 'virtual'): number {
    return this.page.workers().filter((worker) => worker.url().includes(`/${script}.worker`)).length;
  }

  /** Waits for so many frames to be drawn: time passes for everything that moves. */
  async frames(many: number): Promise<void> {
    await this.page.evaluate(
      (left) =>
        new Promise<void>((resolve) => {
          const next = (): void => {
            if (left-- <= 0) resolve();
            else requestAnimationFrame(next);
          };
          next();
        }),
      many,
    );
  }

  /** Clicks where nothing is to be clicked: no control has the focus then. */
  async leaveControls(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).click();
    await expect(this.page.locator('body')).toBeFocused();
  }

  /** Looks at the floor. */
  picture(): Promise<Picture> {
    return lookAt(this.canvas);
  }

  /** Saves the night with the button, and reads the file. */
  async save(): Promise<SavedTrace> {
    const download = await this.takeOut('save-trace');
    const path = await download.path();
    const bytes = await readFile(path);
    return { ...decodeTrace(bytes), path, bytes, name: download.suggestedFilename() };
  }

  /** Waits until nothing more comes of a night that stands: what had happened before may still be on its way. */
  async atRest(): Promise<SavedTrace> {
    let saved = await this.save();
    await expect(async () => {
      const { hash } = saved.header;
      await this.frames(15);
      saved = await this.save();
      expect(saved.header.hash).toBe(hash);
    }).toPass({ timeout: 20_000 });
    return saved;
  }

  /** Keeps what a part of the page says from now on, also what it says for a moment only. Answers all of it so far. */
  async listenTo(part: Locator): Promise<() => Promise<readonly string[]>> {
    const heard = await part.evaluateHandle((element) => {
      const texts = [element.textContent];
      const listener = new MutationObserver(() => texts.push(element.textContent));
      listener.observe(element, { subtree: true, childList: true, characterData: true });
      return texts;
    });
    return () => heard.jsonValue();
  }

  /** Takes the night out as a file of one kind. */
  async takeOut(way: 'save-trace' | 'save-chrome' | 'save-moment'): Promise<Download> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByTestId('out').click();
    await this.page.getByTestId(way).click();
    return coming;
  }

  /** Opens a file with the button. */
  async openFile(name: string, bytes: Buffer): Promise<void> {
    const coming = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Open a saved night' }).click();
    const chooser = await coming;
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  }

  /** Waits for closing time, and puts the summary away. */
  async close(): Promise<void> {
    await expect(this.summary).toBeVisible({ timeout: 60_000 });
    await this.summary.getByRole('button', { name: 'Look at the room' }).click();
    await expect(this.summary).toBeHidden();
  }

  /** Makes the page believe that its tab is hidden, or seen again. */
  async hideTab(hidden: boolean): Promise<void> {
    await this.page.evaluate((away) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => away });
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (away ? 'hidden' : 'visible'),
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  }
}

/** Looks at a canvas: copies it, small, and counts. */
export function lookAt(canvas: Locator): Promise<Picture> {
  return canvas.evaluate((element) => {
    const copy = document.createElement('canvas');
    copy.width = 160;
    copy.height = 120;
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas to copy to.');
    context.drawImage(element as HTMLCanvasElement, 0, 0, copy.width, copy.height);
    const pixels = new Uint32Array(context.getImageData(0, 0, copy.width, copy.height).data.buffer);
    let print = 0;
    for (const pixel of pixels) print = (Math.imul(print, 31) + pixel) | 0;
    return { colours: new Set(pixels).size, print };
  });
}

/** Tests with a restaurant; each fails if the browser has complained about anything. */
export const test = base.extend<{ restaurant: Restaurant }>({
  restaurant: async ({ page }, use) => {
    const restaurant = new Restaurant(page);
    await use(restaurant);
    expect(restaurant.complaints).toEqual([]);
  },
});

export { expect };
