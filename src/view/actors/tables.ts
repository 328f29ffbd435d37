import type { TableOnFloor } from '../../metrics/floor-state.ts';
import type { Point } from '../../protocol/scenario.ts';
import { LAID_GLASS, LAID_PLATE } from '../art/catalogue.ts';
import { GuestStage } from '../../protocol/words.ts';
import { seatOf, tablePoint } from '../plan/seats.ts';
import { METERS, type Moment } from './moment.ts';

/** Guests have eaten most of it after so long. */
const HALF_EATEN = 22 * 60_000;

/** What stands on the tables. */
export class Tables {
  draw(moment: Moment): void {
    moment.scenario.floor.tables.forEach((at, index) => {
      const table = moment.state.tables[index + 1];
      if (table) this.#lay(table, at, moment);
    });
  }

  #lay(table: TableOnFloor, at: Point, moment: Moment): void {
    const { list, drawings, menu, state } = moment;
    const party = table.party > 0 ? state.parties.get(table.party) : undefined;
    const eaten = !party || (party.stage === GuestStage.Eating && moment.tick - party.since > HALF_EATEN);
    let plates = 0;
    let glasses = 0;
    for (const number of table.served) {
      const item = state.items.get(number);
      if (!item) continue;
      const drink = menu.isDrink[item.menu] === true;
      const nth = drink ? glasses++ : plates++;
      const spot = tablePoint(drink ? 'glass' : 'plate', nth);
      const full = menu.laid[item.menu] ?? -1;
      const drawing = eaten ? drawings.of(drink ? 'laid-empty-glass' : 'laid-dirty') : full;
      list.put(
        drawing,
        at.x + spot.x,
        at.y + spot.y,
        at.y + 1 + spot.y * 0.01,
        drink ? LAID_GLASS : LAID_PLATE,
      );
    }
    if (table.dirty && plates + glasses === 0) {
      for (const nth of [0, 1])
        list.put(drawings.of('laid-dirty'), at.x + (nth ? 18 : -18), at.y + 1, at.y + 1, LAID_PLATE);
      list.put(drawings.of('laid-empty-glass'), at.x + 3, at.y + 8, at.y + 1.1, LAID_GLASS);
    }
    if (party && table.served.length === 0 && reads(party.stage))
      for (let member = 0; member < party.size; member++) {
        const seat = seatOf(party.size, member);
        list.put(drawings.of('menucard'), at.x + seat.x * 0.45, at.y + seat.y * 0.4 - 2, at.y + 1);
      }
    if (table.cleaner > 0) this.#clean(at, moment);
  }

  #clean(at: Point, { list, drawings, beat, reducedMotion, signs }: Moment): void {
    const time = reducedMotion ? 0 : beat / 170;
    list.put(drawings.of('broom'), at.x - 6 + Math.sin(time) * 12, at.y - 12, METERS + at.y, signs);
    for (const [dx, dy, phase] of [
      [-26, -8, 0],
      [24, -14, 2],
      [8, 8, 4],
    ] as const) {
      const size = 0.35 + 0.4 * Math.abs(Math.sin(time * 0.6 + phase));
      list.put(drawings.of('spark'), at.x + dx, at.y + dy, METERS + at.y, size);
    }
  }
}

const reads = (stage: number): boolean =>
  stage === GuestStage.Seated || stage === GuestStage.WantsToOrder || stage === GuestStage.Ordering;
