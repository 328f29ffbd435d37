import type { ComponentChild } from 'preact';

export type Shape = 'circle' | 'square' | 'diamond';

/** A point of a chart: a shape of its own beside its colour. `x` in per cent, `y` in pixels, `shift` pixels to the right. */
export function Marker(props: {
  shape: Shape;
  x: number;
  y: number;
  size: number;
  colour: string;
  shift?: number;
  faint?: boolean;
}): ComponentChild {
  const { shape, x, y, size, colour, shift = 0, faint = false } = props;
  const look = { fill: colour, 'fill-opacity': faint ? 0.35 : 0.85 };
  return (
    <svg x={`${x}%`} y={y} overflow="visible" width="1" height="1">
      {shape === 'circle' && <circle cx={shift} cy="0" r={size} {...look} />}
      {shape === 'square' && <rect x={shift - size} y={-size} width={2 * size} height={2 * size} {...look} />}
      {shape === 'diamond' && (
        <path
          d={`M${shift} ${-1.3 * size}l${1.3 * size} ${1.3 * size}l${-1.3 * size} ${1.3 * size}l${-1.3 * size} ${-1.3 * size}z`}
          {...look}
        />
      )}
    </svg>
  );
}
