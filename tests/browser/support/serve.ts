import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export interface Serving {
  /** Whether to send the headers without which there is no shared memory. */
  readonly isolated: boolean;
  /** What to send instead of a file's text; null for "not found". Asked anew for every request. */
  readonly change?: (path: string, text: string) => string | null;
}

export interface Server {
  /** Its address, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the build as some other web server might. */
export async function serve({ isolated, change }: Serving): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const file = normalize(join(dist, path === '/' ? 'index.html' : path));
      let body: Buffer | string | null = file.startsWith(dist + sep)
        ? await readFile(file).catch(() => null)
        : null;
      if (body !== null && change !== undefined && extname(file) === '.js') {
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
    address: `http://localhost:${bound.port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
