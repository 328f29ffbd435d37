import { Buffer } from 'node:buffer';
import { replayInNode } from './in-node.mjs';

/** @param {boolean} holds @param {string} what */
function check(holds, what) {
  if (!holds) throw new Error(what);
}

/** Script: clicks something. @param {string} testId */
const click = (testId) => `document.querySelector('[data-testid="${testId}"]').click();`;
const botNames = `[...document.querySelectorAll('[data-testid="bot-words"] strong')].map((one) => one.textContent)`;
const summary = `document.querySelector('[data-testid="summary"]')`;

/** Script: saves the trace and answers its bytes, which would otherwise be a download. */
const saved = `
  const urls = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { urls.push(blob); return make.call(URL, blob); };
  const stop = (event) => { if (event.target.download) event.preventDefault(); };
  document.addEventListener('click', stop, true);
  try {
    ${click('out')}
    await new Promise((go) => setTimeout(go, 200));
    ${click('save-trace')}
    for (let left = 200; urls.length === 0 && left > 0; left -= 1) await new Promise((go) => setTimeout(go, 50));
    const bytes = new Uint8Array(await urls[0].arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  } finally {
    document.removeEventListener('click', stop, true);
    URL.createObjectURL = make;
  }`;

/**
 * A night on real threads with a switch during service, to its summary; its record runs again in Node; and a
 * virtual night has the same hash as in Node.
 *
 * @param {import('./page.mjs').EnginePage} page
 * @param {string} address
 * @param {string} expected hash of the virtual night
 */
export async function coreStory(page, address, expected) {
  /** @type {(condition: string, seconds: number, what: string) => Promise<void>} */
  const wait = async (condition, seconds, what) => {
    const end = Date.now() + seconds * 1000;
    // Short looks: the page may reload itself once, and WebKit forgets to answer for a script that goes with it.
    while (!(await page.run(`return Boolean(${condition});`).catch(() => false))) {
      check(Date.now() < end, what);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  await page.go(`${address}?day=monday&seed=19&speed=1200`);
  await wait(
    'globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== "undefined"',
    60,
    'The page did not get isolated.',
  );
  await wait(`${botNames}.length > 2`, 60, 'The ThreadBots did not come.');
  await page.run(
    `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', code: 'KeyL', bubbles: true }));`,
  );
  await wait(`${botNames}.join() === 'LoopBot'`, 60, 'LoopBot did not take over.');
  await wait(summary, 120, 'The night came to no summary.');
  await page.run(`${summary}.querySelector('form button, button.is-quiet, button:last-of-type').click();`);
  const live = await replayInNode(Buffer.from(await page.run(saved), 'base64'));
  check(live.machine === 'live', `The night was not live but ${live.machine}.`);
  check(
    live.equal === true,
    `The live night did not run again in Node: record ${live.sequence}, ${live.reason}.`,
  );

  await page.go(`${address}?day=monday&seed=19&machine=virtual&speed=100000`);
  await wait(summary, 120, 'The virtual night came to no summary.');
  const virtual = await replayInNode(Buffer.from(await page.run(saved), 'base64'));
  check(virtual.machine === 'virtual', 'The second night was not virtual.');
  check(
    virtual.recordedHash === expected,
    `The virtual night has hash ${virtual.recordedHash}, in Node ${expected}.`,
  );
}
