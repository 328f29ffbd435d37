import { causeColours, type CauseKey, causePatterns, tokens } from '../../protocol/palette.ts';
import { GuestStage, IdleCause } from '../../protocol/words.ts';
import { UNSETTLED, WORKING } from '../../metrics/duty-time.ts';
import { BOT_STATES } from '../../metrics/timeline/bot-lanes.ts';
import { DIRTY, TABLE_STATES } from '../../metrics/timeline/guest-lanes.ts';
import { TASK_STATES, TaskState, WAITING } from '../../metrics/timeline/task-rows.ts';
import { TILE, type Tile } from './raster.ts';

/** How ink lies on a colour. */
export type Pattern = (typeof causePatterns)[CauseKey];

/** Rows of a tile: `#` where the ink lies. The same shapes as in the idle bars, in the size of a lane. */
const shapes: Readonly<Record<Pattern | 'rows', readonly string[]>> = {
  solid: ['........'],
  dots: ['##......', '##......', '........', '........', '....##..', '....##..', '........', '........'],
  waves: ['..##....', '.#..#...', '#....#.#', '......#.', '..##....', '.#..#...', '#....#.#', '......#.'],
  stripes: ['##......', '.##.....', '..##....', '...##...', '....##..', '.....##.', '......##', '#......#'],
  cross: ['#......#', '.#....#.', '..#..#..', '...##...', '...##...', '..#..#..', '.#....#.', '#......#'],
  sparse: ['.#......', '........', '........', '........', '.....#..', '........', '........', '........'],
  rows: ['........', '########', '........', '........', '........', '########', '........', '........'],
};

/** A colour as a canvas stores it. */
function pixelOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Mixes two `#rrggbb`; `share` of the second. */
export function mixed(colour: string, other: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [colour, other].map((one) => parseInt(one.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

export function tileOf(
  colour: string,
  pattern: keyof typeof shapes = 'solid',
  ink: string = tokens.inkOnAccent,
): Tile {
  const tile = new Uint32Array(TILE * TILE);
  const [ground, drawn] = [pixelOf(colour), pixelOf(mixed(colour, ink, 0.6))];
  const rows = shapes[pattern];
  for (let at = 0; at < tile.length; at += 1) {
    const row = rows[Math.floor(at / TILE) % rows.length] as string;
    tile[at] = row[at % TILE] === '#' ? drawn : ground;
  }
  return tile;
}

const ofCause = (key: CauseKey, dim = 0): Tile =>
  tileOf(mixed(causeColours[key], tokens.nightDeep, dim), causePatterns[key]);

const CAUSES: Readonly<Record<number, CauseKey>> = {
  [IdleCause.Guest]: 'guest',
  [IdleCause.Oven]: 'oven',
  [IdleCause.Gateway]: 'gateway',
  [IdleCause.Lock]: 'lock',
  [IdleCause.Work]: 'idle',
};

/** What a bot's state is called in palette and texts; null where it is off duty. */
export function causeKeyOf(state: number): CauseKey | null {
  if (state === WORKING) return 'working';
  if (state === UNSETTLED) return 'idle';
  return CAUSES[state] ?? null;
}

/** Tiles of a bot's states; null: nothing is drawn. */
export const botTiles: readonly (Tile | null)[] = Array.from({ length: BOT_STATES }, (_, state) => {
  const key = causeKeyOf(state);
  return key && (key === 'idle' ? ofCause('idle', 0.45) : ofCause(key));
});

export const taskTiles: readonly (Tile | null)[] = Array.from({ length: TASK_STATES }, (_, state) => {
  if (state === TaskState.None) return null;
  if (state === TaskState.Running) return ofCause('working');
  if (state === TaskState.Ready) return tileOf(tokens.accentStrong, 'rows');
  if (state === TaskState.Due) return tileOf(tokens.accentStrong, 'sparse');
  return ofCause(CAUSES[state - WAITING] ?? 'idle', 0.5);
});

const tableColours: Readonly<Record<number, readonly [string, keyof typeof shapes]>> = {
  [GuestStage.Seated]: [mixed(tokens.focus, tokens.nightDeep, 0.6), 'solid'],
  [GuestStage.WantsToOrder]: [tokens.accent, 'dots'],
  [GuestStage.Ordering]: [tokens.focus, 'solid'],
  [GuestStage.WaitingForFood]: [causeColours.oven, 'waves'],
  [GuestStage.Eating]: [tokens.good, 'solid'],
  [DIRTY]: [mixed(tokens.inkFaint, tokens.nightDeep, 0.35), 'cross'],
};
export const tableTiles: readonly (Tile | null)[] = Array.from({ length: TABLE_STATES }, (_, state) => {
  const [colour, pattern] = tableColours[state] ?? [];
  return colour === undefined ? null : tileOf(colour, pattern);
});

export const laneTile = tileOf(mixed(tokens.nightDeep, tokens.panel, 0.45));
export const groundTile = tileOf(tokens.nightDeep);
export const recordTile = tileOf(tokens.inkFaint);
export const crashTile = tileOf(tokens.crash);
export const outlineTile = tileOf(tokens.nightDeep);
