import { Role } from './words.ts';

/**
 * The colours of the whole product, as tokens: floor, page and charts take them from here. All are
 * `#rrggbb`. Text tokens keep WCAG AA (4.5:1) on `page`, `panel` and `panelRaised`.
 */
export const tokens = {
  /** The night outside: letterbox of the floor and background of the page. */
  night: '#121733',
  nightDeep: '#0b0f24',
  page: '#121733',
  panel: '#1b2145',
  panelRaised: '#262d57',
  line: '#3a4273',
  ink: '#f7ecd9',
  inkSoft: '#c5c2d8',
  inkFaint: '#a3a4c4',
  /** Text on accents. */
  inkOnAccent: '#1b1230',
  /** Lamp light: buttons, the chosen one of two, what is to be looked at. */
  accent: '#ffc55c',
  accentStrong: '#ffdb94',
  /** Links and keyboard focus. */
  focus: '#8fd3ff',
  good: '#7ddc8b',
  bad: '#ff7a70',
  /** Collisions: burst, marks, log. */
  crash: '#ff6f68',
} as const;

/** What a bot does or waits for; keys are BotState of the floor. Charts stack them in this order. */
export const causeColours = {
  working: '#7ddc8b',
  guest: '#ffc55c',
  oven: '#ff9457',
  gateway: '#6fb7ff',
  lock: '#ff5f8f',
  idle: '#7c82ab',
} as const;
export type CauseKey = keyof typeof causeColours;

/** Pattern that goes with a cause, so that charts don't tell it by colour alone. */
export const causePatterns: Readonly<
  Record<CauseKey, 'solid' | 'dots' | 'waves' | 'stripes' | 'cross' | 'sparse'>
> = {
  working: 'solid',
  guest: 'dots',
  oven: 'waves',
  gateway: 'stripes',
  lock: 'cross',
  idle: 'sparse',
};

/** What a guest's evening was spent on: whose time it was. */
export const eveningColours = {
  guest: causeColours.guest,
  oven: causeColours.oven,
  gateway: causeColours.gateway,
  hands: causeColours.working,
  busy: '#4fd8e8',
  unnoticed: '#ff9fb0',
  held: '#e85fd0',
  lock: causeColours.lock,
  pause: '#d9a5ff',
  dirty: '#c99a6b',
  room: '#8b93c4',
  nobody: '#f7ecd9',
  again: '#ff6f68',
} as const;

/** Shades of a role's colour by index; they repeat when a role has more bots. */
const shades: Readonly<Record<number, readonly string[]>> = {
  [Role.Greet]: ['#f2789f', '#ffa3b8', '#d95f95', '#f7b6d2'],
  [Role.Wait]: ['#35b8c9', '#6fd6e0', '#4b9be8', '#8cc4ff', '#2fae9b', '#7fe0c8', '#5c86f0', '#a3b8ff'],
  [Role.Chef]: ['#ff8a4c', '#ffb27a', '#f2683a', '#ffcaa0'],
  [Role.Wine]: ['#a875f0', '#c6a2ff', '#8f63d9', '#d7bdff'],
  [Role.Loop]: ['#b8ef5a'],
  [Role.Helper]: ['#c3d0ea'],
  [Role.Solo]: ['#f2d16b'],
  [Role.Poll]: ['#ff9d8a'],
  [Role.Card]: ['#7fe3b0'],
};

/** How many shades a role has before they repeat. */
export function botShades(role: number): number {
  return shades[role]?.length ?? 1;
}

/** A bot's colour, the same everywhere. `index` counts from 1 within the role. */
export function botColour(role: number, index: number): string {
  const list = shades[role];
  if (!list) return tokens.inkFaint;
  return list[(index - 1) % list.length] as string;
}

/** What the room is made of. Only the floor view uses these. */
export const roomColours = {
  street: '#1a2147',
  streetWet: '#2a3568',
  pavement: '#3a4678',
  pavementJoint: '#2e3966',
  coolLight: '#8fb4ff',
  wood: '#b5763f',
  woodDark: '#a2663a',
  woodLight: '#c5864a',
  woodJoint: '#8a5432',
  lampLight: '#ffd98a',
  tile: '#e8d9c0',
  tileDark: '#d8c5a8',
  tileJoint: '#c2ad90',
  wall: '#6b2f3c',
  wallTop: '#3d1c2c',
  wallLight: '#8a4048',
  wainscot: '#4b2230',
  counter: '#5a3326',
  counterTop: '#9a6239',
  counterEdge: '#c48a50',
  steel: '#c9c4c0',
  steelDark: '#8f8a92',
  steelDeep: '#4b4652',
  brass: '#e5b04e',
  ember: '#ff7a3c',
  cloth: '#fff6e6',
  shadow: '#2a1020',
} as const;
