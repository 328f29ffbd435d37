import { botColour, causeColours, eveningColours, tokens } from '../protocol/palette.ts';
import { Role } from '../protocol/words.ts';

/** `inkOnAccent` becomes `ink-on-accent`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The palette as CSS custom properties: `--panel`, `--ink-soft`, `--cause-guest`, `--bot-loop`. */
export function paletteProperties(): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(tokens).map(([name, colour]) => [`--${kebab(name)}`, colour] as const),
    ...Object.entries(causeColours).map(([name, colour]) => [`--cause-${name}`, colour] as const),
    ...Object.entries(eveningColours).map(([name, colour]) => [`--evening-${name}`, colour] as const),
    ['--bot-loop', botColour(Role.Loop, 1)],
  ];
}

/** Gives the page the colours of the palette. */
export function applyPalette(style: CSSStyleDeclaration): void {
  for (const [name, colour] of paletteProperties()) style.setProperty(name, colour);
}
