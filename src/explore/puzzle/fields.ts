import { PuzzleError, shown } from './error.ts';

const LEAST = -0x8000_0000;
const MOST = 0x7fff_ffff;

/** One JSON object that is being read: knows its path, and which of its keys were asked for. */
export class Fields {
  readonly path: string;
  readonly #json: Readonly<Record<string, unknown>>;
  readonly #asked = new Set<string>();

  /** Throws a PuzzleError if the value is no object. */
  constructor(json: unknown, path: string) {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      throw new PuzzleError(path, `expected an object, received ${shown(json)}`);
    }
    this.#json = json as Readonly<Record<string, unknown>>;
    this.path = path;
  }

  /** The path of a key. */
  at(key: string): string {
    const step = /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    return this.path === '' ? step.replace(/^\./, '') : this.path + step;
  }

  has(key: string): boolean {
    this.#asked.add(key);
    return Object.hasOwn(this.#json, key) && this.#json[key] !== undefined;
  }

  /** The value of a key; undefined if there is none. */
  optional(key: string): unknown {
    return this.has(key) ? this.#json[key] : undefined;
  }

  required(key: string): unknown {
    const value = this.optional(key);
    if (value === undefined) throw new PuzzleError(this.path, `"${key}" is missing`);
    return value;
  }

  text(key: string): string {
    return textAt(this.required(key), this.at(key));
  }

  integer(key: string, least = LEAST, most = MOST): number {
    return integerAt(this.required(key), this.at(key), least, most);
  }

  flag(key: string): boolean {
    const value = this.optional(key) ?? false;
    if (typeof value !== 'boolean') {
      throw new PuzzleError(this.at(key), `expected true or false, received ${shown(value)}`);
    }
    return value;
  }

  list(key: string): readonly unknown[] {
    const value = this.has(key) ? this.#json[key] : [];
    if (!Array.isArray(value))
      throw new PuzzleError(this.at(key), `expected a list, received ${shown(value)}`);
    return value;
  }

  /** The entries of an object under a key; none if there is none. */
  entries(key: string): readonly (readonly [name: string, value: unknown, path: string])[] {
    if (!this.has(key)) return [];
    const inner = new Fields(this.#json[key], this.at(key));
    return Object.entries(inner.#json).map(([name, value]) => [name, value, inner.at(name)]);
  }

  /** The keys that nobody has asked for. */
  unasked(): readonly string[] {
    return Object.keys(this.#json).filter((key) => !this.#asked.has(key));
  }

  /** The keys that were asked for, whether they were there or not. */
  asked(): readonly string[] {
    return [...this.#asked];
  }
}

export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new PuzzleError(path, `expected a text, received ${shown(value)}`);
  return value;
}

/** A whole number of 32 bits, or of a narrower range. */
export function integerAt(value: unknown, path: string, least = LEAST, most = MOST): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new PuzzleError(path, `expected a whole number from ${least} to ${most}, received ${shown(value)}`);
  }
  return value;
}

/** Whether one word is most likely the other misspelt: at most two letters added, left out or changed, in short words one. */
export function isLike(word: string, other: string): boolean {
  const most = Math.max(word.length, other.length) > 5 ? 2 : 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = word[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change));
    }
    row = next;
  }
  return row[other.length]! <= most;
}
