import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

/**
 * Makes sure that no other process writes the same file: with a file beside it that holds our process's number.
 * One that was left by a process that is gone is taken over. Answers what gives it back. Throws a UsageError.
 */
export function lock(path: string): () => void {
  const file = `${path}.lock`;
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new UsageError(`${path} can't be written: ${message}`);
      const holder = holderOf(file);
      if (tries > 0 || (holder !== null && isAlive(holder))) {
        throw new UsageError(
          `${path} is being written by another sweep (process ${holder ?? '?'}); if that is not so, remove ${file}.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
}

function holderOf(file: string): number | null {
  try {
    const text = readFileSync(file, 'utf8');
    return /^\d{1,10}$/.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
}

function isAlive(holder: number): boolean {
  if (holder === process.pid) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
