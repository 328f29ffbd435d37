/** Thrown into a task that is cancelled, at the wait in which it is. */
export class Cancelled extends Error {
  constructor() {
    super('The task was cancelled.');
    this.name = 'Cancelled';
  }
}

/** Thrown out of `timeout` when its time is up. */
export class TimedOut extends Error {
  constructor(ticks: number, options?: ErrorOptions) {
    super(`It was not done within ${ticks} ticks.`, options);
    this.name = 'TimedOut';
  }
}

/** Thrown by `Loop.run` at its end: tasks have failed, and nobody has awaited them. */
export class Unhandled extends Error {
  readonly failures: readonly { readonly name: string; readonly error: unknown }[];

  constructor(failures: readonly { readonly name: string; readonly error: unknown }[]) {
    const told = failures.map(({ name, error }) => `${name}: ${String(error)}`).join('; ');
    super(`Failed, and nobody has awaited it: ${told}`, { cause: failures[0]?.error });
    this.name = 'Unhandled';
    this.failures = failures;
  }
}

/** Thrown by `Loop.runUntilComplete`: the task waits, and nothing is left that could wake it. */
export class Stuck extends Error {
  constructor(name: string, waiting: number) {
    super(`${name} waits for ever: nothing is left to happen, and ${waiting} tasks wait.`);
    this.name = 'Stuck';
  }
}
