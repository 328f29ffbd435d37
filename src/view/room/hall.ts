import type { Scenario } from '../../protocol/scenario.ts';
import { roomColours } from '../../protocol/palette.ts';
import { faded, mix } from '../art/shade.ts';
import { building } from '../plan/building.ts';
import { glow, panel, scatter, type Brush } from './brush.ts';

/** Where the wood begins; the kitchen's tiles and the bar's wall lie over its edge. */
const FLOOR = building.pass.y;
const warm = '255, 158, 62';

/** The wooden floor: planks of slightly different browns. */
export function paintPlanks({ context }: Brush): void {
  const { left, right, bottom } = building;
  const random = scatter(5);
  const height = 22;
  for (let y = FLOOR - 22; y < bottom + 12; y += height) {
    let x = left - random() * 140;
    while (x < right) {
      const width = 120 + random() * 130;
      const from = Math.max(left, x);
      const shade = mix(roomColours.woodDark, roomColours.woodLight, 0.2 + random() * 0.6);
      panel(context, { x: from, y, width: Math.min(right, x + width) - from, height }, shade);
      context.fillStyle = faded(roomColours.woodJoint, 0.4);
      context.fillRect(Math.min(right, x + width) - 1.2, y, 1.2, height);
      context.fillStyle = faded('#ffdca8', 0.05 + random() * 0.05);
      context.fillRect(from + 6, y + 5 + random() * 8, Math.max(0, width * 0.6), 1.2);
      x += width;
    }
    context.fillStyle = faded(roomColours.woodJoint, 0.5);
    context.fillRect(left, y + height - 1.2, right - left, 1.2);
  }
}

/** Rugs under the two rows by the front, and a runner from the door to the desk. */
export function paintRugs({ context }: Brush, scenario: Scenario): void {
  const { door } = scenario.floor;
  const rug = { x: door.x - 62, y: 742, width: 124, height: 66 };
  panel(context, rug, '#b04a60', 8);
  context.strokeStyle = '#e0ab5a';
  context.lineWidth = 2;
  context.strokeRect(rug.x + 6, rug.y + 6, rug.width - 12, rug.height - 12);
  context.fillStyle = '#c75f72';
  for (let x = rug.x + 20; x < rug.x + rug.width - 10; x += 21) {
    context.beginPath();
    context.moveTo(x, rug.y + 33);
    context.lineTo(x + 8, rug.y + 22);
    context.lineTo(x + 16, rug.y + 33);
    context.lineTo(x + 8, rug.y + 44);
    context.fill();
  }
}

/** Lamp light on the floor, cool light from the windows, and dusk in the corners. */
export function paintHallLight({ context }: Brush, scenario: Scenario): void {
  const { left, right, bottom } = building;
  context.save();
  context.beginPath();
  context.rect(left, FLOOR, right - left, bottom - FLOOR);
  context.clip();
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = '#a87480';
  context.fillRect(left, FLOOR, right - left, bottom - FLOOR);
  context.globalCompositeOperation = 'screen';
  for (const table of scenario.floor.tables) glow(context, table.x, table.y + 8, 118, 78, warm, 0.42);
  glow(context, 390, 752, 200, 90, warm, 0.44);
  glow(context, 560, 246, 600, 66, warm, 0.4);
  glow(context, 1006, 470, 100, 300, '255, 130, 60', 0.4);
  glow(context, 215, 806, 100, 66, '130, 160, 255', 0.4);
  context.globalCompositeOperation = 'soft-light';
  for (const table of scenario.floor.tables)
    glow(context, table.x, table.y + 8, 90, 58, '255, 225, 150', 0.8);
  glow(context, 390, 740, 160, 84, '255, 226, 160', 0.8);
  context.globalCompositeOperation = 'multiply';
  for (const [x, y] of [
    [left, bottom],
    [right, bottom],
    [right, 700],
  ] as const)
    glow(context, x, y, 260, 170, '40, 16, 48', 0.55);
  context.restore();
}
