import type { Edge, Graph } from './graph.ts';

/** What a step costs, given the step before it (none at the start) and who could have gone. */
type Cost = (edge: Edge, last: { thread: number; yields: boolean } | null, able: readonly number[]) => number;

/** Switching away from a thread that could have gone on and has not just yielded. */
export const preemption: Cost = (edge, last, able) =>
  last !== null && last.thread !== edge.thread && !last.yields && able.includes(last.thread) ? 1 : 0;

/** Enabled threads that are passed over, round robin from the last one (from the first at the start). */
export const delay =
  (threads: number): Cost =>
  (edge, last, able) => {
    let skipped = 0;
    for (let t = last?.thread ?? 0; t !== edge.thread; t = (t + 1) % threads)
      if (able.includes(t)) skipped += 1;
    return skipped;
  };

/** The least that a schedule which ends in a bug costs; null if there is none. Works on cyclic graphs. */
export function fewest({ nodes }: Graph, cost: Cost): number | null {
  let round: { at: number; last: { thread: number; yields: boolean } | null }[] = [{ at: 0, last: null }];
  const later = new Map<number, typeof round>();
  const seen = new Set<string>();
  for (let spent = 0; ; spent += 1) {
    while (round.length > 0) {
      const { at, last } = round.pop()!;
      const node = nodes[at];
      const key = `${at} ${last?.thread ?? '-'} ${last?.yields ?? '-'}`;
      if (node === undefined || seen.has(key)) continue;
      seen.add(key);
      if (node.bug !== undefined) return spent;
      const able = node.edges.map((edge) => edge.thread);
      for (const edge of node.edges) {
        const price = cost(edge, last, able);
        if (edge.to === undefined && price === 0) return spent;
        const next = { at: edge.to ?? Infinity, last: { thread: edge.thread, yields: edge.yields } };
        if (price === 0) round.push(next);
        else later.set(spent + price, [...(later.get(spent + price) ?? []), next]);
      }
    }
    if (later.size === 0) return null;
    round = later.get(spent + 1) ?? [];
    later.delete(spent + 1);
    if (round.some(({ at }) => at === Infinity)) return spent + 1;
  }
}
