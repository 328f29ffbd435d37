import { expose, transfer } from 'comlink';
import { readMoment, writeMoment } from '../../virtual/moments.ts';
import type { MomentHost } from '../moment-host.ts';

const host: MomentHost = {
  write(night) {
    const bytes = writeMoment(night);
    return transfer(bytes, [bytes.buffer]);
  },
  read(bytes) {
    const found = readMoment(bytes);
    return 'fault' in found ? found : transfer(found, [found.records.buffer]);
  },
};
expose(host);
