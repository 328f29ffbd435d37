/**
 * What is shown of a thing on the floor: touched under one guard always; not always under one; without any guard;
 * or by two bots that nothing brings into an order.
 */
export type GuardLook = 'guarded' | 'odd' | 'bare' | 'racy';

/** A sign at a place. */
export interface FloorSign {
  readonly place: number;
  readonly look: GuardLook;
}
