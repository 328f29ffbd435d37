import { expose, transfer } from 'comlink';
import { encodeTrace } from '../../../protocol/trace-file.ts';
import { readTracedNight } from '../../traced-night.ts';
import { readMoment, writeMoment } from '../../virtual/moments.ts';
import type { MomentHost } from '../moment-host.ts';

const host: MomentHost = {
  write(night) {
    const bytes = writeMoment(night);
    return transfer(bytes, [bytes.buffer]);
  },
  trace(about, records) {
    const bytes = new Uint8Array(encodeTrace(about, records));
    return transfer(bytes, [bytes.buffer]);
  },
  readTrace(bytes) {
    const found = readTracedNight(bytes);
    return 'fault' in found ? found : transfer(found, [found.records.buffer]);
  },
  read(bytes) {
    const found = readMoment(bytes);
    return 'fault' in found ? found : transfer(found, [found.records.buffer]);
  },
};
expose(host);
