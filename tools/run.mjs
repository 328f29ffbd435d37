import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A failure that the user can do something about; its message is a sentence that says what.
 */
export class Advice extends Error {}

/**
 * Runs a command and waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ output?: 'inherit' | 'stderr' | 'collect', env?: NodeJS.ProcessEnv, minutes?: number }} [options]
 *   where its output goes: to ours, all of it to our stderr, or into the result; and when it is ended
 * @returns {Promise<{ code: number, output: string }>} the code is 127 if the command can't be started
 */
export function run(command, args, { output = 'inherit', env = process.env, minutes = 20 } = {}) {
  return new Promise((resolve) => {
    const out = output === 'inherit' ? 'inherit' : output === 'stderr' ? 2 : 'pipe';
    const err = output === 'collect' ? 'pipe' : 2;
    // On Windows npm and npx are scripts, which only a shell can start.
    const shell = process.platform === 'win32' && !command.includes('\\');
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell,
      stdio: ['ignore', out, err],
      timeout: minutes * 60_000,
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    }
    child.on('error', (error) => resolve({ code: 127, output: `${text}${error.message}\n` }));
    /** @type {(code: number | null, signal: NodeJS.Signals | null) => void} */
    const end = (code, signal) => {
      const note = signal === null ? '' : `Ended by ${signal}, after ${minutes} minutes at most.\n`;
      resolve({ code: code ?? 1, output: text + note });
    };
    child.on('close', end);
    // A grandchild that was left over may keep the pipes open for ever.
    child.on('exit', (code, signal) => setTimeout(end, 2000, code, signal).unref());
  });
}

/**
 * Runs a tool's `main`. Advice is printed as it is, other errors with their stack; both fail the process.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Advice ? error.message : error);
    process.exitCode = 1;
  }
}
