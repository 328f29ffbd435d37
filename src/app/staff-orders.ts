import type { CrewRole } from '../panels/deck.ts';
import { LOCK_KEYS, type LocksKey } from '../protocol/board.ts';
import type { Staffing, Ways } from '../protocol/trace.ts';
import type { Surprise } from '../protocol/words.ts';
import { remembered } from './crew-check.ts';
import type { NightRun } from './night-run.ts';
import type { Past } from './past/past.ts';
import type { Publisher } from './publisher.ts';
import type { SessionState } from './state.ts';

/** Who shall work tonight and how, and what is sent in to them. Nobody can change what has been. */
export class StaffOrders {
  readonly #state: SessionState;
  readonly #past: Past;
  readonly #publisher: Publisher;
  readonly #run: () => NightRun;
  #modes: ReadonlySet<number> = new Set();

  constructor(state: SessionState, past: Past, publisher: Publisher, run: () => NightRun) {
    this.#state = state;
    this.#past = past;
    this.#publisher = publisher;
    this.#run = run;
  }

  /** The modes of this night so far. */
  get modes(): ReadonlySet<number> {
    return this.#modes;
  }

  /** It is another night. */
  renew(): void {
    this.#modes = new Set([this.#state.staffing.value.mode]);
  }

  setMode(mode: number): void {
    this.#set({ mode });
  }

  setLocks(locks: LocksKey): void {
    this.#set({ locks: LOCK_KEYS.indexOf(locks) });
  }

  setWays(ways: Ways): void {
    this.#set({ ways });
  }

  setCrew(role: CrewRole, many: number): void {
    this.#set({ crew: { ...this.#state.staffing.value.crew, [role]: many } });
  }

  sendIn(surprise: Surprise): void {
    if (this.#state.phase.value !== 'service') return;
    this.#past.toPresent();
    this.#run().sendIn(surprise);
  }

  #set(change: Partial<Staffing>): void {
    const { phase, staffing } = this.#state;
    const before = staffing.value;
    const after = { ...before, ...change };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (phase.value === 'saved' || phase.value === 'failed') return;
    staffing.value = after;
    if (phase.value === 'closed') return;
    this.#past.toPresent();
    this.#modes = new Set([...this.#modes, after.mode]);
    if (!remembered(before, after)) this.#publisher.staffAsked();
    this.#run().setStaffing(after);
  }
}
