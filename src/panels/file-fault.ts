import type { TraceFault } from '../protocol/trace-file/error.ts';

/** Why a file can't be opened. `queue`: it is a trace of a plain queue, which has no floor to show. */
export type FileFault = TraceFault | 'unreadable' | 'queue';
