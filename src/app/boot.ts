import { getIsolated } from './offline/get-isolated.ts';

// The first script of the page, and a small one: a page that has to be loaded once more has not loaded the rest yet.
const leaving = import.meta.env.PROD && (await getIsolated());
if (!leaving) {
  const { openRestaurant } = await import('./main.tsx');
  openRestaurant(import.meta.url);
}
