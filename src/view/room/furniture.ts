import type { Scenario } from '../../protocol/scenario.ts';
import { stamp } from '../art/atlas.ts';
import { building } from '../plan/building.ts';
import { seats } from '../plan/seats.ts';
import { glow, type Brush } from './brush.ts';

/** Tables with chairs (guests are drawn over them), the desk with its till, plants. */
export function paintFurniture({ context, atlas }: Brush, scenario: Scenario): void {
  const { tables, desk, till } = scenario.floor;
  for (const table of tables) {
    for (const seat of seats) {
      const name = seat.behind ? 'chair-back' : 'chair-side';
      stamp(context, atlas, name, table.x + seat.x * 1.04, table.y + seat.y - 2, 0.86, seat.facing < 0);
    }
  }
  for (const table of tables) {
    stamp(context, atlas, table.zone === 'window' ? 'table-window' : 'table-bar', table.x, table.y, 0.96);
    stamp(context, atlas, 'candle', table.x, table.y - 3, 0.8);
  }
  const { x, y, width } = building.desk;
  stamp(context, atlas, 'desk', x + width / 2, y + 10, width / 172);
  stamp(context, atlas, 'bell', desk.x - 22, y + 12, 0.9);
  stamp(context, atlas, 'till', till.x + 8, y + 12, 0.86);
  for (const [px, py, size] of [
    [70, 286, 0.8],
    [70, 792, 0.9],
    [1142, 796, 0.7],
  ] as const)
    stamp(context, atlas, 'plant', px, py, size);
  stamp(context, atlas, 'piano', 1068, 772, 1);
  context.globalCompositeOperation = 'screen';
  glow(context, desk.x, y + 8, 50, 22, '255, 220, 150', 0.4);
  context.globalCompositeOperation = 'source-over';
}
