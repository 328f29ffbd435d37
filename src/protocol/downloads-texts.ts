import type { Client } from './scenario.ts';

/**
 * Seconds that the texts about threads and event loops say they have measured for ten pages, once each; null where they
 * say none. The built-in scenario is calibrated to them (docs/comparison.md).
 */
export const MEASURED_IN_TEXTS: Readonly<Record<Client, number | null>> = {
  sync: 21,
  processes: 11,
  threads: 10,
  polling: 30,
  callbacks: 11,
  coroutines: null,
};
