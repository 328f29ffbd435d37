/** A puzzle that can't be used: where in the JSON, and why. */
export class PuzzleError extends Error {
  /** The place as one would write it in JavaScript, `threads[0].code[3].cell`; empty for the whole. */
  readonly path: string;

  constructor(path: string, reason: string) {
    super(path === '' ? reason : `at ${path}: ${reason}`);
    this.name = 'PuzzleError';
    this.path = path;
  }
}

/** A value as it stands in an error message, cut short. */
export function shown(value: unknown): string {
  const text = textOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  // JSON has no name for the numbers that are too large for it.
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return 'something too deep to be shown';
  }
}
