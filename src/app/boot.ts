import { getIsolated } from './offline/get-isolated.ts';

/** The first script of the page, and a small one: a page that has to be loaded once more has not loaded the rest yet. */
async function boot(): Promise<void> {
  if (import.meta.env.PROD && (await getIsolated())) return;
  const { openRestaurant } = await import('./main.tsx');
  openRestaurant(import.meta.url);
}

// Not awaited here: WebKit never goes on after a dynamic import that a module waits for at its top.
void boot();
