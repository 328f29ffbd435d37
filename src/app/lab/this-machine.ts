import { clockStep } from '../../lab/machine/clock-step.ts';
import type { Machine } from '../../metrics/machine/sheet.ts';
import { rounded } from '../../metrics/machine/outcome.ts';
import { browserName } from './browser-name.ts';

/** The machine and the browser that the page runs on. */
export const thisMachine = (): Machine => ({
  name: browserName(navigator),
  // Not every browser says it.
  cores: navigator.hardwareConcurrency || 0,
  shares: globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined',
  clockStep: rounded(1e6 * clockStep(() => performance.now())),
});
