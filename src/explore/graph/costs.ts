import { EDGE_THREAD, EDGE_YIELD } from './state-graph.ts';

/** What a schedule costs, step by step, given what the last steps were: its context. */
export interface CostModel {
  /** Contexts are numbered from 0 up to this. */
  readonly contexts: number;
  /** The context before the first step. */
  readonly start: number;
  /** What it costs to let `thread` take the next step, where `enabled` (bits) could. */
  cost(enabled: number, context: number, thread: number): number;
  /** The context after a step; `edge` as in a StateGraph. */
  after(context: number, edge: number): number;
  /** The one of all contexts that come to the same where `enabled` threads could go on: the fewer there are, the less to count. */
  settled(context: number, enabled: number): number;
}

/**
 * Preemptions (Musuvathi and Qadeer, CHESS): switches away from a thread that could have gone on and whose last
 * step was no yield. Who begins is free.
 */
export function preemptionCosts(threads: number): CostModel {
  const start = threads * 2;
  return {
    contexts: start + 1,
    start,
    cost: (enabled, context, thread) => {
      if (context === start || (context & 1) === 1) return 0;
      const last = context >> 1;
      return last !== thread && (enabled & (1 << last)) !== 0 ? 1 : 0;
    },
    after: (_, edge) => (edge & EDGE_THREAD) * 2 + ((edge & EDGE_YIELD) === 0 ? 0 : 1),
    settled: (context, enabled) => {
      const mayGoOn = context !== start && (context & 1) === 0 && (enabled & (1 << (context >> 1))) !== 0;
      return mayGoOn ? context : start;
    },
  };
}

/**
 * Delays (Emmi, Qadeer and Rakamaric): a round-robin scheduler stays with the last thread, and goes on to the next
 * one that can take a step when it must; each thread that could have gone on and is passed over costs one. It begins
 * with thread 0.
 */
export function delayCosts(threads: number): CostModel {
  return {
    contexts: threads,
    start: 0,
    cost: (enabled, context, thread) => {
      let skipped = 0;
      for (let at = context; at !== thread; at = at + 1 === threads ? 0 : at + 1) {
        if ((enabled & (1 << at)) !== 0) skipped += 1;
      }
      return skipped;
    },
    after: (_, edge) => edge & EDGE_THREAD,
    settled: (context, enabled) => {
      if (enabled === 0) return 0;
      let at = context;
      while ((enabled & (1 << at)) === 0) at = at + 1 === threads ? 0 : at + 1;
      return at;
    },
  };
}
