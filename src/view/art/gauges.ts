import { tokens } from '../../protocol/palette.ts';
import type { Part } from './part.ts';

/** Steps of a doneness ring, of a work gauge and of a patience meter. */
export const RING_STEPS = 16;
export const GAUGE_STEPS = 12;
export const METER_STEPS = 8;
/** Bots beyond this number wear none. */
export const BADGES = 9;

function part(id: string, width: number, height: number, markup: string, scale = 1): Part {
  return { id, x: 0, y: 0, width, height, anchorX: width / 2, anchorY: height / 2, scale, markup };
}

function arc(cx: number, cy: number, rx: number, ry: number, share: number): string {
  const angle = share * Math.PI * 2;
  const x = (cx + rx * Math.sin(angle)).toFixed(2);
  const y = (cy - ry * Math.cos(angle)).toFixed(2);
  return `M${cx} ${cy - ry} A${rx} ${ry} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}`;
}

/** How large rings are drawn round pans. */
const RING = 0.86;

/** The glowing ring round a pan: how done the dish is. The soufflé's is its own colour. */
function ring(id: string, step: number, colour: string): Part {
  const ellipse = `<ellipse cx="20" cy="13" rx="17" ry="10" fill="none" stroke="`;
  const track = `${ellipse}#15121a" stroke-width="4.4"/>`;
  if (step >= RING_STEPS) return part(id, 40, 26, `${track}${ellipse}${colour}" stroke-width="3.6"/>`, RING);
  const done = arc(20, 13, 17, 10, Math.max(step, 0.25) / RING_STEPS);
  return part(
    id,
    40,
    26,
    `${track}<path d="${done}" fill="none" stroke="${colour}" stroke-width="3.6"/>`,
    RING,
  );
}

/** The little clock by a working bot that fills while it works. */
function gauge(step: number): Part {
  const share = step / GAUGE_STEPS;
  const disc = `<circle cx="11" cy="11" r="10" fill="#1d1733"/><circle cx="11" cy="11" r="8" fill="#443b66"/>`;
  const pie =
    step >= GAUGE_STEPS
      ? `<circle cx="11" cy="11" r="8" fill="${tokens.good}"/>`
      : `<path d="${arc(11, 11, 8, 8, share)} L11 11Z" fill="${tokens.good}"/>`;
  return part(`gauge-${step}`, 22, 22, disc + (step > 0 ? pie : ''));
}

/** A party's patience: a row of beads that goes out one by one, and changes colour and mark. */
function meter(step: number): Part {
  const share = step / METER_STEPS;
  const colour = share > 0.5 ? tokens.good : share > 0.25 ? tokens.accent : tokens.bad;
  const width = 40 * share;
  const back = `<rect x=".5" y=".5" width="47" height="11" rx="5.500" fill="#1d1733" opacity=".85"/>`;
  const fill =
    step > 0 ? `<rect x="4" y="3.500" width="${width}" height="5" rx="2.500" fill="${colour}"/>` : '';
  const notches = [14, 24, 34].map(
    (x) => `<rect x="${x - 0.6}" y="3" width="1.200" height="6" fill="#1d1733"/>`,
  );
  return part(`meter-${step}`, 48, 12, back + fill + notches.join(''));
}

/** A bot's number within its role, on its chest. */
function badge(index: number): Part {
  const text = `<text x="8" y="12" text-anchor="middle" font-family="Verdana, DejaVu Sans, sans-serif"`;
  const style = `font-size="11" font-weight="700" fill="#fff6e6"`;
  const disc = `<circle cx="8" cy="8" r="7.500" fill="#1d1733"/>`;
  return part(`badge-${index}`, 16, 16, `${disc}${text} ${style}>${index}</text>`);
}

/** All gauges, meters and badges as drawings. */
export function gauges(): Part[] {
  const made: Part[] = [];
  for (let step = 0; step <= RING_STEPS; step++) {
    made.push(ring(`ring-${step}`, step, step === RING_STEPS ? tokens.good : tokens.accent));
    made.push(ring(`ring-souffle-${step}`, step, step === RING_STEPS ? '#ff5f8f' : '#d7a6ff'));
  }
  for (let step = 0; step <= GAUGE_STEPS; step++) made.push(gauge(step));
  for (let step = 0; step <= METER_STEPS; step++) made.push(meter(step));
  for (let index = 1; index <= BADGES; index++) made.push(badge(index));
  return made;
}
