/** How a cell is touched. An atomic operation that reads and writes at once counts as a write. */
export const Mode = { Read: 0, Write: 1, AtomicRead: 2, AtomicWrite: 3 } as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

/** What the accesses have in common that are told together: by whom, where, how, and under which locks. */
export interface Place {
  /** Number of the place, from 0. */
  readonly id: number;
  readonly thread: number;
  readonly cell: number;
  readonly mode: Mode;
  /** Where in the program; -1 where that isn't known, and every access is a place of its own. */
  readonly site: number;
  /** Number of the set of locks that are held. */
  readonly held: number;
  /** For each access its epoch and its event. */
  readonly epochs: number[];
  readonly events: number[];
}

/** Where races go that are found. */
export interface RaceSink {
  /**
   * Accesses number `from` and later of a place race with the last access of another, which is ordered after the
   * first thread's epochs up to `known` only.
   */
  take(earlier: Place, from: number, later: Place, known: number): void;
  /** Whether of a place's races nothing matters any more but how many there are. */
  onlyCounts(later: Place): boolean;
  /** The last access of such a place races with so many others. */
  count(later: Place, many: number): void;
}

/** An access as it happens. */
export interface Access {
  readonly event: number;
  readonly thread: number;
  /** Cells are numbered from 0 without large gaps. */
  readonly cell: number;
  readonly site: number;
  readonly held: number;
}
