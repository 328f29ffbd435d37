import { closeSync, openSync, writeSync } from 'node:fs';
import { chromeTrace } from '../metrics/chrome-trace/chrome-trace.ts';
import { isRestaurantNight } from '../protocol/night.ts';
import { loadScenario } from '../restaurant/scenarios.ts';
import { checkWritable } from './check-writable.ts';
import { parse } from './flags.ts';
import { readTrace } from './read-trace.ts';
import { UsageError } from './usage-error.ts';

/** `export`: writes a saved trace in another format. Answers the exit code. */
export function exportTrace(args: readonly string[]): number {
  const { values, positionals } = parse(args, { chrome: { type: 'string' } } as const, 1);
  const [file] = positionals;
  if (file === undefined) throw new UsageError('export needs the name of a trace file.');
  if (values.chrome === undefined)
    throw new UsageError('export needs --chrome and the name of a file to write.');
  const { header, records } = readTrace(file);
  const { setup } = header;
  if (!isRestaurantNight(setup)) {
    throw new UsageError(`${file}: only nights in a restaurant have lanes that could be drawn.`);
  }
  checkWritable(values.chrome);
  const out = openSync(values.chrome, 'w');
  try {
    for (const piece of chromeTrace(
      { ...header, setup: { ...setup, scenario: loadScenario(setup.scenario) } },
      records,
    ))
      writeSync(out, piece);
  } finally {
    closeSync(out);
  }
  return 0;
}
