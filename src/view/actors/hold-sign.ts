import type { BotOnFloor } from '../../metrics/floor-state.ts';
import type { Point } from '../../protocol/scenario.ts';
import { HOLDS, Surprise, SURPRISES } from '../../protocol/words.ts';
import { LAYERS, RING_STEPS } from '../art/gauges.ts';
import { SIGNS, type Moment } from './moment.ts';

interface Hold {
  readonly surprise: Surprise;
  readonly subject: number;
  /** Whether it has the bot in its grip, or lets it go on in between. */
  readonly grips: boolean;
}

/** What holds on to a bot: it listens, mixes or hears out, or waits for the next piece of that; null if nothing does. */
export function holdOn({ act, subject, awaited, awaitedSubject }: BotOnFloor): Hold | null {
  for (const surprise of SURPRISES) {
    if (act === HOLDS[surprise].act) return { surprise, subject, grips: true };
    if (awaited === HOLDS[surprise].awaited) return { surprise, subject: awaitedSubject, grips: false };
  }
  return null;
}

/** Draws what holds on to a bot, in a ring that runs out, and a guest’s hand on its arm. Answers whether anything does. */
export function drawHold(moment: Moment, bot: BotOnFloor, at: Point, size: number): boolean {
  const hold = holdOn(bot);
  if (!hold) return false;
  const { list, drawings, beat, reducedMotion, signs, tick } = moment;
  const { x, y } = at;
  const length = bot.until - bot.since;
  const left = length > 0 ? Math.min(1, Math.max(0, (bot.until - tick) / length)) : 1;
  const bob = reducedMotion ? 0 : Math.sin(beat / 300) * 1.2;
  const top = y - 72 * size + bob;
  const ring = drawings.holds[Math.ceil(left * RING_STEPS)] ?? -1;
  list.put(ring, x, top, SIGNS + y, signs);
  list.put(signOf(hold.surprise, left, moment), x, top - 29 * signs, SIGNS + y + 0.1, 0.98 * signs);
  if (hold.grips && hold.surprise === Surprise.Chatty) {
    const pull = reducedMotion ? 0 : Math.sin(beat / 240) * 1.6;
    list.put(drawings.of('grip'), x - 12 * size - pull, y - 30 * size, y + 0.03, size);
  }
  return true;
}

function signOf(surprise: Surprise, left: number, { drawings }: Moment): number {
  switch (surprise) {
    case Surprise.Chatty:
      return drawings.of('hold-chatty');
    case Surprise.Complaint:
      return drawings.of('hold-complaint');
    case Surprise.Cocktail:
      return drawings.fancy[Math.min(LAYERS, Math.floor((1 - left) * (LAYERS + 1)))] ?? -1;
  }
}
