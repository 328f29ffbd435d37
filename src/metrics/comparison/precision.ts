/**
 * How many decimals a column of means needs so that the typical interval has a digit or two to show: 0 to 2.
 * `halves`: half the widths of the intervals, in the unit that is shown.
 */
export function decimalsFor(halves: readonly number[]): number {
  const sorted = halves.filter((half) => half > 0).sort((a, b) => a - b);
  const typical = sorted[Math.floor(sorted.length / 2)];
  if (typical === undefined || typical >= 3) return 0;
  return typical >= 0.3 ? 1 : 2;
}
