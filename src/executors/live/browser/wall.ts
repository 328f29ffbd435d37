/** Milliseconds on the clock that the page and its Workers share. */
export const wall = (): number => performance.timeOrigin + performance.now();
