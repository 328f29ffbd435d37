import barSheet from '../../../assets/bar.svg?raw';
import botsSheet from '../../../assets/bots.svg?raw';
import dishesSheet from '../../../assets/dishes.svg?raw';
import furnitureSheet from '../../../assets/furniture.svg?raw';
import guestsSheet from '../../../assets/guests.svg?raw';
import signsSheet from '../../../assets/signs.svg?raw';
import { roleKey } from '../../protocol/board.ts';
import { botColour, botShades } from '../../protocol/palette.ts';
import { Role } from '../../protocol/words.ts';
import { looks } from './looks.ts';
import { gauges } from './gauges.ts';
import { keepOptions, readSheet, recolour, type Part } from './part.ts';
import { mix } from './shade.ts';

/** Names of drawings that are made in variants. */
export const botDrawing = (role: number, index: number, pose: 'awake' | 'doze'): string =>
  `bot-${role}-${(index - 1) % botShades(role)}-${pose}`;
export const guestDrawing = (look: number, mood: number, pose: GuestPose): string =>
  `guest-${look}-${mood}-${pose}`;
/** How large plates and glasses are on tables. */
export const LAID_PLATE = 0.72;
export const LAID_GLASS = 0.66;
export type GuestPose = 'stand' | 'sit' | 'wave';

function bots(sheet: Map<string, Part>): Part[] {
  const made: Part[] = [];
  for (const role of Object.values(Role)) {
    const part = sheet.get(roleKey(role)) ?? sheet.get('wait');
    if (!part) continue;
    for (let shade = 0; shade < botShades(role); shade++) {
      const colour = botColour(role, shade + 1);
      const colours = {
        '#00c0de': colour,
        '#0090ae': mix(colour, '#2a1450', 0.32),
        '#80e0ff': mix(colour, '#ffffff', 0.6),
      };
      for (const pose of ['awake', 'doze'] as const) {
        const markup = recolour(keepOptions(part.markup, [pose]), colours);
        made.push({ ...part, id: botDrawing(role, shade + 1, pose), markup });
      }
    }
  }
  return made;
}

function guests(sheet: Map<string, Part>): Part[] {
  const part = sheet.get('guest');
  if (!part) return [];
  const poses = { stand: ['legs', 'arm-down'], sit: ['arm-down'], wave: ['arm-up'] } as const;
  return looks.flatMap((look, index) => {
    const colours = {
      '#f1c27d': look.skin,
      '#d9a05f': mix(look.skin, '#7a2f2f', 0.3),
      '#4a2c1a': look.hair,
      '#7f5af0': look.clothes,
      '#5f3fd0': mix(look.clothes, '#2a1450', 0.28),
      '#ffcf5c': look.hat,
    };
    return [0, 1, 2].flatMap((mood) =>
      (['stand', 'sit', 'wave'] as const).map((pose) => {
        const keep = [...look.wears, ...poses[pose], `mood-${mood}`];
        const markup = recolour(keepOptions(part.markup, keep), colours);
        return { ...part, id: guestDrawing(index, mood, pose), markup };
      }),
    );
  });
}

const glass = ['#2f6b4f', '#7a2f46', '#b3762c', '#3a5a8a', '#d8c9a0', '#5a3a7a'];

function bottles(sheet: Map<string, Part>): Part[] {
  return ['bottle-slim', 'bottle-round', 'bottle-square'].flatMap((id) => {
    const part = sheet.get(id);
    if (!part) return [];
    return glass.map((colour, index) => {
      const colours = { '#2f6b4f': colour, '#214f3b': mix(colour, '#140a20', 0.35) };
      return { ...part, id: `${id}-${index}`, markup: recolour(part.markup, colours) };
    });
  });
}

/** Dishes and glasses as they stand on tables, small; and the shadow of a guest. */
function small(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => {
    if (part.id === 'shadow') return [{ ...part, id: 'shadow-guest', scale: 0.52 }];
    if (laidPlates.includes(part.id)) return [{ ...part, id: `laid-${part.id}`, scale: LAID_PLATE }];
    return laidGlasses.includes(part.id) ? [{ ...part, id: `laid-${part.id}`, scale: LAID_GLASS }] : [];
  });
}
const laidPlates = ['soup', 'salad', 'fish', 'steak', 'lasagne', 'souffle', 'cloche', 'dirty'];
const laidGlasses = ['water', 'wine', 'beer', 'cocktail', 'empty-glass'];

/** Every drawing that the floor uses, by name. */
export function makeCatalogue(): Part[] {
  const plain = [dishesSheet, barSheet, furnitureSheet, signsSheet].flatMap((sheet) => [
    ...readSheet(sheet).values(),
  ]);
  return [
    ...plain,
    ...small(plain),
    ...bots(readSheet(botsSheet)),
    ...guests(readSheet(guestsSheet)),
    ...bottles(readSheet(barSheet)),
    ...gauges(),
  ];
}
