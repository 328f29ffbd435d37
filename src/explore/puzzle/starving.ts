import { Fields } from './fields.ts';

/** Keys under which a puzzle may name the thread that should not starve. */
const KEYS = ['starvation', 'starving', 'progress'];

/**
 * The thread that should not starve, by its name or number or as `{thread}`; null if the puzzle names none. What else
 * may stand there, for instance what is known of the puzzle's starvation, names none.
 */
export function readStarving(fields: Fields, thread: (json: unknown, path: string) => number): number | null {
  for (const key of KEYS) {
    const json = fields.optional(key);
    if (typeof json === 'string' || typeof json === 'number') return thread(json, fields.at(key));
    if (typeof json !== 'object' || json === null || Array.isArray(json)) continue;
    const inner = new Fields(json, fields.at(key));
    if (inner.has('thread')) return thread(inner.optional('thread'), inner.at('thread'));
  }
  return null;
}
