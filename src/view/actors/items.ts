import type { ItemOnFloor } from '../../metrics/floor-state.ts';
import { placePoint } from '../../protocol/board.ts';
import { ItemStage, place, PlaceKind } from '../../protocol/words.ts';
import { RING_STEPS } from '../art/gauges.ts';
import { barPoint, hobPoint } from '../plan/stand.ts';
import type { Moment } from './moment.ts';

/** Dishes on hobs, plates on the pass, glasses on the bar, tickets on the rails. */
export class Items {
  draw(moment: Moment): void {
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
    const rings = souffle ? drawings.souffleRings : drawings.rings;
    const step = done ? RING_STEPS : Math.min(RING_STEPS - 1, Math.floor(share * RING_STEPS));
    const beats = done && souffle && !reducedMotion ? 1 + Math.abs(Math.sin(beat / 180)) * 0.14 : 1;
    list.put(rings[step] ?? -1, at.x, at.y, at.y - 0.3, 0.86 * beats);
    // A soufflé rises while it bakes.
    const rise = souffle ? 0.72 + 0.28 * share : 1;
    list.put(menu.cooking[item.menu] ?? -1, at.x, at.y + 3, at.y, 0.8, 0.8 * rise);
    if (!done) return;
    const drift = reducedMotion ? 0.3 : (beat / 1300 + item.item * 0.13) % 1;
    list.put(drawings.of('steam'), at.x, at.y - 8 - drift * 9, at.y + 0.2, 0.8, 0.8, 0.95 - drift * 0.8);
  }

  #drawWaiting(item: ItemOnFloor, drink: boolean, { list, menu, scenario }: Moment): void {
    const at = drink
      ? barPoint(scenario, item.where)
      : placePoint(scenario, place(PlaceKind.PassSlot, item.where));
    list.put(menu.served[item.menu] ?? -1, at.x, at.y, at.y, drink ? 0.94 : 1);
  }
}
