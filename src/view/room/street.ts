import { tokens, roomColours } from '../../protocol/palette.ts';
import { faded } from '../art/shade.ts';
import { building, lampPosts } from '../plan/building.ts';
import { downwards, glow, panel, scatter, type Brush } from './brush.ts';

const cool = '143, 180, 255';

function sky({ context, view }: Brush): void {
  panel(
    context,
    view,
    downwards(context, view, [
      [0, tokens.nightDeep],
      [0.7, tokens.night],
      [1, roomColours.street],
    ]),
  );
}

/** Roofs of other houses, far below the light: quiet shapes that fill what the room leaves over. */
function roofs({ context, view }: Brush): void {
  const random = scatter(77);
  for (let y = Math.floor(view.y / 150) * 150; y < building.pavement.top - 60; y += 150)
    for (let x = Math.floor(view.x / 190) * 190; x < view.x + view.width; x += 190) {
      const width = 120 + random() * 50;
      const height = 80 + random() * 44;
      const at = { x: x + random() * 30, y: y + random() * 30, width, height };
      panel(context, at, faded('#20284f', 0.6), 6);
      panel(context, { ...at, height: 7 }, faded('#2c3666', 0.7), 4);
      for (let n = 0; n < 3; n++)
        if (random() > 0.55)
          panel(
            context,
            { x: at.x + 14 + n * 32, y: at.y + 26 + random() * 30, width: 12, height: 15 },
            faded(random() > 0.5 ? '#ffc979' : '#7f9be0', 0.34),
            2,
          );
    }
}

function pavement({ context, view }: Brush): void {
  const { top, bottom } = building.pavement;
  const right = view.x + view.width;
  const path = { x: view.x, y: top - 30, width: view.width, height: bottom - top + 30 };
  panel(
    context,
    path,
    downwards(context, path, [
      [0, '#46538a'],
      [1, roomColours.pavement],
    ]),
  );
  context.strokeStyle = roomColours.pavementJoint;
  context.lineWidth = 1.4;
  context.beginPath();
  for (let x = Math.floor(view.x / 46) * 46; x < right; x += 46) {
    context.moveTo(x, top - 30);
    context.lineTo(x - 12, bottom);
  }
  context.moveTo(view.x, top + 36);
  context.lineTo(right, top + 36);
  context.stroke();
  panel(context, { x: view.x, y: bottom - 3, width: view.width, height: 7 }, '#53619c');
  const street = {
    x: view.x,
    y: bottom + 4,
    width: view.width,
    height: Math.max(8, view.y + view.height - bottom),
  };
  panel(
    context,
    street,
    downwards(context, street, [
      [0, '#1c244d'],
      [1, '#10152f'],
    ]),
  );
  context.fillStyle = faded('#c9d4ff', 0.16);
  for (let x = Math.floor(view.x / 120) * 120; x < right; x += 120) context.fillRect(x, bottom + 58, 62, 5);
}

/** What the street's own light does: pools under lamps, and the restaurant's glow through its front. */
export function streetLight({ context }: Brush): void {
  const { top, bottom } = building.pavement;
  context.globalCompositeOperation = 'screen';
  for (const x of lampPosts) {
    glow(context, x, top + 34, 210, 78, cool, 0.42);
    glow(context, x, bottom + 34, 120, 16, cool, 0.3);
  }
  glow(context, 640, top - 2, 560, 70, '255, 170, 84', 0.6);
  glow(context, building.left + 47, bottom - 40, 110, 50, '255, 95, 143', 0.5);
  glow(context, 215, top + 18, 120, 62, '255, 205, 128', 0.75);
  context.globalCompositeOperation = 'source-over';
}

/** Everything outside. */
export function paintOutside(brush: Brush): void {
  sky(brush);
  roofs(brush);
  pavement(brush);
}
