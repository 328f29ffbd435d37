/** What a guest looks like: the optional groups of assets/guests.svg, and colours. */
export interface Look {
  readonly wears: readonly string[];
  readonly skin: string;
  readonly hair: string;
  readonly clothes: string;
  readonly hat: string;
}

const look = (wears: string, skin: string, hair: string, clothes: string, hat = '#ffcf5c'): Look => ({
  wears: wears.split(' '),
  skin,
  hair,
  clothes,
  hat,
});

/** Every look that a guest can have. */
export const looks: readonly Look[] = [
  look('hair-short collar', '#f3c79a', '#5a3420', '#3f7fc4'),
  look('hair-long', '#e9b183', '#2b1d1a', '#d9536f'),
  look('hair-bun scarf', '#f6d3b0', '#b5542c', '#4f9460', '#f2b84b'),
  look('hair-curl', '#8d5a3b', '#241713', '#f0a33a'),
  look('hair-tail collar', '#f3c79a', '#e2b04c', '#7a5bd0'),
  look('hair-bald beard', '#d99b6c', '#6a3b22', '#40746f'),
  look('hair-short hat-beanie', '#f6d3b0', '#7a4a2b', '#c8553f', '#3f9fb0'),
  look('hair-long glasses', '#c98a5e', '#1f1a24', '#f2d16b'),
  look('hair-short hat-brim collar', '#e9b183', '#4a3a33', '#5b6480', '#e8dcc2'),
  look('hair-long hat-beret scarf', '#f6d3b0', '#8a4a2b', '#2f4f8a', '#d2425a'),
  look('hair-curl glasses collar', '#a86f48', '#3a2018', '#55a06b'),
  look('hair-short beard', '#c98a5e', '#2b1d1a', '#a9d0e8'),
  look('hair-bun glasses', '#f3c79a', '#bfb8c4', '#b06bc4'),
  look('hair-tail', '#8d5a3b', '#1d1412', '#e87a9b'),
  look('hair-bald glasses collar', '#f3c79a', '#d5cfd8', '#8f4a3a'),
  look('hair-short scarf', '#a86f48', '#1d1412', '#e6e0d4', '#d2425a'),
];

/** The look of one member of a party: fixed by their numbers, so that a guest looks the same all night. */
export function lookOf(party: number, member: number): number {
  const mixed = Math.imul(party * 4 + member + 1, 0x9e3779b1) >>> 0;
  return (mixed >>> 8) % looks.length;
}
