import { readFileSync } from 'node:fs';
import { replay as replayTrace } from '../executors/virtual/replay.ts';
import { decodeTrace } from '../protocol/trace-file.ts';
import { TraceFileError } from '../protocol/trace-file/error.ts';
import { parseAnyScenario, ScenarioError } from '../restaurant/parse-scenario.ts';
import { replayOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from '../protocol/version.ts';

/** `replay`: runs a recorded night again and compares. Answers the exit code: 0 equal, 1 not. */
export function replay(args: readonly string[]): number {
  const options = replayOptions(args);
  const { header, records } = readTrace(options.file);
  const result = replayTrace(header.setup, records);
  if (options.json) {
    const report = {
      version: VERSION,
      file: options.file,
      machine: header.machine,
      seed: header.setup.seed,
      records: header.records,
      recordedBy: header.createdBy,
      recordedHash: header.hash,
      ...result,
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } else if (result.equal) {
    process.stdout.write(
      `Equal: all ${result.records} records of the ${header.machine} night came out again, hash ${result.hash}.\n`,
    );
  } else {
    process.stdout.write(
      `Different at record ${result.sequence}: ${result.reason}.\n` +
        `  recorded  ${result.recorded.join(' ')}\n` +
        `  replayed  ${result.replayed?.join(' ') ?? 'nothing'}\n` +
        otherVersion(header.createdBy),
    );
  }
  return result.equal ? 0 : 1;
}

const otherVersion = (createdBy: string): string =>
  createdBy === VERSION
    ? ''
    : `  It was recorded by version ${createdBy}, whose bots and guests may act differently from this one's (${VERSION}).\n`;

function readTrace(file: string): ReturnType<typeof decodeTrace> {
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
