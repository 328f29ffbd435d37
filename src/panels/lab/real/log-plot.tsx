import type { ComponentChild } from 'preact';
import { type LogAxis, logAxis } from '../../charts/log-axis.ts';
import { spreadOf } from '../../../metrics/statistics/spread.ts';
import { Marker, type Shape } from './marker.tsx';

/** Observations at one place of the axis. */
export interface Place {
  readonly x: number;
  readonly values: readonly number[];
}

export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly shape: Shape;
  readonly places: readonly Place[];
  /** Of a sheet that is only beside. */
  readonly faint?: boolean;
}

const TOP = 10;
/** Where the band of nothing lies below the scale. */
const NONE_BAND = 30;
/** Pixels between the series of one place, and between its dots. */
const APART = 13;
const DOTS_WIDTH = 9;

/**
 * Many observations over a size, on scales that go by tens: each as a dot, or their range with the median, joined.
 * What is nothing at all has a band of its own below the scale. Figures stand in a table beside.
 */
export function LogPlot(props: {
  label: string;
  series: readonly Series[];
  look: 'dots' | 'medians';
  height: number;
  xText: (value: number) => string;
  yText: (value: number) => string;
  /** What the band of nothing is called; without it there is none. */
  none?: string;
}): ComponentChild {
  const { label, series, look, height, xText, yText, none } = props;
  const all = series.flatMap(({ places }) => places);
  const across = logAxis(all.map(({ x }) => x));
  const up = logAxis(all.flatMap(({ values }) => values));
  const scale = height - TOP - (none === undefined ? 0 : NONE_BAND);
  const y = (value: number): number =>
    value > 0 ? TOP + (1 - up.at(value)) * (scale - TOP) : height - NONE_BAND / 2;
  // Room at both ends for what stands beside its place.
  const x = (value: number): number => 7 + 86 * across.at(value);
  return (
    <figure class="log-plot" role="img" aria-label={label}>
      <div class="log-plot-left" style={{ height: `${height}px` }} aria-hidden="true">
        {up.ticks.map((tick) => (
          <span key={tick} style={{ top: `${y(tick)}px` }}>
            {yText(tick)}
          </span>
        ))}
        {none !== undefined && <span style={{ top: `${height - NONE_BAND / 2}px` }}>{none}</span>}
      </div>
      <svg class="log-plot-field" height={height} aria-hidden="true">
        <Grid across={across} up={up} x={x} y={y} height={scale} />
        {none !== undefined && (
          <rect class="log-plot-none" x="0" y={scale + 4} width="100%" height={NONE_BAND - 4} />
        )}
        {series.map((one, index) => {
          const shift = look === 'dots' ? (index - (series.length - 1) / 2) * APART : 0;
          return look === 'dots' ? (
            <Dots key={one.name + String(one.faint)} series={one} x={x} y={y} shift={shift} />
          ) : (
            <Medians key={one.name + String(one.faint)} series={one} x={x} y={y} />
          );
        })}
      </svg>
      <div class="log-plot-below" aria-hidden="true">
        {across.ticks.map((tick) => (
          <span key={tick} style={{ left: `${x(tick)}%` }}>
            {xText(tick)}
          </span>
        ))}
      </div>
    </figure>
  );
}

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function Grid(props: Scales & { across: LogAxis; up: LogAxis; height: number }): ComponentChild {
  const { across, up, x, y, height } = props;
  return (
    <g class="log-plot-grid">
      {up.ticks.map((tick) => (
        <line key={tick} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
      ))}
      {across.ticks.map((tick) => (
        <line key={tick} x1={`${x(tick)}%`} x2={`${x(tick)}%`} y1={TOP} y2={height} />
      ))}
    </g>
  );
}

/** Each observation, side by side as they came. */
function Dots({ series, x, y, shift }: Scales & { series: Series; shift: number }): ComponentChild {
  const { colour, shape, faint } = series;
  return (
    <g>
      {series.places.flatMap((place) =>
        place.values.map((value, index) => {
          const beside = place.values.length < 2 ? 0 : (index / (place.values.length - 1) - 0.5) * DOTS_WIDTH;
          return (
            <Marker
              key={`${place.x} ${index}`}
              {...{ shape, colour, faint: faint ?? false }}
              x={x(place.x)}
              y={y(value)}
              size={2.6}
              shift={shift + beside}
            />
          );
        }),
      )}
    </g>
  );
}

/** A line through the medians, and at each place how far the observations reach. */
function Medians({ series, x, y }: Scales & { series: Series }): ComponentChild {
  const { colour, shape, faint = false } = series;
  const points = series.places.map((place) => ({ at: x(place.x), spread: spreadOf(place.values) }));
  return (
    <g stroke={colour} stroke-opacity={faint ? 0.35 : 1}>
      {points.slice(1).map(({ at, spread }, index) => {
        const before = points[index];
        return (
          before && (
            <line
              key={at}
              x1={`${before.at}%`}
              y1={y(before.spread.median)}
              x2={`${at}%`}
              y2={y(spread.median)}
              stroke-width="1.8"
              stroke-dasharray={faint ? '4 4' : undefined}
            />
          )
        );
      })}
      {points.map(({ at, spread }) => (
        <line
          key={at}
          x1={`${at}%`}
          x2={`${at}%`}
          y1={y(spread.least)}
          y2={y(spread.most)}
          stroke-width="5"
          stroke-opacity={faint ? 0.2 : 0.45}
        />
      ))}
      {points.map(({ at, spread }) => (
        <g key={at} stroke="none">
          <Marker {...{ shape, colour, faint }} x={at} y={y(spread.median)} size={3.8} />
        </g>
      ))}
    </g>
  );
}
