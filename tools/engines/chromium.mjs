import { findBrowser } from '../browser.mjs';
import { expression } from './page.mjs';

/** Chrome or Chromium, through Playwright. @type {import('./page.mjs').Engine} */
export const chromium = {
  name: 'chromium',
  missing: () => (findBrowser() ? null : 'no Chrome or Chromium here (Debian: apt-get install chromium)'),
  open: async () => {
    const { chromium: launcher } = await import('playwright');
    const executablePath = findBrowser();
    const browser = await launcher.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox'],
    });
    const page = await browser.newPage();
    return {
      go: (address) => page.goto(address),
      run: (script) => page.evaluate(expression(script)),
      close: () => browser.close(),
    };
  },
};
