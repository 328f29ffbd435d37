import { whole, parse } from '../flags.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../../protocol/version.ts';
import { printRaces } from './print-races.ts';
import { readRaces } from './read-races.ts';

const FLAGS = {
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  limit: { type: 'string' },
} as const;
/** Races that are listed at most, as text and as JSON, unless asked otherwise. */
const LISTED = 20;
const LISTED_JSON = 10_000;
const MOST_LISTED = 1_000_000;

/** `races`: finds the races in a saved night or in a list of events. Answers the exit code. */
export function races(args: readonly string[]): number {
  const { values, positionals } = parse(args, FLAGS, 1);
  const [file] = positionals;
  if (file === undefined)
    throw new UsageError('races needs the name of a trace file or of a list of events.');
  const json = values.json === true;
  const limit = whole('--limit', values.limit ?? String(json ? LISTED_JSON : LISTED), 0, MOST_LISTED);
  const found = readRaces(file, limit, { everything: values.all === true });
  if (json) process.stdout.write(`${JSON.stringify({ version: VERSION, file, ...found })}\n`);
  else printRaces(file, found, (line) => process.stdout.write(`${line}\n`));
  return 0;
}
