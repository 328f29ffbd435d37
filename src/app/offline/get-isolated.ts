import { registerWorker, serviceWorkers } from './register.ts';

/** The first install fetches the whole build; a visit doesn't wait for a slow one for ever. */
const PATIENCE_MS = 30_000;
const TRIED = 'robot-restaurant tried';

/**
 * Where the server doesn't isolate the page, our service worker can: it needs one reload. Answers true if the
 * page is about to go. Never throws, and never reloads twice: what is noted in this entry of the tab's history
 * survives the reload, whatever storage the browser denies, and goes when the page has begun.
 */
export async function getIsolated(): Promise<boolean> {
  if (globalThis.crossOriginIsolated) return false;
  // A frame is isolated by the page around it, and a page that the worker serves already is as isolated as can be.
  const workers = serviceWorkers();
  if (!workers || workers.controller || triedBefore()) return false;
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  if (!(await Promise.race([workerReady(), late]))) return false;
  try {
    history.replaceState(TRIED, '');
  } catch {
    return false;
  }
  location.reload();
  return true;
}

const triedBefore = (): boolean => history.state === TRIED;

/** Whether there is a worker that would serve the page if it was loaded once more. */
async function workerReady(): Promise<boolean> {
  const registration = await registerWorker();
  if (!registration) return false;
  if (registration.active) return true;
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return false;
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') {
        resolve(worker.state === 'activated');
      }
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
