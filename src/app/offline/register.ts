/** Registers the service worker for the folder that the page lies in. Null where the browser has none, or doesn't want it. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register('./service-worker.js', {
      scope: './',
      updateViaCache: 'none',
    });
  } catch {
    return null;
  }
}
