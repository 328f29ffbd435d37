import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build lies. */
export const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Serving {
  /** Whether to send the headers without which there is no shared memory. */
  readonly isolated: boolean;
  /** The folder in which the page lies, with a slash at both ends. */
  readonly under?: string;
  /** Where the build is that is served; asked anew for every request. Missing: dist. */
  readonly folder?: () => string;
  /** Which file of the build lies at a path, where it isn't the one of that name. */
  readonly fileAt?: (path: string) => string;
  /** What to send instead of the text of a script or page; null for "not found". Asked anew for every request. */
  readonly change?: (path: string, text: string) => string | null;
}

export interface Server {
  /** Its address, with a slash at its end. */
  readonly address: string;
  /** Paths of all requests for pages and scripts so far, from the page's folder. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves the build as some other web server might. */
export async function serve({
  isolated,
  under = '/',
  folder = () => dist,
  fileAt = (path) => path,
  change,
}: Serving): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const inside = pathname.startsWith(under) ? pathname.slice(under.length - 1) : '/nowhere';
      const path = inside.endsWith('/') ? `${inside}index.html` : inside;
      asked.push(path);
      const file = normalize(join(folder(), fileAt(path)));
      let body: Buffer | string | null = file.startsWith(folder() + sep)
        ? await readFile(file).catch(() => null)
        : null;
      if (body !== null && change !== undefined && ['.js', '.html'].includes(extname(file))) {
        body = change(path, body.toString());
      }
      response.writeHead(body === null ? 404 : 200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
        ...(isolated && {
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
        }),
      });
      response.end(body ?? '');
    })();
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://localhost:${bound.port}${under}`,
    asked,
    close: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
