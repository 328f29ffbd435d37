import type { BotOnFloor, BotState } from '../../metrics/floor-state.ts';
import type { Point } from '../../protocol/scenario.ts';
import { isCrewRole } from '../../protocol/board.ts';
import { runsTasks } from '../../protocol/modes.ts';
import { Act, place, PlaceKind, Role } from '../../protocol/words.ts';
import { GAUGE_STEPS } from '../art/gauges.ts';
import { botWalkTime } from '../motion/pace.ts';
import { Walker } from '../motion/walker.ts';
import { standPoint } from '../plan/stand.ts';
import { drawHold, holdOn } from './hold-sign.ts';
import { SIGNS, type Moment } from './moment.ts';
import { Trail } from './trail.ts';

/** A state must last this long (real milliseconds) before its sign comes up, so that signs don't flicker. */
const SETTLE = 110;
const DOZE_AFTER = 450;
/** No place: it has been put somewhere on its way. */
const HALFWAY = -1;
/** How much is seen of a bot that one isn't looking at. */
const DIM = 0.35;
const SIZE = 1.14;
const bubbles: Readonly<Partial<Record<BotState, string>>> = {
  guest: 'bubble-guest',
  oven: 'bubble-oven',
  gateway: 'bubble-gateway',
  lock: 'bubble-lock',
};

/** One bot on the screen. */
export class BotActor {
  readonly walker: Walker;
  /** The last that was known of it. */
  bot: BotOnFloor;
  /** It has gone off duty and walks out. */
  leaving = false;
  #at: number;
  #shown: BotState = 'idle';
  #lasted = 0;
  readonly #trail: Trail | null;

  constructor(bot: BotOnFloor, moment: Moment) {
    this.bot = bot;
    this.#at = bot.at;
    const { scenario } = moment;
    // Who comes on duty during the night comes in by the door.
    const arriving = !moment.jumped && moment.tick > 5000;
    const target = standPoint(scenario, bot.at, bot.role, bot.index);
    const door = standPoint(scenario, place(PlaceKind.Door), bot.role, bot.index);
    this.walker = new Walker(arriving ? door : target, moment.route);
    if (arriving) this.walker.then(target, 900);
    else if (moment.jumped) this.#put(moment);
    this.#trail = runsTasks(bot.role) ? new Trail() : null;
  }

  /** Takes in what the bot does now. */
  follow(bot: BotOnFloor, moment: Moment): void {
    this.bot = bot;
    if (moment.jumped) {
      this.#put(moment);
      return;
    }
    // Put on its way while time stands: it stays there until time goes on.
    if (this.#at === HALFWAY && moment.ticksPerSecond === 0) return;
    const walks = isWalking(bot);
    if (moment.backwards) {
      const target = walks ? bot.from : bot.at;
      if (target === this.#at) return;
      this.#go(target, walks ? moment.tick - bot.since : 0, moment);
      this.#at = target;
      return;
    }
    if (bot.at === this.#at) return;
    if (this.#at !== HALFWAY && bot.from !== this.#at && bot.from !== bot.at) this.#go(bot.from, 0, moment);
    this.#go(bot.at, walks ? bot.until - moment.tick : 0, moment);
    this.#at = bot.at;
  }

  /** Puts it where it belongs at once: at its place, or as far on its way as it has come. */
  #put({ scenario, tick }: Moment): void {
    const { bot, walker } = this;
    const stand = (id: number): Point => standPoint(scenario, id, bot.role, bot.index);
    const length = bot.until - bot.since;
    const share = isWalking(bot) && length > 0 ? (tick - bot.since) / length : 1;
    this.#at = share < 1 ? HALFWAY : bot.at;
    if (share < 1) walker.placeBetween(stand(bot.from), stand(bot.at), Math.max(0, share), bot.carrying);
    else walker.place(stand(bot.at));
  }

  /** Sends it home. */
  leave(moment: Moment): void {
    if (this.leaving) return;
    this.leaving = true;
    this.#go(place(PlaceKind.Door), 0, moment);
  }

  /** Draws it, and lets time pass. */
  draw(moment: Moment): void {
    const { walker, bot } = this;
    const { list, drawings, beat, reducedMotion } = moment;
    const seen = moment.lit === null || moment.lit.has(bot.bot) ? 1 : DIM;
    walker.step(moment.elapsed);
    const state = walker.moving ? 'working' : bot.state;
    if (state === this.#shown) this.#lasted += moment.elapsed;
    else {
      this.#shown = state;
      this.#lasted = moment.jumped ? 1000 : 0;
    }
    const size = SIZE * moment.characters;
    const { x, y } = walker;
    const dozing = state === 'idle' && this.#lasted > DOZE_AFTER;
    const swing = reducedMotion ? 0 : beat / 1000 + bot.bot * 1.7;
    let lift = 0;
    let tilt = 0;
    if (walker.moving && !reducedMotion) {
      lift = Math.abs(Math.sin(swing * 14)) * 3;
      tilt = walker.facing * 0.07;
    } else if (holdOn(bot)) tilt = reducedMotion ? 0 : -0.05 + Math.sin(swing * 2.2) * 0.025;
    else if (state === 'working') lift = reducedMotion ? 0 : Math.abs(Math.sin(swing * 9)) * 2;
    const hover = runsTasks(bot.role) && !reducedMotion ? Math.sin(swing * 3) * 2.5 : 0;
    const breath = reducedMotion || walker.moving ? 1 : 1 + Math.sin(swing * (dozing ? 1.8 : 3)) * 0.012;

    if (moment.highlighted === bot.bot || moment.lit?.has(bot.bot) === true) this.#pointAt(moment, size);
    if (state === 'lock') list.put(drawings.of('lockring'), x, y - 2, y - 0.6, size);
    list.put(drawings.of('shadow'), x, y - 1, y - 0.5, size * 0.92, size * 0.92);
    this.#trail?.draw(moment, x, y - 40 * size, walker.moving);
    list.put(
      drawings.bot(bot.role, bot.index, dozing),
      x,
      y - lift + hover,
      y,
      size,
      size * breath,
      seen,
      tilt,
    );
    if (isCrewRole(bot.role))
      list.put(drawings.badges[bot.index] ?? -1, x - 15 * size, y - lift - 10 * size, y + 0.01, size * 0.86);
    this.#drawLoad(moment, size, lift);
    if (seen === 1) this.#drawSign(moment, state, size, dozing);
  }

  #go(target: number, ticks: number, moment: Moment): void {
    const { walker, bot } = this;
    const goal = standPoint(moment.scenario, target, bot.role, bot.index);
    const distance = Math.hypot(goal.x - walker.x, goal.y - walker.y);
    const duration = botWalkTime(distance, ticks, moment.ticksPerSecond);
    walker.then(goal, moment.reducedMotion ? Math.min(duration, 200) : duration, bot.carrying);
  }

  #drawLoad({ list, drawings, menu, state }: Moment, size: number, lift: number): void {
    const item = this.walker.moving ? this.walker.load : this.bot.carrying;
    const carried = item > 0 ? state.items.get(item) : undefined;
    if (!carried) return;
    const { x, y } = this.walker;
    const hand = this.bot.role === Role.Wait ? { x: 21, y: 49 } : { x: 22, y: 36 };
    const drink = menu.isDrink[carried.menu] === true;
    const drawing = carried.fallen ? drawings.of('fallen') : (menu.served[carried.menu] ?? -1);
    list.put(drawing, x + hand.x * size, y - lift - hand.y * size, y + 0.02, (drink ? 0.95 : 0.86) * size);
  }

  #drawSign(moment: Moment, state: BotState, size: number, dozing: boolean): void {
    const { list, drawings, beat, reducedMotion, signs } = moment;
    const { x, y } = this.walker;
    const top = y - 74 * size;
    const wave = reducedMotion ? 0 : Math.sin(beat / 380 + this.bot.bot);
    if (dozing) {
      const drift = reducedMotion ? 0.5 : (beat / 1600 + this.bot.bot * 0.37) % 1;
      const shown = reducedMotion ? 0.9 : Math.min(1, drift * 4, (1 - drift) * 3);
      list.put(
        drawings.of('zzz'),
        x + 12 * size + drift * 6,
        top + 12 - drift * 12,
        SIGNS + y,
        0.72 * signs,
        0.72 * signs,
        shown,
      );
      return;
    }
    if (drawHold(moment, this.bot, this.walker, size)) return;
    if (state === 'working') {
      const length = this.bot.until - this.bot.since;
      if (this.walker.moving || length <= 0 || (length / Math.max(1, moment.ticksPerSecond)) * 1000 < 250)
        return;
      const step = Math.round(
        Math.min(1, Math.max(0, (moment.tick - this.bot.since) / length)) * GAUGE_STEPS,
      );
      list.put(drawings.gauges[step] ?? -1, x, top - 4, SIGNS + y, signs);
      return;
    }
    const bubble = bubbles[state];
    if (bubble === undefined || this.#lasted < SETTLE) return;
    const grown = reducedMotion ? 1 : Math.min(1, (this.#lasted - SETTLE) / 160);
    list.put(drawings.of(bubble), x, top + 6 + wave * 1.5, SIGNS + y, 0.94 * signs * (0.4 + 0.6 * grown));
  }

  #pointAt(moment: Moment, size: number): void {
    const { list, drawings, beat, reducedMotion } = moment;
    const { x, y } = this.walker;
    list.put(drawings.of('selectring'), x, y - 2, y - 0.55, size * 1.1);
    const hop = reducedMotion ? 0 : Math.abs(Math.sin(beat / 240)) * 7;
    list.put(drawings.of('pointer'), x, y - 116 * size - hop, SIGNS + 900, moment.signs);
  }
}

const isWalking = ({ state, act }: BotOnFloor): boolean =>
  state === 'working' && (act === Act.Walk || act === Act.Seat);
