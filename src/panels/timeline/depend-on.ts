import type { ReadonlySignal } from '@preact/signals';

/** Whoever is computed or drawn here is so anew when the signal changes, whatever its value. */
export const dependOn = ({ value }: ReadonlySignal<unknown>): unknown => value;
