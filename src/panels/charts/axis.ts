/** A scale with round numbers. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Where marks stand, in ascending order. */
  readonly marks: readonly number[];
  /** Decimals that its marks need. */
  readonly digits: number;
}

/** Marks are at most so many steps apart. */
const STEPS = 5;

/** A scale that holds all values, and 0 unless that would squeeze them into its far half. */
export function axisFor(values: readonly number[]): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (values.length === 0 || (least === 0 && most === 0)) return { from: 0, to: 1, marks: [0, 1], digits: 0 };
  const low = least >= 0 && least < most / 2 ? 0 : least;
  const step = roundStep((most - low || Math.abs(most)) / STEPS);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const marks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { from: tidy(first * step), to: tidy(last * step), marks, digits };
}

/** How far along the axis a value lies, in per cent. */
export const placeOn = ({ from, to }: Axis, value: number): number => (100 * (value - from)) / (to - from);

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((nice) => nice * power >= raw * 0.999) ?? 10) * power;
}

/** 0.30000000000000004 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));
