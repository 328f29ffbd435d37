import { expose, transfer } from 'comlink';
import type { NightHost } from '../../../lab/host.ts';
import { compareNight } from '../../../lab/compare/compare-night.ts';
import { recordNight, replicate } from '../../../lab/replicate.ts';

const host: NightHost = {
  sample: (setup) => replicate(setup),
  compare: (setup) => compareNight(setup),
  record(setup) {
    const records = recordNight(setup);
    return transfer(records, [records.buffer]);
  },
};
expose(host);
