// Builds the page and serves it: npm start -- [--port N] [--dev] [--no-build].
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureModules } from './install.mjs';
import { Advice, root, runMain } from './run.mjs';

const usage = `npm start -- [OPTIONS]
  --port N    serve on this port and no other
  --dev       serve the sources, with live reload, instead of a build
  --no-build  serve the build that is there`;

/** @param {string} message */
const say = (message) => console.log(message);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        dev: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Advice(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/**
 * @param {string | undefined} text
 * @returns {number | undefined}
 */
function readPort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Advice(`"${text}" is not a port: give --port a whole number from 1 to 65535.`);
}

/** @param {unknown} error */
const reason = (error) => (error instanceof Error ? error.message : String(error));

/**
 * @param {boolean} dev
 * @param {number | undefined} port
 */
async function serve(dev, port) {
  const { createServer, preview } = await import('vite');
  const where = port === undefined ? {} : { port, strictPort: true };
  try {
    if (!dev) return await preview({ root, logLevel: 'warn', preview: where });
    const server = await createServer({ root, logLevel: 'warn', server: where });
    return await server.listen();
  } catch (error) {
    throw new Advice(
      `The page could not be served (${reason(error)}): choose another port with "npm start -- --port N".`,
    );
  }
}

await runMain(async () => {
  const options = readOptions();
  if (options.help) return say(usage);
  const port = readPort(options.port);
  await ensureModules(say);
  if (!options.dev && !options['no-build']) {
    say('Building the page ...');
    const { build } = await import('vite');
    try {
      await build({ root, logLevel: 'warn' });
    } catch (error) {
      throw new Advice(
        `${reason(error)}\nThe page could not be built: mend what the lines above name and try again.`,
      );
    }
  }
  if (!options.dev && !existsSync(join(root, 'dist/index.html'))) {
    throw new Advice('There is no build in dist: run "npm start" without --no-build.');
  }
  const server = await serve(options.dev, port);
  say('The restaurant is open at');
  say(server.resolvedUrls?.local[0] ?? 'an address that could not be found out');
  say('Press Ctrl+C to close it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
});
