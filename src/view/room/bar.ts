import type { Scenario } from '../../protocol/scenario.ts';
import { roomColours } from '../../protocol/palette.ts';
import { stamp } from '../art/atlas.ts';
import { faded } from '../art/shade.ts';
import { building } from '../plan/building.ts';
import { barPoint } from '../plan/stand.ts';
import { downwards, glow, panel, scatter, type Brush } from './brush.ts';

const kinds = ['bottle-slim', 'bottle-round', 'bottle-square'] as const;

function shelf({ context, atlas }: Brush, x: number, y: number, width: number, seed: number): void {
  const random = scatter(seed);
  context.globalCompositeOperation = 'screen';
  glow(context, x + width / 2, y - 16, width * 0.62, 32, '255, 196, 110', 0.75);
  context.globalCompositeOperation = 'source-over';
  for (let at = x + 10; at < x + width - 6; at += 13 + random() * 3) {
    const kind = kinds[Math.floor(random() * 3)]!;
    stamp(context, atlas, `${kind}-${Math.floor(random() * 6)}`, at, y, 0.84 + random() * 0.14);
  }
  panel(context, { x, y: y - 1, width, height: 5 }, roomColours.counterEdge, 2);
  panel(context, { x, y: y + 4, width, height: 4 }, faded('#1c0a16', 0.4), 2);
}

/** The back wall of the bar: shelves of bottles, lit from behind. */
function backWall(brush: Brush): void {
  const { context } = brush;
  const { kitchenEnd, right } = building;
  const face = { x: kitchenEnd, y: 4, width: right - kitchenEnd, height: 196 };
  panel(
    context,
    face,
    downwards(context, face, [
      [0, '#3a1a2b'],
      [1, '#5a2636'],
    ]),
  );
  panel(context, { x: face.x + 14, y: 12, width: face.width - 28, height: 168 }, '#2c1222', 8);
  shelf(brush, face.x + 20, 62, face.width - 40, 3);
  shelf(brush, face.x + 20, 116, face.width - 40, 11);
  shelf(brush, face.x + 20, 170, face.width - 40, 29);
  panel(context, { ...face, y: 186, height: 14 }, '#7a4a30');
  panel(context, { ...face, y: 184, height: 4 }, roomColours.counterEdge);
}

/** A low sideboard along the right wall, where bottles stand in a file. */
function sideboard({ context, atlas }: Brush): void {
  const { right } = building;
  const board = { x: right - 44, y: 236, width: 44, height: 440 };
  panel(context, { ...board, x: board.x - 5, width: 12 }, faded('#1c0a16', 0.3), 5);
  panel(context, board, '#6b3d2a', 5);
  panel(context, { ...board, x: board.x + 3, width: 38, height: 432 }, '#83502f', 5);
  const random = scatter(91);
  for (let y = 278; y < 672; y += 28) {
    const kind = kinds[Math.floor(random() * 3)]!;
    stamp(context, atlas, `${kind}-${Math.floor(random() * 6)}`, right - 31, y, 0.78);
    if (random() > 0.5)
      stamp(context, atlas, `bottle-slim-${Math.floor(random() * 6)}`, right - 13, y + 9, 0.74);
    else stamp(context, atlas, 'empty-glass', right - 13, y + 9, 0.95);
  }
}

/** The counter that guests and bots see: a long top, brass rail, a mark for every glass. */
function counter({ context }: Brush, scenario: Scenario): void {
  const { x, y, width, height, front } = building.bar;
  glow(context, x + width / 2, y + height + front, width * 1.1, 26, '42, 16, 32', 0.55);
  glow(context, x - 6, y + height / 2, 30, height * 0.55, '42, 16, 32', 0.45);
  panel(context, { x, y: y + height - 10, width, height: front + 10 }, roomColours.counter, 5);
  panel(context, { x: x + 8, y: y + height + 4, width: width - 16, height: front - 8 }, '#6d4030', 3);
  panel(context, { x: x - 3, y, width: width + 6, height: height + 4 }, '#6a3c26', 8);
  const top = { x: x - 3, y, width: width + 6, height };
  const fill = context.createLinearGradient(x, 0, x + width, 0);
  fill.addColorStop(0, '#c48a50');
  fill.addColorStop(0.25, '#a86c40');
  fill.addColorStop(1, '#8a5432');
  panel(context, top, fill, 8);
  panel(context, { x: x + 2, y: y + 8, width: 2.5, height: height - 16 }, faded('#ffe0a8', 0.6), 1);
  context.strokeStyle = faded('#5a3322', 0.5);
  context.lineWidth = 1;
  for (let n = 0; n < scenario.floor.bar.count; n++) {
    const at = barPoint(scenario, n);
    context.beginPath();
    context.ellipse(at.x, at.y, 7, 3.6, 0, 0, Math.PI * 2);
    context.stroke();
  }
  const rail = scenario.floor.barRail;
  panel(context, { x: rail.x - 20, y: rail.y - 6, width: 42, height: 4 }, roomColours.brass, 2);
}

/** What always stands on the bar: taps at its head, a shaker, a little lamp. */
function fittings({ context, atlas }: Brush): void {
  const { x, width, y } = building.bar;
  stamp(context, atlas, 'taps', x + width / 2, y + 12, 1);
  context.globalCompositeOperation = 'screen';
  glow(context, x + width / 2, y + 4, 60, 30, '255, 190, 100', 0.5);
  context.globalCompositeOperation = 'source-over';
}

/** The bar without the glasses that stand on it. */
export function paintBar(brush: Brush, scenario: Scenario): void {
  const { context } = brush;
  const { kitchenEnd, right } = building;
  backWall(brush);
  panel(context, { x: kitchenEnd - 10, y: 4, width: 14, height: 200 }, roomColours.wallTop, 3);
  const lane = { x: 1040, y: 200, width: right - 1040, height: 520 };
  panel(context, lane, faded('#2a0f24', 0.36), 10);
  sideboard(brush);
  counter(brush, scenario);
  fittings(brush);
}
