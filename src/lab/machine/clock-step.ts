const STEPS = 20;
/** So many readings at most: a clock without steps that can be seen is fine enough for anything here. */
const MOST_READINGS = 2_000_000;

/** The smallest step of a clock, as far as some readings show it. */
export function clockStep(now: () => number): number {
  let least = Infinity;
  let last = now();
  for (let steps = 0, readings = 0; steps < STEPS && readings < MOST_READINGS; readings += 1) {
    const next = now();
    if (next === last) continue;
    least = Math.min(least, next - last);
    last = next;
    steps += 1;
  }
  return least === Infinity ? 0 : least;
}
