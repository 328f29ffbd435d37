import { expose, transfer } from 'comlink';
import type { DisasterHost } from '../../../lab/disaster/host.ts';
import { searchDisaster } from '../../../lab/disaster/search.ts';

/** Milliseconds between two messages about how far it is. */
const PAUSE = 100;

const host: DisasterHost = {
  search(setup, limits, tell) {
    const search = searchDisaster(setup, limits);
    let told = 0;
    for (;;) {
      const next = search.next();
      if (next.done === true) {
        const { disaster } = next.value;
        return disaster === null ? next.value : transfer(next.value, [disaster.records.buffer]);
      }
      if (performance.now() - told < PAUSE) continue;
      told = performance.now();
      tell(next.value);
    }
  },
};
expose(host);
