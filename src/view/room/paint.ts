import type { Scenario } from '../../protocol/scenario.ts';
import type { Atlas } from '../art/atlas.ts';
import type { Fit } from '../fit.ts';
import { paintBar } from './bar.ts';
import type { Brush } from './brush.ts';
import { paintFurniture } from './furniture.ts';
import { paintHallLight, paintPlanks, paintRugs } from './hall.ts';
import { paintKitchen } from './kitchen.ts';
import { paintOutside, streetLight } from './street.ts';
import { paintHouseShadow, paintWalls } from './walls.ts';

/** Paints everything that doesn't move, as large as the canvas: the night fills what the room leaves over. */
export function paintRoom(scenario: Scenario, atlas: Atlas, fit: Fit): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = fit.width;
  canvas.height = fit.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return canvas;
  context.setTransform(fit.zoom, 0, 0, fit.zoom, fit.left, fit.top);
  const view = {
    x: -fit.left / fit.zoom,
    y: -fit.top / fit.zoom,
    width: fit.width / fit.zoom,
    height: fit.height / fit.zoom,
  };
  const brush: Brush = { context, atlas, view };
  paintOutside(brush);
  paintHouseShadow(brush);
  paintPlanks(brush);
  paintRugs(brush, scenario);
  paintHallLight(brush, scenario);
  paintKitchen(brush, scenario);
  paintBar(brush, scenario);
  paintFurniture(brush, scenario);
  paintWalls(brush, scenario);
  streetLight(brush);
  return canvas;
}
