/** Milliseconds on the monotonic clock that all threads of a process share. */
export const wall = (): number => Number(process.hrtime.bigint()) / 1e6;
