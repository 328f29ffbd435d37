/** How far many nights have come. */
export interface Progress {
  readonly stage: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** Seconds of wall time that the rest may take; null while nobody can tell. */
  readonly secondsLeft: number | null;
  /** What the machine has said; empty unless it has failed. */
  readonly message: string;
}

/** The numbers of nights to choose from. */
export const NIGHTS = [20, 100, 1000] as const;
