import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Reads a command's arguments, `most` of them without a flag. Throws a UsageError for anything that it doesn't know. */
export function parse<Flags extends NonNullable<Parameters<typeof parseArgs>[0]>['options'] & object>(
  args: readonly string[],
  options: Flags,
  most: number,
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const surplus = parsed.positionals[most];
    if (surplus !== undefined) throw new UsageError(`I don't know what to do with "${surplus}".`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const flag = /^Option '(?:-\w, )?(--[\w-]+)' argument is ambiguous/.exec(message)?.[1];
    if (flag !== undefined) {
      const given = args[args.indexOf(flag) + 1] ?? '';
      throw new UsageError(`${flag} needs a value that doesn't begin with a dash, not "${given}".`);
    }
    throw new UsageError(message.split(/\. |\n/)[0]?.replace(/\.?$/, '.') ?? message);
  }
}

/** A value that must be one of a few. Throws a UsageError. */
export function oneOf<Value extends string>(flag: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given);
  if (found === undefined)
    throw new UsageError(`${flag} must be one of ${known.join(', ')}, not "${given}".`);
  return found;
}

/** A whole number in a range. Throws a UsageError. */
export function whole(flag: string, given: string, least: number, most: number): number {
  const value = /^\d{1,12}$/.test(given) ? Number(given) : NaN;
  if (!(value >= least && value <= most)) {
    throw new UsageError(`${flag} must be a whole number from ${least} to ${most}, not "${given}".`);
  }
  return value;
}

/** A number, with decimals or without, in a range. Throws a UsageError. */
export function factor(
  flag: string,
  given: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = /^\d{1,6}(\.\d{1,6})?$/.test(given) ? Number(given) : NaN;
  if (!(value >= least && value <= most)) {
    throw new UsageError(`${flag} must be a number from ${least} to ${most}, not "${given}".`);
  }
  return value;
}
