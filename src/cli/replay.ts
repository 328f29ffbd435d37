import { replay as replayTrace } from '../executors/virtual/replay.ts';
import { replayOptions } from './options.ts';
import { readTrace } from './read-trace.ts';
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
