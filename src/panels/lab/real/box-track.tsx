import type { ComponentChild } from 'preact';
import type { LogAxis } from '../../charts/log-axis.ts';
import { spreadOf } from '../../../metrics/statistics/spread.ts';

const HEIGHT = 38;
const MIDDLE = 16;
/** Dots lie below the box, in rows, so that many at one place can be told from few. */
const DOT_ROWS = 4;

/** One operation on the common scale: box, median, whiskers, and every sample as a dot; a fainter box beside. */
export function BoxTrack(props: {
  axis: LogAxis;
  samples: readonly number[];
  beside: readonly number[] | null;
}): ComponentChild {
  const { axis, samples, beside } = props;
  const x = (value: number): string => `${100 * axis.at(value)}%`;
  return (
    <svg class="box-track" height={HEIGHT} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line key={tick} class="box-grid" x1={x(tick)} x2={x(tick)} y1="0" y2={HEIGHT} />
      ))}
      {beside && <Box axis={axis} samples={beside} faint />}
      <Box axis={axis} samples={samples} />
      {samples.map((sample, index) => (
        <circle key={index} class="box-dot" cx={x(sample)} cy={28 + 2.4 * (index % DOT_ROWS)} r="1.3" />
      ))}
    </svg>
  );
}

function Box(props: { axis: LogAxis; samples: readonly number[]; faint?: boolean }): ComponentChild {
  const { axis, samples, faint = false } = props;
  const { least, lower, median, upper, most } = spreadOf(samples);
  const at = (value: number): number => 100 * axis.at(value);
  return (
    <g class={`box${faint ? ' is-beside' : ''}`}>
      <line class="box-whisker" x1={`${at(least)}%`} x2={`${at(most)}%`} y1={MIDDLE} y2={MIDDLE} />
      {[least, most].map((end, index) => (
        <line
          key={index}
          class="box-whisker"
          x1={`${at(end)}%`}
          x2={`${at(end)}%`}
          y1={MIDDLE - 4}
          y2={MIDDLE + 4}
        />
      ))}
      <rect
        class="box-half"
        x={`${at(lower)}%`}
        // What is narrower than a line can still be seen.
        width={`${Math.max(0.35, at(upper) - at(lower))}%`}
        y={MIDDLE - 8}
        height="16"
        rx="2"
      />
      <line class="box-median" x1={`${at(median)}%`} x2={`${at(median)}%`} y1={MIDDLE - 9} y2={MIDDLE + 9} />
    </g>
  );
}
