/**
 * How two records belong together. `from` is the earlier one, the cause; `to` the later one, what came of it.
 *
 * - holder: `from` took the lock that `to` waits for
 * - handover: `from` gave the lock back that `to` then got
 * - woke: `from` (Notify, Up, the house's Fire, a Spawn) woke or let go on whom `to` is about
 * - slept: a sleep that began at `from` ended by itself at `to`
 * - began: what ends at `to` began at `from`: a wait, an act, an operation
 * - guest: a guest had waited since `from` for what `to` is; `about` is the GuestStage of the wait
 */
export interface Relation {
  readonly kind: 'holder' | 'handover' | 'woke' | 'slept' | 'began' | 'guest';
  readonly from: number;
  readonly to: number;
  /** holder and handover: the lock; woke: the cell or -1; guest: GuestStage; else 0. */
  readonly about: number;
}
