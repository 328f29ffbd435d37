/** Values that the viewers show beside an event. */
export type Args = Readonly<Record<string, string | number | boolean>>;

/**
 * One event of Chrome's Trace Event Format. `ts` and `dur` are microseconds; here they are simulated ones: a
 * tick, which is a millisecond, has 1000.
 */
export interface ChromeEvent {
  /** X a slice; i an instant; s, t, f begin, step and end of a flow; b, e a nestable async slice; C counters; M names. */
  readonly ph: 'X' | 'i' | 's' | 't' | 'f' | 'b' | 'e' | 'C' | 'M';
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly cat?: string;
  /** Of an arrow: digits of a hexadecimal number. Perfetto drops arrows whose id is anything else. */
  readonly id?: string;
  /** Flows: bind to the slice around the point, not to the next one. */
  readonly bp?: 'e';
  /** Instants: of the thread, or of everything. */
  readonly s?: 't' | 'g';
  readonly args?: Args;
}

export type Emit = (event: ChromeEvent) => void;

/** Groups of lanes. */
export const Process = { House: 1, Bots: 2, Tasks: 3, Locks: 4, Guests: 5, Items: 6 } as const;

export const TICK_US = 1000;
