import type { ItemOnFloor } from '../../metrics/floor-state.ts';
import { placePoint } from '../../protocol/board.ts';
import type { Point } from '../../protocol/scenario.ts';
import { ItemStage, place, PlaceKind } from '../../protocol/words.ts';
import { RING_STEPS } from '../art/gauges.ts';
import { barPoint, hobPoint } from '../plan/stand.ts';
import { SIGNS, type Moment } from './moment.ts';

/** Real milliseconds that a dish takes to sink. */
const SINKING = 900;

/** Dishes on hobs, plates on the pass, glasses on the bar, tickets on the rails. */
export class Items {
  /** Real milliseconds since dishes have been seen to fall in. */
  readonly #falling = new Map<number, number>();

  draw(moment: Moment): void {
    for (const number of this.#falling.keys())
      if (moment.state.items.get(number)?.stage !== ItemStage.Fallen) this.#falling.delete(number);
    let dishTickets = 0;
    let drinkTickets = 0;
    for (const item of moment.state.items.values()) {
      const drink = moment.menu.isDrink[item.menu] === true;
      switch (item.stage) {
        case ItemStage.Ordered:
          this.#drawTicket(drink, drink ? drinkTickets++ : dishTickets++, moment);
          break;
        case ItemStage.Cooking:
        case ItemStage.Cooked:
          this.#drawCooking(item, moment);
          break;
        case ItemStage.Fallen:
          this.#drawFallen(item, moment);
          break;
        case ItemStage.Put:
        case ItemStage.Standing:
        case ItemStage.Taken:
          this.#drawWaiting(item, drink, moment);
          break;
        default:
          break;
      }
    }
  }

  #drawTicket(drink: boolean, nth: number, { list, drawings, scenario }: Moment): void {
    if (nth >= 24) return;
    const rail = drink ? scenario.floor.barRail : scenario.floor.rail;
    const across = drink ? 3 : 4;
    const x = rail.x - (drink ? 13 : 22) + (nth % across) * (drink ? 13 : 15);
    const row = Math.floor(nth / across);
    list.put(drawings.of('ticket'), x + (row % 2) * 3, rail.y + 5 + row * 3.5, rail.y + row * 0.1, 0.78);
  }

  #drawCooking(item: ItemOnFloor, moment: Moment): void {
    const { list, drawings, menu, scenario, beat, reducedMotion } = moment;
    const at = hobPoint(scenario, item.where);
    const done = item.stage === ItemStage.Cooked;
    const length = item.until - item.since;
    const share = done || length <= 0 ? 1 : Math.min(1, Math.max(0, (moment.tick - item.since) / length));
    const souffle = menu.isSouffle[item.menu] === true;
    if (done && Number.isFinite(item.fallsAt)) this.#drawDeadline(item, at, moment);
    else {
      const rings = souffle ? drawings.souffleRings : drawings.rings;
      const step = done ? RING_STEPS : Math.min(RING_STEPS - 1, Math.floor(share * RING_STEPS));
      list.put(rings[step] ?? -1, at.x, at.y, at.y - 0.3, 0.86);
    }
    // A soufflé rises while it bakes.
    const rise = souffle ? 0.72 + 0.28 * share : 1;
    list.put(menu.cooking[item.menu] ?? -1, at.x, at.y + 3, at.y, 0.8, 0.8 * rise);
    if (!done) return;
    const drift = reducedMotion ? 0.3 : (beat / 1300 + item.item * 0.13) % 1;
    list.put(drawings.of('steam'), at.x, at.y - 8 - drift * 9, at.y + 0.2, 0.8, 0.8, 0.95 - drift * 0.8);
  }

  /** It is done and will fall in: the ring runs out, and beats. */
  #drawDeadline(item: ItemOnFloor, at: Point, moment: Moment): void {
    const { list, drawings, beat, reducedMotion, tick } = moment;
    const whole = item.fallsAt - item.since;
    const left = whole > 0 ? Math.min(1, Math.max(0, (item.fallsAt - tick) / whole)) : 0;
    const beats = reducedMotion ? 1 : 1 + Math.abs(Math.sin(beat / (90 + 90 * left))) * 0.14;
    list.put(drawings.deadlines[Math.ceil(left * RING_STEPS)] ?? -1, at.x, at.y, at.y - 0.3, 0.86 * beats);
  }

  /** It has fallen in: it sinks with a puff, and a sign stays over it until somebody takes it out. */
  #drawFallen(item: ItemOnFloor, moment: Moment): void {
    const { list, drawings, scenario, elapsed, reducedMotion, signs, jumped } = moment;
    const at = hobPoint(scenario, item.where);
    const before = this.#falling.get(item.item);
    const fresh = moment.tick - item.since < 30_000;
    const age = jumped || !fresh || reducedMotion ? SINKING : (before ?? 0) + elapsed;
    this.#falling.set(item.item, age);
    const share = Math.min(1, age / SINKING);
    list.put(drawings.deadlines[0] ?? -1, at.x, at.y, at.y - 0.3, 0.86);
    if (share < 0.45) {
      const sink = 1 - share;
      list.put(
        moment.menu.cooking[item.menu] ?? -1,
        at.x,
        at.y + 3,
        at.y,
        0.8 * (1 + share * 0.3),
        0.8 * sink,
      );
    } else list.put(drawings.of('cook-fallen'), at.x, at.y + 3, at.y, 0.8);
    if (share < 1)
      for (const side of [-1, 1]) {
        const reach = side * (8 + share * 20);
        list.put(
          drawings.of('puff'),
          at.x + reach,
          at.y - 2 - share * 7,
          at.y + 0.3,
          0.5 + share * 0.6,
          undefined,
          1 - share,
        );
      }
    const grown = reducedMotion ? 1 : 0.4 + 0.6 * Math.min(1, share * 1.6);
    list.put(drawings.of('sign-fallen'), at.x, at.y - 20, SIGNS + at.y, 0.66 * signs * grown);
  }

  #drawWaiting(item: ItemOnFloor, drink: boolean, { list, menu, scenario }: Moment): void {
    const at = drink
      ? barPoint(scenario, item.where)
      : placePoint(scenario, place(PlaceKind.PassSlot, item.where));
    list.put(menu.served[item.menu] ?? -1, at.x, at.y, at.y, drink ? 0.94 : 1);
  }
}
