import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../src/view/art/catalogue.ts';
import { Drawings, menuArt, Pose } from '../../src/view/art/drawings.ts';
import { lookOf, looks } from '../../src/view/art/looks.ts';
import { pack } from '../../src/view/art/pack.ts';
import { keepOptions, readSheet, recolour } from '../../src/view/art/part.ts';
import { mix } from '../../src/view/art/shade.ts';
import { BUILT_IN, builtInScenario } from '../../src/restaurant/scenarios.ts';
import { botShades } from '../../src/protocol/palette.ts';
import { Incident, Role } from '../../src/protocol/words.ts';

const sheet = `<svg viewBox="0 0 9 9">
  <svg id="a" data-at="5 7" viewBox="1 2 10 20"><g class="opt hat"><circle fill="#FF0000"/></g><path/></svg>
  <svg id="b" viewBox="0 0 4 6"><path/></svg>
</svg>`;

describe('sheets', () => {
  test('are taken apart into drawings with their anchors', () => {
    const parts = readSheet(sheet);
    expect([...parts.keys()]).toEqual(['a', 'b']);
    expect(parts.get('a')).toMatchObject({ x: 1, y: 2, width: 10, height: 20, anchorX: 4, anchorY: 5 });
    expect(parts.get('b')).toMatchObject({ anchorX: 2, anchorY: 3 });
  });

  test('optional groups are kept by name, colours are replaced', () => {
    const markup = readSheet(sheet).get('a')!.markup;
    expect(keepOptions(markup, [])).toBe('<path/>');
    expect(recolour(keepOptions(markup, ['hat']), { '#ff0000': '#00ff00' })).toContain('#00ff00');
  });

  test('colours mix', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#102030', '#ffffff', 0)).toBe('#102030');
  });
});

describe('the catalogue', () => {
  const parts = makeCatalogue();
  const drawings = new Drawings(parts.map((part) => part.id));

  test('names nothing twice, and leaves no option open', () => {
    expect(new Set(drawings.names).size).toBe(parts.length);
    for (const part of parts) {
      expect(part.width, part.id).toBeGreaterThan(0);
      expect(part.markup.length, part.id).toBeGreaterThan(0);
    }
  });

  test('has every bot, guest, incident and dish', () => {
    for (const role of Object.values(Role))
      for (let index = 1; index <= botShades(role) + 1; index++)
        expect(drawings.bot(role, index, false)).toBeGreaterThanOrEqual(0);
    looks.forEach((_, look) => {
      expect(drawings.guest(look, 2, Pose.Wave)).toBe(drawings.of(`guest-${look}-2-wave`));
      expect(drawings.guest(look, 0, Pose.Stand)).toBeGreaterThanOrEqual(0);
    });
    for (const kind of Object.values(Incident)) expect(drawings.of(`mark-${kind}`)).toBeGreaterThanOrEqual(0);
    for (const name of BUILT_IN) {
      const scenario = builtInScenario(name);
      for (const item of scenario.menu) expect(drawings.of(item.icon), item.icon).toBeGreaterThanOrEqual(0);
      expect(menuArt(scenario, drawings).served).not.toContain(-1);
    }
  });

  test('fits on an atlas without overlaps', () => {
    const { placed, width, height } = pack(parts, 2, 2048);
    expect(placed).toHaveLength(parts.length);
    expect(height).toBeLessThan(4096);
    for (const [i, a] of placed.entries()) {
      expect(a.x + a.width).toBeLessThanOrEqual(width);
      for (const b of placed.slice(i + 1)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        if (!apart) throw new Error(`${a.part.id} overlaps ${b.part.id}`);
      }
    }
  });

  test('guests keep their look, and looks vary', () => {
    expect(lookOf(12, 3)).toBe(lookOf(12, 3));
    const seen = new Set(Array.from({ length: 60 }, (_, party) => lookOf(party, 0)));
    expect(seen.size).toBeGreaterThan(looks.length / 2);
  });
});
