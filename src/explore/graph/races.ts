import type { Touch } from '../program/operation.ts';
import type { StateGraph } from './state-graph.ts';
import type { GraphTouches } from './touches.ts';

/** Between two questions whether to stop, so many states are left. */
const STOP_EVERY = 4096;

/**
 * The words of the cells with a data race: in some state two threads could both take their next steps, both access
 * the cell, at least one writes and at least one access is plain. Null if `stop`, asked now and then, says so.
 */
export function racingCells(
  graph: StateGraph,
  touches: GraphTouches,
  stop: () => boolean,
): ReadonlySet<number> | null {
  const racing = new Set<number>();
  for (let state = 0; state < graph.states; state += 1) {
    if (state % STOP_EVERY === STOP_EVERY - 1 && stop()) return null;
    const enabled = graph.enabled[state]!;
    if ((enabled & (enabled - 1)) === 0) continue;
    const next = touches.in(state);
    for (let left = 0; left < graph.threads; left += 1) {
      if ((enabled & (1 << left)) === 0) continue;
      for (let right = left + 1; right < graph.threads; right += 1) {
        if ((enabled & (1 << right)) !== 0) addRacing(next[left]!, next[right]!, racing);
      }
    }
  }
  return racing;
}

function addRacing(left: readonly Touch[], right: readonly Touch[], racing: Set<number>): void {
  for (const a of left) {
    if (a.data === 'none') continue;
    for (const b of right) {
      if (a.at !== b.at || b.data === 'none') continue;
      if ((a.write || b.write) && (a.data === 'plain' || b.data === 'plain')) racing.add(a.at);
    }
  }
}
