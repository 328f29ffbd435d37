import { describe, expect, test } from 'vitest';
import {
  botColour,
  botShades,
  causeColours,
  causePatterns,
  eveningColours,
  tokens,
} from '../../src/protocol/palette.ts';
import { Role } from '../../src/protocol/words.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('the palette', () => {
  const grounds = [tokens.page, tokens.panel, tokens.panelRaised];

  test.each(['ink', 'inkSoft', 'inkFaint', 'accent', 'focus', 'good', 'bad', 'crash'] as const)(
    'text in %s meets AA',
    (name) => {
      for (const ground of grounds) expect(contrast(tokens[name], ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('causes and bots stand out as shapes, and causes have patterns of their own', () => {
    for (const colour of [...Object.values(causeColours), ...Object.values(eveningColours)])
      for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    for (const role of Object.values(Role))
      for (let index = 1; index <= botShades(role); index++)
        expect(contrast(botColour(role, index), tokens.panel)).toBeGreaterThanOrEqual(3);
    expect(new Set(Object.values(causePatterns)).size).toBe(Object.keys(causeColours).length);
  });

  test('shades repeat when a role has more bots', () => {
    expect(botColour(Role.Wait, botShades(Role.Wait) + 1)).toBe(botColour(Role.Wait, 1));
    expect(botColour(99, 1)).toMatch(/^#[0-9a-f]{6}$/);
  });
});
