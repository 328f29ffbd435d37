import { tokens } from '../../protocol/palette.ts';
import type { Part } from './part.ts';

/** Steps of a doneness ring, of a work gauge and of a patience meter. */
export const RING_STEPS = 16;
export const GAUGE_STEPS = 12;
export const METER_STEPS = 8;
/** Layers of a fancy drink. */
export const LAYERS = 4;
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

/** The ring round a dish that is done and will fall in: what is left of its time. */
function deadline(step: number): Part {
  const ellipse = (more: string): string => `<ellipse cx="24" cy="16" rx="20" ry="12" fill="none" ${more}/>`;
  const left =
    step >= RING_STEPS
      ? ellipse(`stroke="#ff5f8f" stroke-width="4.4"`)
      : step > 0
        ? `<path d="${arc(24, 16, 20, 12, step / RING_STEPS)}" fill="none" stroke="#ff5f8f" stroke-width="4.4"/>`
        : '';
  return part(`deadline-${step}`, 48, 32, ellipse('stroke="#15121a" stroke-width="6"') + left);
}

/** The ring round what holds on to a bot: what is left of it. */
function hold(step: number): Part {
  const circle = (more: string): string => `<circle cx="24" cy="24" r="20.500" fill="none" ${more}/>`;
  const left =
    step >= RING_STEPS
      ? circle(`stroke="${tokens.crash}" stroke-width="4"`)
      : step > 0
        ? `<path d="${arc(24, 24, 20.5, 20.5, step / RING_STEPS)}" fill="none" stroke="${tokens.crash}" stroke-width="4"/>`
        : '';
  const tail = `<path d="M20 43 L24 53 L28 43Z" fill="#1d1733"/>`;
  return {
    ...part(`hold-${step}`, 48, 54, tail + circle('stroke="#1d1733" stroke-width="6.500"') + left),
    anchorY: 53,
  };
}

const layerColours = ['#e2365a', '#ffb03b', '#7ddc8b', '#6fb7ff'];

/** A fancy drink, layer by layer. */
function fancy(step: number): Part {
  const disc = `<circle cx="19" cy="19" r="17" fill="#fffaf0"/>`;
  const layers = layerColours
    .slice(0, step)
    .map((colour, nth) => `<rect x="14" y="${25 - nth * 5}" width="10" height="5" fill="${colour}"/>`);
  const glass = `<path d="M13 8 V30.500 H25 V8" fill="none" stroke="#3a5a8a" stroke-width="2" stroke-linejoin="round"/>`;
  const straw = `<path d="M20 14 L26 4" stroke="#d2425a" stroke-width="1.800" stroke-linecap="round"/>`;
  return part(`fancy-${step}`, 38, 38, disc + layers.join('') + glass + straw);
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
  for (let step = 0; step <= RING_STEPS; step++) made.push(deadline(step), hold(step));
  for (let step = 0; step <= LAYERS; step++) made.push(fancy(step));
  for (let step = 0; step <= GAUGE_STEPS; step++) made.push(gauge(step));
  for (let step = 0; step <= METER_STEPS; step++) made.push(meter(step));
  for (let index = 1; index <= BADGES; index++) made.push(badge(index));
  return made;
}
