/** What the house needs from the machine that runs it. Every call belongs to the step under way. */
export interface World {
  /** Reads a cell without leaving a record. */
  peek(cell: number): number;
  /** Writes a cell (HouseStore). Nothing happens, and nothing is recorded, if it holds the value already. */
  store(cell: number, value: number): void;
  /** Adds a record at the current tick. */
  record(actor: number, task: number, code: number, a: number, b: number, c: number, d: number): void;
  /** Answers the Work or Await that a bot's task waits for. */
  complete(bot: number, task: number, operation: number, detail: number, answer: number): void;
  /** Wakes all who wait for a cell. */
  notify(cell: number): void;
}
