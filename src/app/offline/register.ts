/** What a page can have service workers by. Null where there are none, and in frames, whose pages are others'. */
export function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    // Throws on pages that their server has put into a sandbox.
    return window.top === window && 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  } catch {
    return null;
  }
}

/** Registers the service worker for the folder that the page lies in. Null where the browser has none, or doesn't want it. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  try {
    const workers = serviceWorkers();
    if (!workers) return null;
    return await workers.register('./service-worker.js', {
      scope: './',
      updateViaCache: 'none',
    });
  } catch {
    return null;
  }
}
