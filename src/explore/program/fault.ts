/** What went wrong, at the end of a schedule. */
export interface Fault {
  readonly kind: FaultKind;
  /** Which assertion, which region, what was thrown; empty if there is nothing to add. */
  readonly detail: string;
}

/** The kinds of bug that end a schedule. `nondeterminism`: given the same answers, a program asked for something else. */
export type FaultKind = 'assert' | 'mutex_violation' | 'exception' | 'deadlock' | 'nondeterminism';

/** Thrown by shared code and by programs; the machine makes it the fault of the step. */
export class ProgramFault extends Error {
  readonly fault: Fault;

  constructor(kind: FaultKind, detail: string) {
    super(detail);
    this.name = 'ProgramFault';
    this.fault = { kind, detail };
  }
}
