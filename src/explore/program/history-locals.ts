import { AGAIN, failedWith, FINISHED } from './ending.ts';
import type { RunningBody, ThreadBody } from './generator-program.ts';
import { begun, sent } from './live-locals.ts';
import type { Locals } from './locals.ts';
import type { Operation } from './operation.ts';

/** Most different histories of one thread. */
const MOST_HISTORIES = 2 ** 21;

/**
 * Generators one can go back in: a thread's state is the history of what it was sent, each history a number. Where it leads on is
 * worked out once, by running a generator again up to there if none stands there. If that one asks for something else than the one
 * before, the program has looked at something besides its answers: nondeterminism.
 */
export class HistoryLocals implements Locals {
  readonly #threads: readonly HistoryTree[];

  constructor(bodies: readonly ThreadBody[]) {
    this.#threads = bodies.map((body) => new HistoryTree(body));
  }

  start(thread: number, asks: Operation[]): number {
    asks[thread] = this.operation(thread, 0);
    return 0;
  }

  after(thread: number, state: number, answer: number, asks: Operation[]): number {
    const next = this.#threads[thread]!.after(state, answer);
    asks[thread] = this.operation(thread, next);
    return next;
  }

  operation(thread: number, state: number): Operation {
    return this.#threads[thread]!.operation(state);
  }
}

class HistoryTree {
  readonly #body: ThreadBody;
  readonly #asked: Operation[];
  readonly #parents: number[] = [-1];
  readonly #answers: number[] = [0];
  readonly #next = new Map<number, number>();
  #generator: RunningBody;
  /** The history of that generator. */
  #standsAt = 0;
  /** All ways to the end are one state: nothing can depend on them any more. */
  #finished = -1;

  constructor(body: ThreadBody) {
    this.#body = body;
    const [generator, asked] = begun(body);
    this.#generator = generator;
    this.#asked = [asked];
  }

  operation(state: number): Operation {
    return this.#asked[state]!;
  }

  after(state: number, answer: number): number {
    // Exact: fewer than 2^21 histories, 32-bit answers.
    const key = state * 2 ** 32 + (answer >>> 0);
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    const operation = this.#ask(state, answer);
    const next = this.#stateOf(operation, state, answer);
    this.#next.set(key, next);
    return next;
  }

  #stateOf(operation: Operation, state: number, answer: number): number {
    if (operation === AGAIN) return 0;
    const isEnd = operation === FINISHED;
    if (isEnd && this.#finished >= 0) return this.#finished;
    const added = this.#add(state, answer, operation);
    if (isEnd) this.#finished = added;
    return added;
  }

  #add(state: number, answer: number, operation: Operation): number {
    const number = this.#asked.length;
    if (number === MOST_HISTORIES) throw new Error(`a thread has more than ${MOST_HISTORIES} histories`);
    this.#asked.push(operation);
    this.#parents.push(state);
    this.#answers.push(answer);
    this.#standsAt = number;
    return number;
  }

  #ask(state: number, answer: number): Operation {
    if (this.#standsAt !== state && !this.#goTo(state)) {
      return failedWith({ kind: 'nondeterminism', detail: 'run again, it asks for something else' });
    }
    this.#standsAt = -1;
    return sent(this.#generator, answer);
  }

  /** Runs a new generator up to a history; false if it doesn't ask for the same. */
  #goTo(state: number): boolean {
    const path: number[] = [];
    for (let at = state; at > 0; at = this.#parents[at]!) path.push(at);
    const [generator, asked] = begun(this.#body);
    this.#generator = generator;
    this.#standsAt = -1;
    let same = isSame(asked, this.#asked[0]!);
    for (const at of path.reverse()) {
      same &&= isSame(sent(this.#generator, this.#answers[at]!), this.#asked[at]!);
    }
    return same;
  }
}

function isSame(one: Operation, other: Operation): boolean {
  return (
    one.does === other.does && one.at === other.at && one.value === other.value && one.other === other.other
  );
}
