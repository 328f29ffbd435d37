import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { findProgram } from './page.mjs';

const driverOf = () => findProgram(['WebKitWebDriver']);
const screenOf = () => findProgram(['Xvfb']);

/** @returns {string | undefined} the browser that comes with WebKitGTK */
function miniBrowser() {
  for (const base of [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib',
    '/usr/libexec',
  ]) {
    try {
      for (const folder of readdirSync(base)) {
        if (!folder.startsWith('webkit')) continue;
        const found = findProgram([`${base}/${folder}/MiniBrowser`]);
        if (found) return found;
      }
    } catch {
      // No such folder on this system.
    }
  }
  return undefined;
}

/** @returns {Promise<number>} a port that nobody listens on at the moment */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** WebKitGTK, by its own WebDriver, on a screen in memory. @type {import('./page.mjs').Engine} */
export const webkit = {
  name: 'webkit',
  missing: () => {
    if (driverOf() && screenOf() && miniBrowser()) return null;
    return 'no WebKitGTK with its driver, or no Xvfb here (Debian: apt-get install webkit2gtk-driver xvfb)';
  },
  open: async () => {
    const display = `:${90 + Math.floor(Math.random() * 900)}`;
    const screen = spawn(screenOf() ?? '', [display, '-screen', '0', '1280x800x24'], { stdio: 'ignore' });
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      JSC_useSharedArrayBuffer: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      GDK_BACKEND: 'x11',
    };
    const driver = spawn(driverOf() ?? '', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
    const end = () => {
      driver.kill();
      screen.kill();
    };
    /** @type {(method: string, path: string, body?: unknown) => Promise<any>} */
    const ask = async (method, path, body) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const { value } = /** @type {any} */ (await response.json());
      if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
      return value;
    };
    try {
      await until(() => ask('GET', '/status'));
      const options = { binary: miniBrowser(), args: ['--automation'] };
      const session = await ask('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
      });
      const path = `/session/${session.sessionId}`;
      await ask('POST', `${path}/timeouts`, { script: 60_000, pageLoad: 60_000 });
      return {
        go: (address) => ask('POST', `${path}/url`, { url: address }),
        run: async (script) => {
          const body = `const done = arguments[0]; (async () => { ${script} })().then((v) => done({ v }), (e) => done({ e: String(e) }));`;
          const { v, e } = await ask('POST', `${path}/execute/async`, { script: body, args: [] });
          if (e !== undefined) throw new Error(e);
          return v;
        },
        close: async () => {
          await ask('DELETE', path).catch(() => undefined);
          end();
        },
      };
    } catch (error) {
      end();
      throw error;
    }
  },
};

/** @param {() => Promise<unknown>} act tried until it works, for ten seconds */
async function until(act) {
  for (let left = 50; ; left -= 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
