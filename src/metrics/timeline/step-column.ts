import type { Tick } from '../../kernel/ticks.ts';

/** Changes between two entries of the table of sums: a question costs so many steps at most, beside the search. */
const STRIDE = 32;
const FIRST_SIZE = 256;

/**
 * What was the case over time, as a step function in columns: at each change a tick, a state (0 to
 * `states - 1`), and the record that made it. It only grows. Sums of time by state are kept along with it, so
 * that any stretch, of a moment or of a whole night, is summed up in the same time: O(log n).
 */
export class StepColumn {
  readonly states: number;
  #ticks = new Int32Array(FIRST_SIZE);
  #values = new Uint8Array(FIRST_SIZE);
  #sequences = new Int32Array(FIRST_SIZE);
  /** Ticks spent in each state before every STRIDEth change. */
  #sums: Float64Array;
  readonly #running: Float64Array;
  #length = 0;

  constructor(states: number) {
    this.states = states;
    this.#sums = new Float64Array((FIRST_SIZE / STRIDE) * states);
    this.#running = new Float64Array(states);
  }

  /** Number of changes. */
  get length(): number {
    return this.#length;
  }

  /** Bytes that the columns take. */
  get bytes(): number {
    return (
      this.#ticks.byteLength + this.#values.byteLength + this.#sequences.byteLength + this.#sums.byteLength
    );
  }

  /** The state since the last change; undefined before the first. */
  get last(): number | undefined {
    return this.#length === 0 ? undefined : this.state(this.#length - 1);
  }

  tick(index: number): Tick {
    return this.#ticks[index] as Tick;
  }

  state(index: number): number {
    return this.#values[index] as number;
  }

  /** The record that made the change. */
  sequence(index: number): number {
    return this.#sequences[index] as number;
  }

  /**
   * From `tick` on it is `state`. Ticks never go back. Two changes at one tick leave the later one; a change to
   * what was the case already is none.
   */
  change(tick: Tick, state: number, sequence: number): void {
    const last = this.#length - 1;
    if (last >= 0 && this.state(last) === state) return;
    if (last >= 0 && this.tick(last) === tick) {
      this.#replace(last, state, sequence);
      return;
    }
    if (this.#length === this.#ticks.length) this.#grow();
    if (last >= 0) this.#book(this.state(last), tick - this.tick(last));
    if (this.#length % STRIDE === 0) this.#sums.set(this.#running, (this.#length / STRIDE) * this.states);
    this.#ticks[this.#length] = tick;
    this.#values[this.#length] = state;
    this.#sequences[this.#length] = sequence;
    this.#length += 1;
  }

  /** What has been the case since the last change turns out to have been `state`. */
  restate(state: number): void {
    const last = this.#length - 1;
    if (last >= 0 && this.state(last) !== state) this.#replace(last, state, this.sequence(last));
  }

  /** Index of the change that is in force at a tick; -1 before the first. */
  indexAt(tick: Tick): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ticks[middle] as number) <= tick) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Adds the ticks spent in each state from `from` to `to` to `out`. The last state goes on for ever. */
  addTimes(from: Tick, to: Tick, out: Float64Array): void {
    if (to <= from) return;
    this.#addUntil(to, out, 1);
    this.#addUntil(from, out, -1);
  }

  /** Adds (or takes away) the ticks spent in each state before a tick. */
  #addUntil(tick: Tick, out: Float64Array, sign: number): void {
    const index = this.indexAt(tick);
    if (index < 0) return;
    const block = Math.floor(index / STRIDE);
    for (let state = 0; state < this.states; state += 1) {
      out[state] = (out[state] as number) + sign * (this.#sums[block * this.states + state] as number);
    }
    for (let at = block * STRIDE; at <= index; at += 1) {
      const end = at === index ? tick : this.tick(at + 1);
      const state = this.state(at);
      out[state] = (out[state] as number) + sign * (end - this.tick(at));
    }
  }

  /** The last change comes to nothing, since another follows at the same tick. */
  #replace(last: number, state: number, sequence: number): void {
    if (last > 0 && this.state(last - 1) === state) {
      this.#length = last;
      this.#running[state] = (this.#running[state] as number) - (this.tick(last) - this.tick(last - 1));
      return;
    }
    this.#values[last] = state;
    this.#sequences[last] = sequence;
  }

  #book(state: number, ticks: number): void {
    this.#running[state] = (this.#running[state] as number) + ticks;
  }

  #grow(): void {
    const size = this.#ticks.length * 2;
    this.#ticks = grown(this.#ticks, new Int32Array(size));
    this.#values = grown(this.#values, new Uint8Array(size));
    this.#sequences = grown(this.#sequences, new Int32Array(size));
    this.#sums = grown(this.#sums, new Float64Array((size / STRIDE) * this.states));
  }
}

function grown<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
