/** What is the matter with a file that can't be read as a trace. */
export type TraceFault =
  /** It never was a trace file. */
  | 'foreign'
  /** It was written in a format that this version doesn't know yet. */
  | 'newer'
  /** It ends too early. */
  | 'truncated'
  /** Some of its bytes are not what was written. */
  | 'checksum'
  /** Undamaged, but what it says about the night makes no sense. */
  | 'header'
  /** Undamaged, but the records are not those that the header speaks of. */
  | 'records';

/** A file can't be read as a trace. The message is a sentence that says why. */
export class TraceFileError extends Error {
  readonly fault: TraceFault;

  constructor(fault: TraceFault, message: string) {
    super(message);
    this.name = 'TraceFileError';
    this.fault = fault;
  }
}
