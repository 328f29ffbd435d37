import { VectorClock } from '../../../kernel/vector-clock.ts';
import { Op } from '../../../protocol/operations.ts';
import { Act, Awaited, GuestStage } from '../../../protocol/words.ts';

const keyOf = (bot: number, task: number): number => bot * 0x100_0000 + task;

/**
 * What the parties of guests know. They carry messages: a bot that seats them, serves them or asks for their order
 * hands something to them, and whoever gets an answer from them, or reads what they have written on the board,
 * comes after that. One party knows nothing of what bots do to another.
 */
export class Parties {
  readonly #clocks = new Map<number, VectorClock>();
  /** Who sits, or sat last, at each table. */
  readonly #at: number[] = [];
  /** The party that a bot's task deals with right now. */
  readonly #with = new Map<number, number>();

  /** A party has come to another stage. */
  stage(party: number, stage: number, c: number): void {
    if (stage === GuestStage.Seated) this.#at[c] = party;
    if (stage === GuestStage.Served || stage === GuestStage.Reneged) this.#clocks.delete(party);
  }

  /** What the party at a table knows. */
  at(table: number): VectorClock {
    return this.#clock(this.#at[table] ?? 0);
  }

  /** A bot begins a Work or an Await. Answers what the party knows that it deals with; null if it deals with none. */
  begin(bot: number, task: number, code: number, a: number, b: number, c: number): VectorClock | null {
    const party = this.#party(code, a, b, c);
    if (party === 0) return null;
    this.#with.set(keyOf(bot, task), party);
    return this.#clock(party);
  }

  /** It is over. Answers what the party knows; null if it dealt with none. */
  end(bot: number, task: number): VectorClock | null {
    const key = keyOf(bot, task);
    const party = this.#with.get(key);
    if (party === undefined) return null;
    this.#with.delete(key);
    return this.#clock(party);
  }

  #party(code: number, a: number, b: number, c: number): number {
    if (code === Op.Await) {
      if (a === Awaited.Preference || a === Awaited.Grievance) return b;
      return a === Awaited.Order || a === Awaited.Talk ? (this.#at[b] ?? 0) : 0;
    }
    switch (a) {
      case Act.Greet:
      case Act.Seat:
      case Act.Goodnight:
      case Act.HearOut:
        return b;
      case Act.Serve:
        return this.#at[c] ?? 0;
      case Act.Listen:
        return this.#at[b] ?? 0;
      default:
        return 0;
    }
  }

  #clock(party: number): VectorClock {
    let clock = this.#clocks.get(party);
    if (!clock) {
      clock = new VectorClock();
      this.#clocks.set(party, clock);
    }
    return clock;
  }
}
