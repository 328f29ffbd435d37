/** Bytes in use, in objects and in buffers. Needs --expose-gc. */
export async function memoryInUse(): Promise<number> {
  // What a buffer held is given back only a little after the collector has been there.
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
