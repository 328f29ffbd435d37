import { workerData } from 'node:worker_threads';
import { Doorbell } from '../../../src/sync/doorbell.ts';
import { Ring } from '../../../src/sync/ring.ts';

/** What the producer of the test is told. Words 0 and 16 are doorbells: something is there, and there is room. */
export interface Task {
  readonly words: Int32Array;
  readonly ring: number;
  readonly capacity: number;
  readonly entries: number;
}

const { words, ring: at, capacity, entries } = workerData as Task;
const ring = new Ring(words, at, capacity, 2);
const filled = new Doorbell(words, 0);
const emptied = new Doorbell(words, 16);
for (let i = 1; i <= entries; i += 1) {
  for (;;) {
    const seen = emptied.count;
    const place = ring.reserve();
    if (place >= 0) {
      words[place] = i;
      words[place + 1] = -i;
      break;
    }
    emptied.sleep(seen, Infinity);
  }
  ring.publish();
  filled.ring();
}
