import type { Scenario } from '../../protocol/scenario.ts';
import { roomColours } from '../../protocol/palette.ts';
import { stamp } from '../art/atlas.ts';
import { faded } from '../art/shade.ts';
import { building } from '../plan/building.ts';
import { glow, panel, scatter, type Brush } from './brush.ts';

/** A window in the left wall, and the night's light that falls through it. */
function sideWindow({ context }: Brush, y: number): void {
  const { left, wall } = building;
  panel(context, { x: left - wall, y: y - 40, width: wall, height: 80 }, '#a8c4ff');
  panel(context, { x: left - wall + 3, y: y - 36, width: wall - 6, height: 72 }, '#dbe7ff');
  panel(context, { x: left - wall, y: y - 1.5, width: wall, height: 3 }, roomColours.wallTop);
  context.save();
  context.globalCompositeOperation = 'screen';
  // Three panes of falling width, so that the edge of the light is soft.
  for (const [spread, strength] of [
    [16, 0.1],
    [9, 0.13],
    [2, 0.2],
  ] as const) {
    const light = context.createLinearGradient(left, 0, left + 175, 0);
    light.addColorStop(0, `rgba(130, 165, 255, ${strength})`);
    light.addColorStop(1, 'rgba(130, 165, 255, 0)');
    context.fillStyle = light;
    context.beginPath();
    context.moveTo(left, y - 34 - spread);
    context.lineTo(left + 175, y + 2 - spread);
    context.lineTo(left + 175, y + 74 + spread);
    context.lineTo(left, y + 36 + spread);
    context.fill();
  }
  context.restore();
}

/** A window of the front: lit panes, and a box of flowers before it. */
function frontWindow(context: CanvasRenderingContext2D, x: number, bottom: number): void {
  panel(context, { x: x - 3, y: bottom - 1, width: 136, height: 20 }, roomColours.wallTop, 4);
  for (let n = 0; n < 4; n++) {
    const pane = { x: x + n * 33, y: bottom + 1, width: 31, height: 14 };
    panel(context, pane, '#ffd489', 2);
    panel(context, { ...pane, height: 6 }, '#fff0c4', 2);
  }
  const random = scatter(Math.round(x));
  for (let n = 0; n < 22; n++) {
    const at = { x: x + 5 + n * 5.7, y: bottom + 16 + random() * 5 };
    panel(context, { x: at.x - 4, y: at.y - 3, width: 8, height: 7 }, n % 2 ? '#4f9460' : '#3f7d4f', 4);
    if (random() > 0.45)
      panel(
        context,
        { x: at.x - 2, y: at.y - 4, width: 4.4, height: 4.4 },
        random() > 0.5 ? '#ff8fa8' : '#ffd98a',
        3,
      );
  }
  panel(context, { x: x - 1, y: bottom + 20, width: 132, height: 8 }, '#8a4f35', 2);
}

/** The front: a low wall with wide panes, and the door. Seen from above, it is cut off at knee height. */
function front({ context, atlas }: Brush, scenario: Scenario): void {
  const { left, right, bottom, wall, doorHalf } = building;
  const { door } = scenario.floor;
  const pieces = [
    [left - wall, door.x - doorHalf],
    [door.x + doorHalf, right + wall],
  ] as const;
  for (const [from, to] of pieces) {
    panel(context, { x: from, y: bottom, width: to - from, height: 7 }, roomColours.wallLight);
    panel(context, { x: from, y: bottom + 6, width: to - from, height: 16 }, roomColours.wall);
    panel(context, { x: from, y: bottom + 18, width: to - from, height: 5 }, roomColours.wainscot);
  }
  for (let x = door.x + doorHalf + 40; x + 130 < right; x += 158) frontWindow(context, x, bottom);
  const mat = { x: door.x - doorHalf, y: bottom, width: doorHalf * 2, height: 23 };
  panel(context, mat, '#c98d52');
  panel(context, { ...mat, x: mat.x + 7, y: mat.y + 4, width: mat.width - 14, height: 16 }, '#7b2f41', 3);
  for (const side of [-1, 1]) {
    const x = door.x + side * (doorHalf + 4);
    // The door's two wings stand open on the pavement.
    context.fillStyle = '#5a2636';
    context.beginPath();
    context.moveTo(x - side * 4, bottom + 18);
    context.lineTo(x + side * 12, bottom + 50);
    context.lineTo(x + side * 17, bottom + 48);
    context.lineTo(x + side * 3, bottom + 14);
    context.fill();
    context.fillStyle = '#ffdf9c';
    context.beginPath();
    context.moveTo(x + side * 2, bottom + 24);
    context.lineTo(x + side * 10, bottom + 42);
    context.lineTo(x + side * 13, bottom + 41);
    context.lineTo(x + side * 5, bottom + 22);
    context.fill();
    panel(context, { x: x - 5, y: bottom - 8, width: 10, height: 32 }, roomColours.brass, 4);
  }
  for (const x of [door.x - 78, door.x - 190]) stamp(context, atlas, 'plant', x, bottom + 34, 0.6);
  stamp(context, atlas, 'neon', door.x - 134, bottom + 6, 1);
}

/** The cut tops of the walls round the room. */
function tops({ context }: Brush): void {
  const { left, right, bottom, wall } = building;
  const dark = roomColours.wallTop;
  panel(context, { x: left - wall, y: -12, width: right - left + wall * 2, height: 18 }, dark, 4);
  panel(context, { x: left - wall, y: -12, width: wall, height: bottom + 24 }, dark, 4);
  panel(context, { x: right, y: -12, width: wall, height: bottom + 24 }, dark, 4);
  panel(context, { x: left, y: 66, width: 7, height: bottom - 66 }, faded('#1c0a16', 0.28));
  panel(context, { x: right - 6, y: 200, width: 6, height: bottom - 200 }, faded('#1c0a16', 0.3));
}

/** The shade that the whole house casts on the night round it. */
export function paintHouseShadow({ context }: Brush): void {
  const { left, right, wall } = building;
  context.save();
  context.shadowColor = 'rgba(5, 6, 20, 0.8)';
  context.shadowBlur = 60;
  panel(context, { x: left - wall, y: 0, width: right - left + wall * 2, height: 812 }, '#2a1626');
  context.restore();
}

/** Walls, windows and door. */
export function paintWalls(brush: Brush, scenario: Scenario): void {
  const { context } = brush;
  tops(brush);
  const rows = new Set(scenario.floor.tables.filter((table) => table.x < 200).map((table) => table.y));
  for (const y of rows) sideWindow(brush, y);
  front(brush, scenario);
  context.globalCompositeOperation = 'screen';
  glow(context, scenario.floor.door.x, building.bottom + 10, 70, 40, '255, 210, 140', 0.45);
  context.globalCompositeOperation = 'source-over';
}
