import { registerWorker } from './register.ts';

const LOOK_EVERY_MS = 3_600_000;

/**
 * Keeps the build in this browser, for times without a network, and looks for a new one now and then.
 * `entry` is the address of the page's first script; `news` is called when a build without it is ready for the
 * next visit. Does nothing in frames, whose pages are others', and where there are no service workers.
 */
export async function keepOffline(entry: string, news: () => void): Promise<void> {
  const registration = await registerWorker();
  if (!registration) return;
  const watch = (worker: ServiceWorker | null): void => {
    if (!worker) return;
    const look = (): void => {
      // The first worker of all is no news.
      if (worker.state === 'installed' && registration.active) void askIfNew(worker, entry, news);
    };
    worker.addEventListener('statechange', look);
    look();
  };
  registration.addEventListener('updatefound', () => watch(registration.installing));
  watch(registration.installing);
  watch(registration.waiting);
  const update = (): void => {
    // Without a network there is nothing new.
    registration.update().catch(() => undefined);
  };
  setInterval(update, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) update();
  });
}

async function askIfNew(worker: ServiceWorker, entry: string, news: () => void): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const same = await new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ readonly same: boolean }>) => resolve(data.same);
    worker.postMessage({ entry }, [port2]);
  });
  port1.close();
  if (!same) news();
}
