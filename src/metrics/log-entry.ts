import type { Tick } from '../kernel/ticks.ts';
import type { Crew, Ways } from '../protocol/trace.ts';
import type { Surprise } from '../protocol/words.ts';
import type { LoopHold } from './dashboard.ts';
import type { Mark } from './floor-state.ts';

/** An entry of the night's log: what happened, without words. `guests` are people. */
export type LogEntry = {
  /** Counts the entries of the night from 1; also those that the log has dropped since. */
  readonly number: number;
  /** Sequence number of the record that it comes from. */
  readonly sequence: number;
  readonly tick: Tick;
} & LogEvent;

export type LogEvent =
  | { readonly kind: 'opened' | 'lastEntry' | 'closed' }
  /** The owner has asked for another staff, or for the first one. `mode`: Mode, `locks`: Locks. */
  | {
      readonly kind: 'staff';
      readonly mode: number;
      readonly locks: number;
      readonly crew: Crew;
      readonly ways: Ways;
    }
  | { readonly kind: 'onDuty' | 'offDuty'; readonly bot: number; readonly name: string }
  /** Those that have come since the tick `since`, together; none of them need have stayed. */
  | {
      readonly kind: 'arrivals';
      readonly since: Tick;
      readonly parties: number;
      readonly guests: number;
    }
  | {
      readonly kind: 'seated';
      readonly party: number;
      readonly guests: number;
      readonly table: number;
      readonly name: string;
    }
  | {
      readonly kind: 'ordered';
      readonly party: number;
      readonly table: number;
      readonly items: number;
      readonly name: string;
    }
  /** Served, paid and gone. */
  | { readonly kind: 'served'; readonly party: number; readonly guests: number }
  | { readonly kind: 'balked'; readonly party: number; readonly guests: number }
  /** `stage`: the GuestStage in which patience ended. */
  | {
      readonly kind: 'reneged';
      readonly party: number;
      readonly guests: number;
      readonly stage: number;
    }
  | { readonly kind: 'collision'; readonly mark: Mark }
  | { readonly kind: 'sentIn'; readonly surprise: Surprise }
  /** Something takes hold of a bot; a HelperBot takes it over; it lets go. `subject`: table, item or party, see Surprise. */
  | {
      readonly kind: 'holds' | 'helps' | 'letGo';
      readonly surprise: Surprise;
      readonly subject: number;
      readonly bot: number;
      readonly name: string;
    }
  /** A task has held the event loop for too long. */
  | { readonly kind: 'held'; readonly name: string; readonly hold: LoopHold }
  /** A dish has fallen in. `menu`: index in the menu. */
  | { readonly kind: 'fell'; readonly item: number; readonly menu: number };
