import { TraceHash } from '../../kernel/hash.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { Rerun } from './rerun.ts';

/** How a replay ended. */
export type ReplayResult =
  | { readonly equal: true; readonly records: number; readonly hash: string }
  | {
      readonly equal: false;
      /** Sequence number of the first record that differs. */
      readonly sequence: number;
      readonly reason: string;
      /** The record as it was recorded, and as it came out (undefined: nothing came out). */
      readonly recorded: readonly number[];
      readonly replayed: readonly number[] | undefined;
    };

/**
 * Runs a recorded night again: takes from each step's first record only who took it and when, executes the
 * step on the virtual machine, and compares all records that come of it with those that were recorded.
 * Works on traces of live and of virtual nights alike.
 */
export function replay(setup: AnySetup, records: Int32Array): ReplayResult {
  return new Replay(setup, records).run();
}

class Replay {
  readonly #records: Int32Array;
  readonly #rerun: Rerun;

  constructor(setup: AnySetup, records: Int32Array) {
    this.#records = records;
    this.#rerun = new Rerun(setup, records);
  }

  run(): ReplayResult {
    const words = this.#records;
    while (this.#rerun.log.length < words.length) {
      const from = this.#rerun.log.length;
      let reason: string | null = null;
      try {
        this.#rerun.step(from);
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
      const at = this.#firstDifference(from) ?? (reason === null ? null : this.#lastCompared());
      if (at !== null) return this.#different(at, reason ?? 'the step left other records');
    }
    const hash = new TraceHash();
    hash.update(words);
    return { equal: true, records: words.length / RECORD_WORDS, hash: hash.digest() };
  }

  /** Where the records of the step that began at `from` differ; null if they don't, as far as the trace goes. */
  #firstDifference(from: number): number | null {
    const replayed = this.#rerun.log.slice(from);
    const recorded = this.#records.subarray(from);
    if (replayed.length === 0) return from;
    const length = Math.min(replayed.length, recorded.length);
    for (let i = 0; i < length; i += 1) {
      if (replayed[i] !== recorded[i]) return from + i - (i % RECORD_WORDS);
    }
    return null;
  }

  /** The record after those that have come out again, or the last one. */
  #lastCompared(): number {
    return Math.min(this.#rerun.log.length, this.#records.length - RECORD_WORDS);
  }

  #different(at: number, reason: string): ReplayResult {
    const replayed = this.#rerun.log.slice(at).subarray(0, RECORD_WORDS);
    return {
      equal: false,
      sequence: at / RECORD_WORDS,
      reason,
      recorded: Array.from(this.#records.subarray(at, at + RECORD_WORDS)),
      replayed: replayed.length > 0 ? Array.from(replayed) : undefined,
    };
  }
}
