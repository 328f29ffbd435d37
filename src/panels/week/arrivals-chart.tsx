import type { ComponentChild } from 'preact';
import type { Scenario } from '../../protocol/scenario.ts';
import { arrivalsByHour } from './forecast.ts';

const HEIGHT = 34;
/** Parties an hour that fill the chart: so the nights of a week can be compared at a glance. */
const FULL = 28;

/** When guests come: a bar for each hour from opening to the last entry. Says nothing that the text doesn't. */
export function ArrivalsChart({ scenario }: { scenario: Scenario }): ComponentChild {
  const rates = arrivalsByHour(scenario);
  return (
    <svg
      class="arrivals"
      viewBox={`0 0 ${rates.length * 10} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {rates.map((rate, hour) => {
        const height = Math.max(1.5, Math.min(1, rate / FULL) * HEIGHT);
        return <rect key={hour} x={hour * 10 + 1} y={HEIGHT - height} width={8} height={height} />;
      })}
    </svg>
  );
}
