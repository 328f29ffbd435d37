import { Fields } from './fields.ts';

/** Keys under which a puzzle may name the thread that should not starve. */
const KEYS = ['starvation', 'starving', 'progress'];

/** The thread that should not starve, by its name or number; null if the puzzle names none. */
export function readStarving(fields: Fields, thread: (json: unknown, path: string) => number): number | null {
  for (const key of KEYS) {
    const json = fields.optional(key);
    if (json === undefined || json === null) continue;
    if (typeof json !== 'object') return thread(json, fields.at(key));
    const inner = new Fields(json, fields.at(key));
    return thread(inner.required('thread'), inner.at('thread'));
  }
  return null;
}
