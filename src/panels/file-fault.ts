import type { TraceFault } from '../protocol/trace-file/error.ts';

/** Why a file can't be opened. */
export type FileFault = TraceFault | 'unreadable';
