import { getIsolated } from './offline/get-isolated.ts';

/** WebKit calls its language "C" on systems that have set none, and throws where that is handed back to it. */
function nameLanguage(): void {
  try {
    new Intl.NumberFormat(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en' });
  }
}

/** The first script of the page, and a small one: a page that has to be loaded once more has not loaded the rest yet. */
async function boot(): Promise<void> {
  if (import.meta.env.PROD && (await getIsolated())) return;
  nameLanguage();
  const { openRestaurant } = await import('./main.tsx');
  openRestaurant(import.meta.url);
}

void boot();
