import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Without the collector it would be chance how much of what is no longer needed is counted.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use, in objects and in buffers, after the collector has been there. */
export async function memoryInUse(): Promise<number> {
  // What a buffer held is given back only a little after the collector has been there.
  for (let turn = 0; turn < 3; turn += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
