/** One event of a plain list (docs/race-format.md), checked and filled in. */
export type ListEvent = {
  readonly thread: string;
  /** Where in the program; null if the list doesn't say. */
  readonly site: string | null;
} & (
  | { readonly op: 'read' | 'write'; readonly cell: string; readonly atomic: boolean }
  | { readonly op: 'rmw'; readonly cell: string }
  | { readonly op: 'cas'; readonly cell: string; readonly success: boolean }
  | { readonly op: 'lock'; readonly lock: string; readonly shared: boolean }
  | { readonly op: 'unlock'; readonly lock: string }
  | { readonly op: 'fork' | 'join'; readonly child: string }
  | { readonly op: 'wait'; readonly condition: string; readonly lock: string | null }
  | { readonly op: 'wake'; readonly condition: string | null; readonly notified: boolean }
  | { readonly op: 'notify'; readonly condition: string; readonly count: number }
  | { readonly op: 'send' | 'receive'; readonly channel: string; readonly message: string | null }
  | { readonly op: 'up' | 'down'; readonly semaphore: string }
  | { readonly op: 'barrier'; readonly barrier: string; readonly parties: number }
);

export type ListOp = ListEvent['op'];

/** What is wrong with a list of events: which event (null: the list itself), where in the list, and why. */
export class EventListError extends Error {
  readonly index: number | null;
  readonly path: string;

  constructor(index: number | null, path: string, reason: string) {
    super(index === null ? `${path}: ${reason}.` : `Event ${index}, at ${path}: ${reason}.`);
    this.name = 'EventListError';
    this.index = index;
    this.path = path;
  }
}
