const LONGEST_WAIT_MS = 3000;

/**
 * Runs jobs one after the other, so that somebody who keeps pressing "restart" doesn't start many machines
 * at once. A job that hangs holds up the next one only for a while.
 */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  next(job: () => Promise<void>): Promise<void> {
    const before = Promise.race([this.#last, pause(LONGEST_WAIT_MS)]);
    const done = before.then(job);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
