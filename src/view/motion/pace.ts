/** How long a bot's walk takes on the screen, in real milliseconds: as long as it takes, but never too quick to follow. */
export function botWalkTime(distance: number, simulatedTicks: number, ticksPerSecond: number): number {
  const visible = Math.min(460, 150 + distance * 0.45);
  if (ticksPerSecond <= 0) return visible;
  return Math.max(visible, Math.min(8000, (simulatedTicks / ticksPerSecond) * 1000));
}

/** The same for guests, whose walks the simulation doesn't know. At the night's own pace they stroll. */
export function guestWalkTime(distance: number, ticksPerSecond: number): number {
  const speed = Math.max(1, ticksPerSecond / 1000);
  return Math.max(250, (distance * 4) / (1 + 0.7 * Math.log10(speed)));
}
