import type { Scenario } from '../../protocol/scenario.ts';
import { roomColours } from '../../protocol/palette.ts';
import { stamp } from '../art/atlas.ts';
import { faded } from '../art/shade.ts';
import { building } from '../plan/building.ts';
import { downwards, glow, panel, type Brush } from './brush.ts';

function tiles({ context }: Brush): void {
  const { left, kitchenEnd } = building;
  const size = 25;
  const end = building.pass.y + building.pass.height;
  panel(context, { x: left, y: 60, width: kitchenEnd - left, height: end - 60 }, roomColours.tileJoint);
  for (let row = 0; 118 + row * size < end; row++)
    for (let column = 0; left + column * size < kitchenEnd; column++) {
      const x = left + column * size;
      const width = Math.min(size, kitchenEnd - x) - 1;
      const colour = (row + column) % 2 === 0 ? roomColours.tile : roomColours.tileDark;
      const y = 118 + row * size;
      panel(context, { x, y, width, height: Math.min(size, end - y) - 1 }, colour, 1);
    }
  panel(
    context,
    { x: left, y: 118, width: kitchenEnd - left, height: 34 },
    downwards(context, { x: 0, y: 118, width: 1, height: 34 }, [
      [0, faded('#2a1020', 0.42)],
      [1, faded('#2a1020', 0)],
    ]),
  );
}

/** The back wall: white tiles, a shelf, hanging pans, and hoods that glow over the hobs. */
function wall({ context, atlas }: Brush): void {
  const { left, kitchenEnd } = building;
  const face = { x: left, y: 4, width: kitchenEnd - left, height: 62 };
  panel(
    context,
    face,
    downwards(context, face, [
      [0, '#cdbba0'],
      [1, '#efe2ca'],
    ]),
  );
  context.strokeStyle = faded('#a8926f', 0.5);
  context.lineWidth = 1;
  context.beginPath();
  for (let row = 0; row < 5; row++) {
    const y = face.y + 2 + row * 13;
    context.moveTo(face.x, y);
    context.lineTo(face.x + face.width, y);
    for (let x = face.x + (row % 2) * 13; x < face.x + face.width; x += 26) {
      context.moveTo(x, y);
      context.lineTo(x, y + 13);
    }
  }
  context.stroke();
  for (let x = 110; x < kitchenEnd - 60; x += 174) stamp(context, atlas, 'hangpans', x, 30, 0.86);
}

function hoods({ context }: Brush, from: number, to: number): void {
  const step = (to - from) / 4;
  for (let n = 0; n < 4; n++) {
    const x = from + n * step + step / 2;
    context.fillStyle = '#8f8a92';
    context.beginPath();
    context.moveTo(x - 30, 2);
    context.lineTo(x + 30, 2);
    context.lineTo(x + 58, 30);
    context.lineTo(x - 58, 30);
    context.fill();
    context.fillStyle = '#b9b4b8';
    context.beginPath();
    context.moveTo(x - 30, 2);
    context.lineTo(x + 8, 2);
    context.lineTo(x + 14, 30);
    context.lineTo(x - 58, 30);
    context.fill();
    panel(context, { x: x - 62, y: 29, width: 124, height: 9 }, '#6a6472', 3);
    panel(context, { x: x - 48, y: 36, width: 96, height: 3.5 }, '#fff1c2', 2);
    context.globalCompositeOperation = 'screen';
    glow(context, x, 56, 92, 50, '255, 228, 170', 0.5);
    context.globalCompositeOperation = 'source-over';
  }
}

/** The pass: a steel counter with a lit top and a wooden front, and the rail for tickets at its left. */
function pass({ context }: Brush, scenario: Scenario): void {
  const { x, y, width, height, front } = building.pass;
  glow(context, x + width / 2, y + height + front + 6, width * 0.54, 22, '42, 16, 32', 0.5);
  panel(context, { x, y: y + height - 6, width, height: front + 6 }, roomColours.counter, 4);
  for (let n = x + 10; n < x + width - 20; n += 48)
    panel(context, { x: n, y: y + height + 4, width: 40, height: front - 8 }, '#6b4030', 2);
  const top = { x: x - 3, y, width: width + 6, height };
  panel(context, { ...top, height: height + 4 }, roomColours.steelDark, 6);
  panel(
    context,
    top,
    downwards(context, top, [
      [0, '#e9e4df'],
      [1, '#c4bdb9'],
    ]),
    6,
  );
  panel(context, { x: x + 6, y: y + 4, width: width - 12, height: 2 }, faded('#ffffff', 0.7), 1);
  const { pass: slots, rail } = scenario.floor;
  for (let n = 0; n < slots.count; n++) {
    const at = slots.from.x + ((slots.to.x - slots.from.x) * n) / Math.max(1, slots.count - 1);
    context.strokeStyle = faded('#8f8a92', 0.55);
    context.lineWidth = 1.2;
    context.beginPath();
    context.ellipse(at, slots.from.y, 15, 8.5, 0, 0, Math.PI * 2);
    context.stroke();
  }
  panel(context, { x: rail.x - 30, y: rail.y - 8, width: 62, height: 5 }, roomColours.brass, 2);
}

/** The kitchen without what cooks in it. */
export function paintKitchen(brush: Brush, scenario: Scenario): void {
  const { ovens } = scenario.floor;
  const { context, atlas } = brush;
  tiles(brush);
  wall(brush);
  hoods(brush, ovens.from.x, ovens.to.x);
  const columns = Math.max(1, Math.ceil(ovens.count / 2));
  const wide = (ovens.to.x - ovens.from.x) / columns;
  for (let pair = 0; pair < Math.ceil(columns / 2); pair++) {
    const x = ovens.from.x + wide * (pair * 2 + 1);
    context.save();
    context.translate(x, ovens.from.y - 6);
    context.scale((wide * 2 - 1) / 76, 1);
    stamp(context, atlas, 'hob', 0, 0);
    context.restore();
  }
  context.globalCompositeOperation = 'screen';
  glow(context, (ovens.from.x + ovens.to.x) / 2, 146, 460, 34, '255, 150, 70', 0.4);
  context.globalCompositeOperation = 'source-over';
  stamp(context, atlas, 'fridge', 54, 132, 0.62);
  pass(brush, scenario);
}
