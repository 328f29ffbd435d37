/** A place in the source of a program where it yields: an operation, or to a program that it calls. */
export interface Site {
  /** Path under src/programs, with slashes. */
  readonly file: string;
  /** Name of the function around it. */
  readonly name: string;
  /** First and last line of what is yielded, from 1. */
  readonly line: number;
  readonly last: number;
}

/** Where a program stands, one caller further in each time: the number of the caller's chain (0: none), and the site. */
export interface ChainLink {
  readonly caller: number;
  readonly site: Site;
}

/** Where programs stood when the records of a night were written, for some records that follow each other. */
export interface SitePart {
  /** Number of the record that they begin with. */
  readonly from: number;
  /**
   * For each record the chain of the program that it is about, while its operation was still to be answered; 0
   * where the record is about none, or the program had not begun or was through.
   */
  readonly chains: Uint16Array;
  /** The chains that are new, in the order of their numbers; the first of all has number 1. */
  readonly links: readonly ChainLink[];
  /** Number of the first record that came out differently; null if all came out as recorded. */
  readonly differs: number | null;
}
