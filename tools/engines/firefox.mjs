import { expression, findProgram } from './page.mjs';

const programs = ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Firefox as it is installed, over WebDriver BiDi. @type {import('./page.mjs').Engine} */
export const firefox = {
  name: 'firefox',
  missing: () => (findProgram(programs) ? null : 'no Firefox here (Debian: apt-get install firefox-esr)'),
  open: async () => {
    const { launch } = await import('puppeteer-core');
    const executablePath = findProgram(programs) ?? '';
    const browser = await launch({ browser: 'firefox', executablePath, headless: true });
    const page = await browser.newPage();
    return {
      go: (address) => page.goto(address),
      run: (script) => page.evaluate(expression(script)),
      close: () => browser.close(),
    };
  },
};
