import { expose, transfer } from 'comlink';
import type { NightHost } from '../../../lab/host.ts';
import { recordNight, replicate } from '../../../lab/replicate.ts';

const host: NightHost = {
  sample: (setup) => replicate(setup),
  record(setup) {
    const records = recordNight(setup);
    return transfer(records, [records.buffer]);
  },
};
expose(host);
