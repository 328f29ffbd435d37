import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../tools/cli.mjs', import.meta.url));

/** How a command ended, and the JSON that it printed. */
export interface Ended {
  readonly code: number;
  readonly report: unknown;
  readonly said: string;
}

/** Runs the command line in a Node of its own. */
export function cli(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      let report: unknown;
      try {
        report = JSON.parse(stdout);
      } catch {
        report = undefined;
      }
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ code, report, said: stdout + stderr });
    });
  });
}
