import type { Fault } from './fault.ts';
import { Operation, semantics } from './operation.ts';

const never = { enabled: () => false, step: () => 0 };
const finished = semantics({ name: 'finished', ...never });
const failed = semantics({ name: 'failed', ...never });

/** Where a program stands that has nothing more to do. */
export const FINISHED = new Operation(finished, -1, 0, 0);

/** Asked for by a thread that begins anew, with nothing remembered: it is no step. */
export const AGAIN = new Operation(semantics({ name: 'again', ...never }), -1, 0, 0);

/** Where a program stands that failed after its last step: the fault is that step's. */
export const failedWith = (fault: Fault): Operation => new Operation(failed, -1, 0, 0, false, null, fault);
