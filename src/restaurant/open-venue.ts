import type { Board } from '../protocol/board.ts';
import { type AnySetup, isDownloads, isQueueNight, type NightSetup } from '../protocol/night.ts';
import { Web } from './downloads/web.ts';
import { House } from './house.ts';
import { Stand } from './stand/stand.ts';
import type { Venue } from './venue.ts';
import type { World } from './world.ts';

/** The world that a scenario describes. */
export function openVenue(setup: AnySetup, board: Board, world: World): Venue {
  if (isQueueNight(setup)) return new Stand(setup, board, world);
  if (isDownloads(setup)) return new Web(setup, board, world);
  return new House(setup as NightSetup, board, world);
}
