import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import { lock } from './lock.ts';
import type { SweepHeader } from './plan.ts';
import { difference, lineOf, readRows, type SweepRow } from './rows.ts';

const SYNC_EVERY = 1000;

/**
 * A file to which a sweep adds a line for each night that is done. It can be interrupted at any moment: whole lines
 * stay, and half a line at the end is cut off when the sweep goes on.
 */
export class RowFile {
  /** The nights that are done, by number. */
  readonly rows: Map<number, SweepRow>;
  readonly #file: number;
  readonly #unlock: () => void;
  #synced = 0;

  private constructor(file: number, unlock: () => void, rows: ReadonlyMap<number, SweepRow>) {
    this.#file = file;
    this.#unlock = unlock;
    this.rows = new Map(rows);
  }

  /** Opens a new file, or one to go on with. Throws a UsageError if it is of another sweep or can't be used. */
  static open(path: string, header: SweepHeader): RowFile {
    const unlock = lock(path);
    try {
      const before = readIfThere(path);
      const first = lineOf(header);
      const found = readRows(path, before);
      if (found === null && !first.startsWith(new TextDecoder().decode(before))) {
        throw new UsageError(`${path} is something else than a file of a sweep; it stays as it is.`);
      }
      const other = found && difference(found.header, header);
      if (other) throw new UsageError(`${path} is of another sweep: ${other}. Take another file.`);
      const file = opened(path);
      ftruncateSync(file, found?.bytes ?? 0);
      const rows = new RowFile(file, unlock, found?.rows ?? new Map<number, SweepRow>());
      if (found === null) rows.#write(first);
      return rows;
    } catch (error) {
      unlock();
      throw error;
    }
  }

  add(row: SweepRow): void {
    this.#write(lineOf(row));
    this.rows.set(row.night, row);
  }

  close(): void {
    fdatasyncSync(this.#file);
    closeSync(this.#file);
    this.#unlock();
  }

  #write(line: string): void {
    const bytes = Buffer.from(line);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    const now = Date.now();
    if (now - this.#synced < SYNC_EVERY) return;
    this.#synced = now;
    fdatasyncSync(this.#file);
  }
}

function readIfThere(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Uint8Array();
    throw new UsageError(`${path} can't be read: ${messageOf(error)}`);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'a');
  } catch (error) {
    throw new UsageError(`${path} can't be written: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
