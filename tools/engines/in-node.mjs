import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../run.mjs';

const cli = join(root, 'tools/cli.mjs');

/** @returns {Promise<string>} the hash of the story's virtual night here */
export async function hashInNode() {
  const args = [cli, 'night', '--day', 'monday', '--staff', 'threads', '--seed', '19', '--json'];
  const { output } = await run(process.execPath, args, { output: 'collect' });
  return JSON.parse(output.slice(output.indexOf('{'))).traceHash;
}

/**
 * Runs a saved night again.
 *
 * @param {Uint8Array} bytes of a trace file
 * @returns {Promise<any>} what the command line says
 */
export async function replayInNode(bytes) {
  const file = join(tmpdir(), `engines-${process.pid}.trace`);
  writeFileSync(file, bytes);
  try {
    const { output } = await run(process.execPath, [cli, 'replay', file, '--json'], { output: 'collect' });
    return JSON.parse(output.slice(output.indexOf('{')));
  } finally {
    rmSync(file);
  }
}
