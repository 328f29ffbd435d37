import { PlaceKind, place } from '../../protocol/words.ts';
import { standPoint } from '../plan/stand.ts';
import { BotActor } from './bot-actor.ts';
import { SIGNS, type Moment } from './moment.ts';

const DASH = 15;

/** All bots on the screen. */
export class Bots {
  readonly actors = new Map<number, BotActor>();

  draw(moment: Moment): void {
    const { actors } = this;
    const { bots } = moment.state;
    if (moment.jumped) for (const number of actors.keys()) if (!bots.has(number)) actors.delete(number);
    for (const bot of bots.values()) {
      const actor = actors.get(bot.bot);
      if (actor && !actor.leaving && actor.bot.role === bot.role) actor.follow(bot, moment);
      else actors.set(bot.bot, new BotActor(bot, moment));
    }
    for (const [number, actor] of actors) {
      if (!bots.has(number)) {
        actor.leave(moment);
        if (!actor.walker.moving) {
          actors.delete(number);
          continue;
        }
      }
      actor.draw(moment);
      if (actor.bot.state === 'lock' && !actor.leaving) this.#drawChain(actor, moment);
    }
  }

  /** The line from a bot that waits for a lock to the one that holds it. */
  #drawChain(actor: BotActor, { list, drawings, beat, reducedMotion, characters }: Moment): void {
    const holder = this.actors.get(actor.bot.holder);
    if (!holder || holder === actor) return;
    const up = 34 * characters;
    const from = { x: actor.walker.x, y: actor.walker.y - up };
    const dx = holder.walker.x - from.x;
    const dy = holder.walker.y - up - from.y;
    const length = Math.hypot(dx, dy);
    if (length < 30) return;
    const angle = Math.atan2(dy, dx);
    const drawing = drawings.of('dash');
    const phase = reducedMotion ? 0 : (beat / 40) % DASH;
    for (let along = 18 + phase; along < length - 24; along += DASH) {
      const share = along / length;
      list.put(drawing, from.x + dx * share, from.y + dy * share, SIGNS - 50, 1, 1, 0.95, angle);
    }
  }

  /** The bot whose picture is at a point, or null. */
  at(x: number, y: number, characters: number): number | null {
    let found: number | null = null;
    let lowest = -Infinity;
    for (const [number, { walker }] of this.actors) {
      const dx = Math.abs(walker.x - x) / (28 * characters);
      const dy = Math.abs(walker.y - 36 * characters - y) / (42 * characters);
      if (dx * dx + dy * dy > 1 || walker.y < lowest) continue;
      found = number;
      lowest = walker.y;
    }
    return found;
  }

  /** Where a bot is seen, or where the door is. */
  where(bot: number, { scenario }: Moment): { x: number; y: number } {
    const actor = this.actors.get(bot);
    return actor ? actor.walker : standPoint(scenario, place(PlaceKind.Door), 0, 1);
  }
}
