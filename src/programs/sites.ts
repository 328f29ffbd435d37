import { Op, type Operation, type Program } from '../protocol/operations.ts';
import type { ChainLink, Site } from '../protocol/site.ts';

/**
 * What the instrumented copy of the programs (tools/program-sites.mjs) calls where it yields. The programs as they
 * are know nothing of it.
 */

const sites: Site[] = [];
const MOST_CHAINS = 0xffff;

/** Notes the sites of a file. Answers the number of the first. */
export function declareSites(
  file: string,
  list: readonly (readonly [name: string, line: number, last: number])[],
): number {
  const first = sites.length;
  for (const [name, line, last] of list) sites.push({ file, name, line, last });
  return first;
}

/** Chains of callers, each as a number: a site, and the chain that led into its function. 0 is the empty chain. */
export class Chains {
  readonly links: ChainLink[] = [];
  readonly #known = new Map<number, number>();

  /** The chain one further in. Throws a RangeError if there are too many, which only endless recursion can bring about. */
  further(caller: number, site: number): number {
    const key = caller * (MOST_CHAINS + 1) + site;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.links.length === MOST_CHAINS) throw new RangeError('The programs call each other too deeply.');
    const chain = this.links.push({ caller, site: sites[site] as Site });
    this.#known.set(key, chain);
    return chain;
  }
}

/** Where one running program stands. */
export class Stack {
  readonly chains: Chains;
  /** The chain that led into the function that runs. */
  caller = 0;
  /** The chain of the operation that it has yielded last; 0 before the first and after the end. */
  here = 0;
  /** With a `spawn`: the new task's. */
  spawned: Stack | null = null;

  constructor(chains: Chains) {
    this.chains = chains;
  }
}

let running: Stack | null = null;

/** An operation is about to be yielded at a site. */
export function at(site: number, operation: Operation): Operation {
  if (running) running.here = running.chains.further(running.caller, site);
  return operation;
}

/** A program that is called at a site. */
export function* into<Result>(site: number, program: Program<Result>): Program<Result> {
  const stack = running;
  if (!stack) return yield* program;
  const outer = stack.caller;
  stack.caller = stack.chains.further(outer, site);
  try {
    return yield* program;
  } finally {
    stack.caller = outer;
  }
}

/** The same program, whose stack is kept up to date, as are those of the tasks that it starts. */
export function* onStack(stack: Stack, program: Program): Program {
  let go = (): IteratorResult<Operation, void> => program.next();
  for (;;) {
    const outer = running;
    running = stack;
    let result;
    try {
      result = go();
    } finally {
      running = outer;
    }
    if (result.done === true) {
      stack.here = 0;
      return;
    }
    try {
      const answer = yield withStack(stack, result.value);
      go = () => program.next(answer);
    } catch (error) {
      go = () => program.throw(error);
    }
  }
}

function withStack(stack: Stack, operation: Operation): Operation {
  if (operation.code !== Op.Spawn || !operation.body) return operation;
  stack.spawned = new Stack(stack.chains);
  return { ...operation, body: onStack(stack.spawned, operation.body) };
}
