/**
 * The service worker: the page's own web server inside the browser. It sends the two headers without which
 * there is no shared memory, and it keeps the whole build for times without a network.
 *
 * Each build has a cache of its own, filled at once or not at all. A new build waits until no page uses the
 * old one (there is no skipWaiting), and caches go when no page is open, so a night never loses its chunks.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written in by tools/offline-plugin.mjs: all files of the build with their SHA-256, and one hash over them. */
declare const BUILT_FILES: Readonly<Record<string, string>>;
declare const BUILT_VERSION: string;

const files = new Map(Object.entries(BUILT_FILES));
const INDEX = 'index.html';
/** A network that has not answered the page itself for so long is taken for none. */
const PATIENCE_MS = 4000;
const scope = new URL(self.registration.scope);
/** Other deployments of this origin have other folders, and so other caches. */
const prefix = `robot-restaurant ${scope.pathname} `;
const own = prefix + BUILT_VERSION;

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(sweep().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === null) return;
  if (request.mode === 'navigate') {
    if (path === INDEX) event.respondWith(index(event));
  } else if (files.has(path) || path.startsWith('assets/')) {
    event.respondWith(built(request, path));
  }
});
/** A page asks whether its own entry file belongs to this build. */
self.addEventListener('message', ({ data, ports }: ExtendableMessageEvent) => {
  const { entry } = data as { readonly entry: string };
  ports[0]?.postMessage({ same: files.has(pathOf(entry) ?? '') });
});

/** Where an address lies in our folder; null if it lies elsewhere. */
function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  return pathname.slice(scope.pathname.length) || INDEX;
}

/** Fetches the whole build. A file that is not the one of this build, as while it is being uploaded, fails the install; the browser tries again later. */
async function fill(): Promise<void> {
  const cache = await caches.open(own);
  try {
    await Promise.all(
      [...files].map(async ([path, hash]) => {
        const address = new URL(path, scope);
        const response = await fetch(address, { cache: 'no-cache', integrity: `sha256-${hash}` });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        await cache.put(address, isolated(response));
      }),
    );
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

/** The page itself: the newest from the network, else the one that is kept. */
async function index(event: FetchEvent): Promise<Response> {
  event.waitUntil(sweep());
  const kept = await (await caches.open(own)).match(new URL(INDEX, scope));
  const late = kept && new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  const asked = { cache: 'no-cache', credentials: 'same-origin', redirect: 'manual' } as const;
  const fresh = fetch(event.request.url, asked).then(
    (response) => (response.status >= 500 && kept ? kept : checked(response, kept)),
    (error: unknown) => {
      if (kept) return kept;
      throw error;
    },
  );
  return late ? Promise.race([fresh, late]) : fresh;
}

/** Our page with the headers, or the one that is kept if this one can't begin. If somebody else's has moved in at this address, the worker moves out. */
async function checked(response: Response, kept?: Response): Promise<Response> {
  if (!response.ok) return response;
  const text = await response.clone().text();
  if (text.includes('name="robot-restaurant"')) {
    return kept && !(await canBegin(text)) ? kept : isolated(response);
  }
  await self.registration.unregister();
  return response;
}

/** Whether all is there that a page begins with: while a new build is being uploaded, some of it may not be. */
async function canBegin(page: string): Promise<boolean> {
  try {
    const scripts = await Promise.all(named(page, scope).map(textAt));
    await Promise.all(scripts.flatMap(({ text, at }) => named(text, at)).map(textAt));
    return true;
  } catch {
    return false;
  }
}

/** What a page or a script names of other builds, from where it lies itself. */
function named(text: string, at: URL): URL[] {
  const found = [...text.matchAll(/"(\.\/[\w./-]+\.(?:js|css))"/g)].map(([, name = '']) => new URL(name, at));
  return found.filter(({ href }) => {
    const path = pathOf(href);
    return path?.startsWith('assets/') && !files.has(path);
  });
}

/** Throws if a file is not there; many servers send a page of theirs instead. */
async function textAt(at: URL): Promise<{ readonly text: string; readonly at: URL }> {
  const response = await fetch(at);
  if (!response.ok || response.headers.get('Content-Type')?.startsWith('text/html')) throw new Error(at.href);
  return { text: await response.text(), at };
}

/** A file of this build, or of another one that a page still uses. */
async function built(request: Request, path: string): Promise<Response> {
  const kept = files.has(path) ? await (await caches.open(own)).match(request.url) : undefined;
  if (kept) return kept;
  for (const name of await names()) {
    const older = await (await caches.open(name)).match(request.url);
    if (older) return older;
  }
  return isolated(await fetch(request));
}

/** The same answer with the headers that make memory shareable. */
function isolated(response: Response): Response {
  if (response.status === 0) return response;
  const { status, statusText, body } = response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  // The body has been unpacked on its way here.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(body, { status, statusText, headers });
}

/** Removes the caches of older builds, unless a page is open that may still need them. */
async function sweep(): Promise<void> {
  // Listed before asking: the cache of a build that begins to install meanwhile is not among them.
  const old = (await names()).filter((name) => name !== own);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ url }) => pathOf(url) !== null)) return;
  if (self.registration.waiting ?? self.registration.installing) return;
  await Promise.all(old.map((name) => caches.delete(name)));
}

const names = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix));
