import type { Bench } from './bench.ts';
import type { Hand, HandCalls } from './hand.ts';
import { Stopped } from './stopped.ts';

/** A Worker that isn't there after so long won't come any more. */
const LONGEST_START_MS = 30_000;

/** The Workers of one experiment. All of them end with it. */
export class Team<Port> {
  readonly #bench: Bench<Port>;
  readonly #hands = new Set<Hand<Port>>();
  readonly #over: Promise<never>;
  #stop: (error: Error) => void = () => undefined;
  #ended = false;

  constructor(bench: Bench<Port>) {
    this.#bench = bench;
    this.#over = new Promise<never>((_, reject) => {
      this.#stop = reject;
    });
    // Nobody may be waiting for anything when it stops.
    this.#over.catch(() => undefined);
  }

  /** Starts a Worker; resolves when it answers. Rejects with what the machine says if it doesn't, or Stopped. */
  async hire(): Promise<Hand<Port>> {
    if (this.#ended) throw new Stopped();
    const hand = this.#bench.startHand();
    hand.died.catch(() => undefined);
    this.#hands.add(hand);
    let here = false;
    const late = this.#bench.wait(LONGEST_START_MS).then(() => {
      // Who has come is not late; there is nothing to reject any more.
      if (!here) throw new Error(`A Worker did not answer within ${LONGEST_START_MS / 1000} s.`);
      return undefined;
    });
    late.catch(() => undefined);
    await Promise.race([this.ask(hand, (calls) => calls.hello()), late]);
    here = true;
    return hand;
  }

  /** Starts so many Workers at once; resolves when all of them answer. */
  hireMany(many: number): Promise<Hand<Port>[]> {
    return Promise.all(Array.from({ length: many }, () => this.hire()));
  }

  /** Asks a Worker something. Rejects if it dies meanwhile, or with Stopped. */
  ask<Answer>(hand: Hand<Port>, what: (calls: HandCalls<Port>) => Promise<Answer>): Promise<Answer> {
    return Promise.race([what(hand.calls), hand.died, this.#over]);
  }

  /** Waits for something that isn't a Worker's answer. Rejects with Stopped. */
  until<Answer>(what: Promise<Answer>): Promise<Answer> {
    return Promise.race([what, this.#over]);
  }

  /** Ends one of the Workers. */
  dismiss(hand: Hand<Port>): void {
    this.#hands.delete(hand);
    hand.end();
  }

  dismissAll(): void {
    for (const hand of this.#hands) hand.end();
    this.#hands.clear();
  }

  /** Ends all Workers; whoever waits for one of them gets Stopped thrown, and so does whoever hires more. */
  end(): void {
    this.#ended = true;
    this.dismissAll();
    this.#stop(new Stopped());
  }
}
