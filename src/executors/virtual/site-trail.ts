import type { BodyOf } from '../../programs/body.ts';
import { Chains, onStack, Stack } from '../../programs/sites.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { Op } from '../../protocol/operations.ts';
import { readRecord } from '../../protocol/record.ts';
import type { SitePart } from '../../protocol/site.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { RecordLog } from '../record-log.ts';
import { Rerun } from './rerun.ts';

/** Words that may have come again without having been compared. */
const COMPARED_EVERY = 4096 * RECORD_WORDS;

/** A LoopBot's first task. */
const LOOKOUT = 1;

/** Keeps with each record the chain of the program that it is about, and knows the stacks of all programs. */
class SiteLog extends RecordLog {
  readonly chains = new Chains();
  readonly #stacks = new Map<number, Map<number, Stack>>();
  #column = new Uint16Array(16_384);

  /** The programs, each with a stack of its own. */
  follow(bodies: BodyOf): BodyOf {
    return (description, scenario, board) => {
      const stack = new Stack(this.chains);
      const first = runsTasks(description.role) ? LOOKOUT : 0;
      this.#stacks.set(description.bot, new Map([[first, stack]]));
      return onStack(stack, bodies(description, scenario, board));
    };
  }

  override record(words: Int32Array, at: number): void {
    const { actor, task, code, c } = readRecord(words, at);
    const tasks = this.#stacks.get(actor);
    const stack = tasks?.get(task);
    this.#note(stack?.here ?? 0);
    super.record(words, at);
    if (code === Op.Spawn && stack?.spawned) tasks?.set(c, stack.spawned);
    else if (code === RecordCode.Finish) tasks?.delete(task);
  }

  /** A copy of the chains of some records. */
  chainsOf(from: number, to: number): Uint16Array {
    return this.#column.slice(from, to);
  }

  #note(chain: number): void {
    const at = this.length / RECORD_WORDS;
    if (at === this.#column.length) {
      const grown = new Uint16Array(at * 2);
      grown.set(this.#column);
      this.#column = grown;
    }
    this.#column[at] = chain;
  }
}

/**
 * Where in their source the programs of a recorded night stood, record by record: runs the night again, on
 * programs that say where they yield. Takes the record piece by piece, as it comes.
 */
export class SiteTrail {
  readonly #log = new SiteLog();
  readonly #rerun: Rerun;
  #buffer = new Int32Array(16_384 * RECORD_WORDS);
  #length = 0;
  /** Words that have been compared. */
  #compared = 0;
  #told = 0;
  #toldLinks = 0;
  #differs = false;

  /** `bodies`: the instrumented copy of `bodyOf`. */
  constructor(setup: AnySetup, bodies: BodyOf) {
    this.#rerun = new Rerun(setup, this.#buffer, this.#log, this.#log.follow(bodies));
  }

  /** Takes the next records, and tells where the programs stood as far as the night came out as recorded. */
  take(records: Int32Array): SitePart {
    this.#add(records);
    while (!this.#differs && this.#log.length < this.#length) {
      this.#step();
      if (this.#log.length - this.#compared >= COMPARED_EVERY) this.#compare();
    }
    this.#compare();
    const from = this.#told;
    this.#told = this.#compared / RECORD_WORDS;
    const links = this.#log.chains.links.slice(this.#toldLinks);
    this.#toldLinks += links.length;
    const chains = this.#log.chainsOf(from, this.#told);
    return { from, chains, links, differs: this.#differs ? this.#told : null };
  }

  #add(records: Int32Array): void {
    const length = this.#length + records.length;
    if (length > this.#buffer.length) {
      const grown = new Int32Array(Math.max(length, this.#buffer.length * 2));
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(records, this.#length);
    this.#length = length;
    this.#rerun.records = this.#buffer.subarray(0, length);
  }

  #step(): void {
    const from = this.#log.length;
    try {
      this.#rerun.step(from);
    } catch {
      // The record asks for what can't be: it isn't from this version of the programs.
      this.#differs = true;
    }
    if (this.#log.length === from) this.#differs = true;
  }

  #compare(): void {
    const came = this.#log.slice(this.#compared);
    const end = Math.min(came.length, this.#length - this.#compared);
    for (let at = 0; at < end; at += 1) {
      if (came[at] === this.#buffer[this.#compared + at]) continue;
      this.#differs = true;
      this.#compared += at - (at % RECORD_WORDS);
      return;
    }
    this.#compared += end;
  }
}
