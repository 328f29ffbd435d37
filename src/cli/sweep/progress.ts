/** Where a progress bar is shown. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;
/** Milliseconds between two drawings: on a terminal, and as lines of a log. */
const EVERY = { terminal: 100, log: 10_000 };

/** Tells how far a sweep has come: as a bar on a terminal, else as a line now and then. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #before: number;
  readonly #start: number;
  readonly #wall: () => number;
  #last: number;

  /** `before`: nights that were done already. `wall`: milliseconds. */
  constructor(terminal: Terminal, total: number, before: number, wall: () => number) {
    this.#terminal = terminal;
    this.#total = total;
    this.#before = before;
    this.#wall = wall;
    this.#start = wall();
    this.#last = terminal.isTTY === true ? -Infinity : this.#start;
  }

  /** So many nights of the total are done. */
  show(done: number): void {
    const now = this.#wall();
    const tty = this.#terminal.isTTY === true;
    const due = now - this.#last >= (tty ? EVERY.terminal : EVERY.log);
    if (!due && !(tty && done === this.#total)) return;
    this.#last = now;
    this.#terminal.write(
      tty ? `\r${this.#bar(done)} ${this.#text(done, now)}\u001b[K` : `${this.#text(done, now)}\n`,
    );
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#terminal.isTTY === true) this.#terminal.write('\r\u001b[K');
  }

  #bar(done: number): string {
    const full = Math.round((done / this.#total) * WIDTH);
    return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
  }

  #text(done: number, now: number): string {
    const rate = ((done - this.#before) * 1000) / Math.max(1, now - this.#start);
    const left = rate > 0 ? `, ${clock((this.#total - done) / rate)} left` : '';
    return `${done} of ${this.#total} nights, ${rate.toFixed(rate < 10 ? 1 : 0)} a second${left}`;
  }
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
