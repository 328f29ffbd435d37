import type { Crew as Numbers, Staffing } from '../../protocol/trace.ts';
import { packCrew, packHabits, unpackCrew, unpackLocks, unpackWays } from '../../protocol/trace.ts';
import { Crew, type Member } from '../crew.ts';

/**
 * Keeps the crew's book while a night is replayed, and so knows what the owner must do: who has to go off and who
 * comes after each change of staff and at closing time. What the owner wants is taken from the record.
 */
export class CrewBook {
  readonly #crew = new Crew();
  /** As the setup says; null once that has been seen. */
  #first: Staffing | null;
  #toGo: Member[] = [];
  #toCome: Member[] = [];
  #off: number[] = [];
  #closing = false;

  constructor(first: Staffing) {
    this.#first = first;
  }

  /** The owner wants another staff. Throws an Error if that makes no sense. */
  staff(mode: number, habits: number, packed: number, rest: number): void {
    this.#settle();
    if (this.#toGo.length > 0 || this.#toCome.length > 0)
      throw new Error('the last change of staff is not done');
    const crew = unpackCrew(packed);
    const locks = unpackLocks(habits);
    const ways = unpackWays(habits);
    if (rest !== 0 || packCrew(crew) !== packed || packHabits(locks, ways) !== habits) {
      throw new Error('that is no staff');
    }
    const first = this.#first;
    const same = first?.mode === mode && packHabits(first.locks, first.ways) === habits;
    if (first && !(same && sameNumbers(first.crew, crew))) {
      throw new Error('the setup has another staff');
    }
    this.#first = null;
    this.#toGo = this.#crew.change({ mode, locks, crew, ways });
    this.#toCome = this.#crew.hires();
  }

  /** A bot shall go off. Throws an Error if it isn't its turn. */
  dismiss(bot: number): void {
    if (this.#toGo.shift()?.bot !== bot) throw new Error('nobody wants to send that bot home');
  }

  /** A bot comes. Answers all that is known of it. Throws an Error if it isn't its turn. */
  hire({ bot, role, index, habits }: Member): Member {
    this.#settle();
    const next = this.#toCome.shift();
    const same = next?.bot === bot && next.role === role && next.index === index && next.habits === habits;
    if (!same || this.#toGo.length > 0) throw new Error('nobody wants to hire that bot');
    return next;
  }

  /** A bot is off. */
  left(bot: number): void {
    this.#off.push(bot);
  }

  /** The house may close now: everybody has to go. */
  close(): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#toGo = this.#crew.close();
    this.#toCome = [];
  }

  /** The night is over. Throws an Error if somebody is still there. */
  end(): void {
    this.#settle();
    if (!this.#closing || this.#crew.size > 0) throw new Error('the night is not over yet');
  }

  /** What the owner has begun and not ended: who has still to go, and who to come. The crew goes on with somebody else. */
  handOver(): {
    readonly crew: Crew;
    readonly closing: boolean;
    readonly toGo: readonly Member[];
    readonly toCome: readonly Member[];
  } {
    this.#settle();
    return { crew: this.#crew, closing: this.#closing, toGo: this.#toGo, toCome: this.#toCome };
  }

  /** The owner looks after the crew from time to time, and before every step: so it doesn't matter when exactly. */
  #settle(): void {
    if (this.#off.length === 0) return;
    for (const bot of this.#off) this.#crew.left(bot);
    this.#off = [];
    this.#toCome.push(...this.#crew.hires());
  }
}

const sameNumbers = (a: Numbers, b: Numbers): boolean =>
  a.greet === b.greet && a.wait === b.wait && a.chef === b.chef && a.wine === b.wine;
