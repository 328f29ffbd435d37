import { readFileSync } from 'node:fs';
import { decodeTrace } from '../protocol/trace-file.ts';
import { TraceFileError } from '../protocol/trace-file/error.ts';
import { parseAnyScenario, ScenarioError } from '../restaurant/parse-scenario.ts';
import { UsageError } from './usage-error.ts';

/** Reads a trace file. Throws a UsageError that says what is the matter with it. */
export function readTrace(file: string): ReturnType<typeof decodeTrace> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    const trace = decodeTrace(bytes);
    // What a file of an earlier version doesn't say yet is filled in.
    const scenario = parseAnyScenario(trace.header.setup.scenario, () => undefined);
    const setup = { ...trace.header.setup, scenario };
    return { ...trace, header: { ...trace.header, setup } };
  } catch (error) {
    if (error instanceof TraceFileError || error instanceof ScenarioError) {
      throw new UsageError(`${file}: ${error.message}`);
    }
    throw error;
  }
}
