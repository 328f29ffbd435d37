const LEAST_MS = 1500;

/** Whether the page says that bots are finishing their duty: from the change until the new staff is there. */
export class StaffNote {
  #asked = false;
  #until = 0;

  /** A change has been asked for. `now` is wall time; the note stays long enough to be read. */
  ask(now: number): void {
    this.#asked = true;
    this.#until = now + LEAST_MS;
  }

  /** Whether to say it now. `settled`: the new staff is there. */
  shown(settled: boolean, now: number): boolean {
    if (settled && now >= this.#until) this.#asked = false;
    return this.#asked;
  }

  /** Another night. */
  clear(): void {
    this.#asked = false;
  }

  get pending(): boolean {
    return this.#asked;
  }
}
