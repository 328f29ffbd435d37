import { Operation, semantics, syncTouch } from '../program/operation.ts';

// A barrier has a word of no meaning: who has arrived is in the stages of the threads, in which order nowhere.

/** First values of a barrier's words. */
export const BARRIER_WORDS = [0];

const arrives = semantics({
  name: 'barrier',
  step: (host, op, thread) => {
    if (host.sleepers(op.at) + 1 < op.value) {
      host.gather(thread);
      return 0;
    }
    host.releaseAll(op.at);
    return 0;
  },
  touches: (op) => [syncTouch(op.at)],
});

/** Waits until `parties` threads have arrived. The last one's step lets all go on; then it can be used again. */
export const arrive = (at: number, parties: number): Operation => new Operation(arrives, at, parties, 0);
