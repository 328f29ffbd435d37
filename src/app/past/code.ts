import { effect, signal } from '@preact/signals';
import type { SiteWorker } from '../../executors/live/browser/start-site-worker.ts';
import { type Standing, standingAt } from '../../metrics/past/standing.ts';
import type { StepsOf } from '../../metrics/steps.ts';
import type { CodeDeck, CodeKnown } from '../../panels/code/code-deck.ts';
import type { NightSetup } from '../../protocol/night.ts';
import type { ChainLink, SitePart } from '../../protocol/site.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import type { PastDeck } from '../../panels/past/past-deck.ts';

/** The record that it keeps up with. */
export type CodeRecord = Pick<PastDeck, 'revision' | 'records'>;

/** A night: another object for each. */
export interface CodeNight {
  readonly setup: NightSetup;
}

/** Starts the Worker that finds out where programs stood. */
export type StartSites = () => Promise<SiteWorker>;

/** What is known of one night. */
class NightTrail {
  chains = new Uint16Array(16_384);
  readonly links: ChainLink[] = [];
  /** Records that were given to the Worker. */
  given = 0;
  known = 0;

  add({ from, chains, links }: SitePart): void {
    this.known = from + chains.length;
    if (this.known > this.chains.length) {
      const grown = new Uint16Array(Math.max(this.known, this.chains.length * 2));
      grown.set(this.chains.subarray(0, from));
      this.chains = grown;
    }
    this.chains.set(chains, from);
    this.links.push(...links);
  }
}

/** Keeps up with the night on the floor while somebody looks at its code. */
export class Code implements CodeDeck {
  readonly known = signal<CodeKnown | null>(null);
  readonly #past: CodeRecord;
  readonly #current: () => CodeNight;
  readonly #start: StartSites;
  readonly #texts = signal<((file: string) => string | null) | null>(null);
  #worker: Promise<SiteWorker> | null = null;
  #night: CodeNight | null = null;
  #trail = new NightTrail();
  #watchers = 0;
  #busy = false;

  constructor(past: CodeRecord, current: () => CodeNight, start: StartSites) {
    this.#past = past;
    this.#current = current;
    this.#start = start;
    effect(() => {
      if (past.revision.value >= 0) void this.#catchUp();
    });
  }

  watch(): () => void {
    this.#watchers += 1;
    if (!this.#texts.value) {
      void import('./program-texts.ts').then(({ programText }) => {
        this.#texts.value = programText;
      });
    }
    void this.#catchUp();
    return () => {
      this.#watchers -= 1;
    };
  }

  standing(of: StepsOf, sequence: number): Standing | null {
    const records = this.#past.records();
    return this.#night === this.#current() && sequence <= this.#trail.known
      ? standingAt(records, this.#trail, of, sequence)
      : null;
  }

  text(file: string): string | null {
    return this.#texts.value?.(file) ?? null;
  }

  /** Gives the Worker what has come, one piece after the other. */
  async #catchUp(): Promise<void> {
    if (this.#busy || this.#watchers === 0) return;
    this.#busy = true;
    try {
      while (await this.#goOn());
    } catch (error) {
      this.#worker = null;
      const message = error instanceof Error ? error.message : String(error);
      this.known.value = { records: this.#trail.known, end: { message } };
    } finally {
      this.#busy = false;
    }
  }

  /** Answers whether there may be more. */
  async #goOn(): Promise<boolean> {
    const night = this.#current();
    const worker = await (this.#worker ??= this.#start());
    if (night !== this.#night) {
      this.#night = night;
      this.#trail = new NightTrail();
      this.known.value = null;
      await worker.open(night.setup);
    }
    if (this.known.value?.end || night !== this.#current()) return night !== this.#current();
    const trail = this.#trail;
    const records = this.#past.records().slice(trail.given * RECORD_WORDS);
    if (records.length === 0) return false;
    trail.given += records.length / RECORD_WORDS;
    const part = await worker.take(records);
    trail.add(part);
    this.known.value = { records: trail.known, end: part.differs === null ? null : 'differs' };
    return true;
  }
}
