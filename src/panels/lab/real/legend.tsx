import type { ComponentChild } from 'preact';
import { Marker } from './marker.tsx';
import type { Series } from './log-plot.tsx';

/** Which colour and shape is what. */
export function Legend({
  series,
}: {
  series: readonly Pick<Series, 'name' | 'colour' | 'shape'>[];
}): ComponentChild {
  return (
    <ul class="real-legend">
      {series.map(({ name, colour, shape }) => (
        <li key={name}>
          <svg width="12" height="12" aria-hidden="true">
            <Marker {...{ shape, colour }} x={50} y={6} size={4.5} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
