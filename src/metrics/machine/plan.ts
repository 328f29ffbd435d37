/** How much is to be measured. */
export interface MeasurePlan {
  /** The cutlery experiment goes from ten tasks for each bot up to so many, in powers of ten. */
  readonly tasks: number;
  /** So often each size of the cutlery and of a crowd is run, less often where a round takes long. */
  readonly rounds: number;
  /** So many batches are timed for each cost. */
  readonly samples: number;
  /** Tasks that wait on one loop: from a thousand up to so many, in powers of ten. */
  readonly waiting: number;
  /** Workers: from one up to so many, in powers of two. */
  readonly workers: number;
}

/** The whole of it: a few minutes on a small machine. */
export const WHOLE_PLAN: MeasurePlan = {
  tasks: 1_000_000,
  rounds: 10,
  samples: 40,
  waiting: 1_000_000,
  workers: 64,
};

/** Between which numbers each part of a plan may be chosen. */
export const PLAN_RANGE = {
  tasks: { least: 10, most: 1_000_000 },
  rounds: { least: 1, most: 100 },
  samples: { least: 5, most: 500 },
  waiting: { least: 1000, most: 1_000_000 },
  workers: { least: 1, most: 128 },
} as const satisfies Record<keyof MeasurePlan, { readonly least: number; readonly most: number }>;

/** `least`, then each `factor` times the one before, up to `most`, which is always the last. */
export function sizesUpTo(most: number, least: number, factor: number): number[] {
  const sizes: number[] = [];
  for (let size = least; size < most; size *= factor) sizes.push(size);
  return [...sizes, most];
}
